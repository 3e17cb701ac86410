using Osteon.Vocabulary.Provenance;

namespace Osteon.Guidance.Rules;

/// <summary>Where a rule or a sentence comes from.</summary>
/// <param name="Key">The source's key in the bibliography.</param>
/// <param name="Locator">The page, table or section a reader would open.</param>
/// <param name="Seen">Whether it was read there, computed from it, or recalled.</param>
public sealed record RuleSource(string Key, string Locator, Seen Seen)
{
    /// <summary>The source itself.</summary>
    public Citation Citation => Bibliography.Get(Key);

    /// <summary>One line for print, such as <c>Theuwissen 2013, abstract</c>; says so where the fact was only recalled.</summary>
    public string Short => $"{Citation.Short}{(Locator.Length > 0 ? $", {Locator}" : "")}{(Seen == Seen.Recalled ? " (recalled, not yet verified)" : "")}";
}
