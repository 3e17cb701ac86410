using System.Collections.Immutable;

namespace Osteon.Vocabulary.Medicines;

/// <summary>One name of the vocabulary.</summary>
/// <param name="Name">The name as its source writes it, or the code.</param>
/// <param name="Substances">The active substances, lower case, in the order of the source.</param>
/// <param name="IsAntagonist">Whether one of them is a vitamin K antagonist.</param>
/// <param name="Source">The key of the source in <c>data/medicines/sources.csv</c>.</param>
public sealed record KnownMedicine(string Name, ImmutableArray<string> Substances, bool IsAntagonist, string Source)
{
    /// <summary>The name, followed by the substances where they say more than the name does.</summary>
    public string Label => Substances.IsEmpty || (Substances.Length == 1 && string.Equals(Substances[0], Name, StringComparison.OrdinalIgnoreCase))
        ? Name
        : $"{Name} ({string.Join(" + ", Substances)})";
}
