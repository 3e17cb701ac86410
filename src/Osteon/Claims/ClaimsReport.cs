using System.Collections.Immutable;
using Osteon.Reports;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Tables;

namespace Osteon.Claims;

/// <summary>The answer to <c>osteon claims</c>: what was claimed, what we make of it, why, and where to look.</summary>
public static class ClaimsReport
{
    /// <summary>The claims in which every word occurs.</summary>
    /// <param name="words">Words of the search; none finds all.</param>
    public static Report Of(params IEnumerable<string> words)
    {
        string[] wanted = [.. words];
        ImmutableArray<Claim> found = [.. ClaimCollection.Load().Search(wanted)];
        string title = wanted.Length == 0 ? "What you may have read, and what we make of it" : $"What you may have read about '{string.Join(" ", wanted)}'";
        if (found.IsEmpty)
            return Report.OfLiterature(title, Section.Information("Nothing found", new Sentence("No claim holds all these words. Try fewer, or none.")));
        return Report.OfLiterature(title, found.GroupBy(claim => claim.Topic, StringComparer.Ordinal).Select(topic => Section.Information(
            Words.Capital(topic.Key), topic.Select(claim => (Block)new Sentence($"{claim.VerdictInWords.ToUpperInvariant()}: {claim.Text}. {claim.Reason} ({claim.Id}; see {string.Join(", ", claim.Links.Select(link => link.InWords))})", Tone.Item)
            {
                Basis = new Basis
                {
                    Rule = claim.Id,
                    Sources = [.. claim.Sources.Select(source => source.Key)],
                    Seen = claim.Sources.Max(source => source.Seen),
                    Parameters = [.. claim.Links.Select(link => link.ToString())],
                    Certainty = Certainty.NotRated,
                },
            }))));
    }
}
