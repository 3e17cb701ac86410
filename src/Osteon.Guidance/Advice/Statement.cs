using System.Collections.Immutable;
using Osteon.Guidance.Rules;
using Osteon.Vocabulary.Provenance;

namespace Osteon.Guidance.Advice;

/// <summary>A sentence of advice with its sources, as <c>data/guidance/advice</c> states it.</summary>
public sealed record Statement
{
    /// <summary>Its name in data, reports and links, such as <c>AD-301</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The heading it stands under.</summary>
    public required Heading Heading { get; init; }

    /// <summary>The kind of output it is; null where it may stand under a stop.</summary>
    public required Topic? Topic { get; init; }

    /// <summary>When it is said; null where it is said to everyone.</summary>
    public Trigger? When { get; init; }

    /// <summary>What a person reads.</summary>
    public required string Person { get; init; }

    /// <summary>What a clinician reads.</summary>
    public required string Clinician { get; init; }

    /// <summary>Where it comes from; never empty.</summary>
    public required ImmutableArray<RuleSource> Sources { get; init; }

    /// <summary>How certain it is.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>The day it was last reviewed.</summary>
    public required DateOnly Reviewed { get; init; }

    /// <summary>Whether every source is from memory.</summary>
    public bool ToBeVerified => Sources.All(source => source.Seen == Seen.Recalled);
}
