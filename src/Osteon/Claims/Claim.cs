using System.Collections.Immutable;
using Osteon.Vocabulary.Provenance;

namespace Osteon.Claims;

/// <summary>A claim of a popular article in our own words, with our verdict and where the program shows it.</summary>
/// <param name="Id">Its id, such as <c>S1-30</c>.</param>
/// <param name="Article">Which article: <c>a</c>, <c>b</c> or <c>c</c>.</param>
/// <param name="Text">The claim, in our words.</param>
/// <param name="Topic">The topic, one word.</param>
/// <param name="Verdict">What we make of it.</param>
/// <param name="Reason">Why, in two plain sentences.</param>
/// <param name="Sources">Sources, each with how it was seen; never empty.</param>
/// <param name="Links">Where the program shows it; never empty.</param>
public sealed record Claim(string Id, string Article, string Text, string Topic, ClaimVerdict Verdict, string Reason, ImmutableArray<ClaimSource> Sources, ImmutableArray<ClaimLink> Links)
{
    /// <summary>The verdict in words.</summary>
    public string VerdictInWords => Verdict switch
    {
        ClaimVerdict.Supported => "supported",
        ClaimVerdict.Contested => "contested",
        ClaimVerdict.Wrong => "wrong",
        _ => "not testable",
    };
}

/// <summary>A source of a verdict.</summary>
/// <param name="Key">Its key in the bibliography.</param>
/// <param name="Seen">How it was seen.</param>
public sealed record ClaimSource(string Key, Seen Seen);

/// <summary>Where the program shows what a claim is about.</summary>
/// <param name="Kind"><c>rule</c>, <c>advice</c>, <c>model</c> (a parameter), <c>data</c> (a file and a row), or <c>pool</c> (a published pool).</param>
/// <param name="Target">The id, the parameter, <c>folder/file.csv#row</c>, or <c>pool/outcome</c>.</param>
public sealed record ClaimLink(string Kind, string Target)
{
    /// <summary>Where a reader would look, in words.</summary>
    public string InWords => Kind switch
    {
        "rule" => $"rule {Target}",
        "advice" => $"advice {Target}",
        "model" => $"parameter {Target}",
        "pool" => $"pool {Target} (osteon evidence pool)",
        _ => $"data {Target}",
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}:{Target}";
}
