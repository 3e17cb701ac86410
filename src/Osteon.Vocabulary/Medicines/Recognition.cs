using System.Collections.Immutable;
using Osteon.Vocabulary.Answers;

namespace Osteon.Vocabulary.Medicines;

/// <summary>How a text was matched to a medicine. Only <see cref="Exact"/> can ever clear; <see cref="Fuzzy"/> may only alarm, and asks.</summary>
public enum Match
{
    /// <summary>Nothing alike is known.</summary>
    None,

    /// <summary>Something alike is known; a person must confirm it.</summary>
    Fuzzy,

    /// <summary>The name or code itself is known, after case, accents, dose and form were stripped.</summary>
    Exact,
}

/// <summary>What a written medicine was taken for.</summary>
/// <param name="Input">The text as it was written.</param>
/// <param name="Match">How it was matched.</param>
/// <param name="Name">The medicine it was taken for; the nearest known name where the match is fuzzy; null where there is none.</param>
/// <param name="Substances">The active substances in international names, lower case; empty unless exact.</param>
/// <param name="AtcCodes">ATC codes of the medicine, where the vocabulary holds them.</param>
/// <param name="VitaminKAntagonist">Whether it holds a vitamin K antagonist. <see cref="Answer.No"/> only after an exact match;
/// a fuzzy match is <see cref="Answer.Yes"/> where it resembles an antagonist and otherwise <see cref="Answer.Unknown"/>.</param>
public sealed record Recognition(
    string Input, Match Match, string? Name, ImmutableArray<string> Substances, ImmutableArray<string> AtcCodes, Answer VitaminKAntagonist)
{
    /// <summary>Whether the medicine itself holds vitamin K; unknown for a multivitamin and for whatever was not matched exactly.</summary>
    public Answer HoldsVitaminK { get; init; }
}
