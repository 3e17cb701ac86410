using System.Collections.Immutable;

namespace Osteon.Body.Outcomes;

/// <summary>What a projection has to say about one endpoint. Every reader must meet every case.</summary>
/// <param name="Endpoint">Which quantity.</param>
public abstract record Outcome(Endpoint Endpoint)
{
    /// <summary>It was computed.</summary>
    /// <param name="Endpoint">Which quantity.</param>
    /// <param name="Bands">[days of the projection], in the endpoint's unit.</param>
    public sealed record Followed(Endpoint Endpoint, ImmutableArray<Band> Bands) : Outcome(Endpoint);

    /// <summary>The equations give a number that does not agree with trials; it is not shown.</summary>
    /// <param name="Endpoint">Which quantity.</param>
    /// <param name="Reason">Why, in one sentence.</param>
    public sealed record NotTrusted(Endpoint Endpoint, string Reason) : Outcome(Endpoint);

    /// <summary>It cannot be computed from what is known.</summary>
    /// <param name="Endpoint">Which quantity.</param>
    /// <param name="Reason">What is missing, in one sentence.</param>
    public sealed record Unknown(Endpoint Endpoint, string Reason) : Outcome(Endpoint);
}
