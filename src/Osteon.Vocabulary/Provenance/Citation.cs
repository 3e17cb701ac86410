using System.Collections.Immutable;

namespace Osteon.Vocabulary.Provenance;

/// <summary>A source, as CSL-JSON describes it, under the key by which data and code name it.</summary>
/// <param name="Key">The key, such as <c>knapen-2013</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="Authors">Family names in order; an organization's whole name stands as one.</param>
/// <param name="Year">The year of publication, where known.</param>
/// <param name="Container">The journal, book or site.</param>
/// <param name="Doi">The DOI without a resolver's address.</param>
/// <param name="Pmid">The PubMed number.</param>
/// <param name="Url">An address fit for print; only where neither DOI nor PMID exists.</param>
public sealed record Citation(string Key, string Title, ImmutableArray<string> Authors, int? Year, string? Container, string? Doi, string? Pmid, string? Url)
{
    /// <summary>First author and year, such as <c>Knapen 2013</c>; the title, shortened, where there is no author or nothing was published.</summary>
    public string Short => Authors.IsDefaultOrEmpty || (Year is null && Doi is null && Pmid is null)
        ? $"{(Title.Length <= LongestTitle ? Title : Title[..LongestTitle].TrimEnd() + "…")}{(Year is int of ? $" {of}" : "")}"
        : $"{Authors[0]}{(Year is int year ? $" {year}" : "")}";

    private const int LongestTitle = 60;

    /// <summary>One line for a reference list.</summary>
    public string Full => string.Join(". ", new[]
    {
        Authors.IsDefaultOrEmpty ? null : string.Join(", ", Authors),
        Title.TrimEnd('.'),
        Container,
        Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Doi is not null ? $"doi:{Doi}" : Pmid is not null ? $"PMID {Pmid}" : Url,
    }.Where(part => !string.IsNullOrEmpty(part))) + ".";
}
