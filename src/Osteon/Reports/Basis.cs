using System.Collections.Immutable;
using Osteon.Vocabulary.Provenance;

namespace Osteon.Reports;

/// <summary>What a statement rests on; a reader can open it and ask why.</summary>
public sealed record Basis
{
    /// <summary>The rule that spoke, by id; null where none did.</summary>
    public string? Rule { get; init; }

    /// <summary>The version or review date of the rule, model or data.</summary>
    public string? Version { get; init; }

    /// <summary>Answers of the person that were used, each with its value and date.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [];

    /// <summary>Names of parameters or models that were used.</summary>
    public ImmutableArray<string> Parameters { get; init; } = [];

    /// <summary>Keys of the sources, as <c>data/citations</c> holds them.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>How sure anyone is.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>How the facts were read; null where the statement is no fact from a source.</summary>
    public Seen? Seen { get; init; }

    /// <summary>What was not known, and how it could change the statement.</summary>
    public ImmutableArray<string> Unknowns { get; init; } = [];

    /// <summary>A statement that rests on these sources.</summary>
    public static Basis From(Certainty certainty, params ReadOnlySpan<string> sources) => new() { Certainty = certainty, Sources = [.. sources] };
}
