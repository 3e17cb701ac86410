using System.Collections.Immutable;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Tables;

namespace Osteon.Claims;

/// <summary>What people may have read before they came, each claim with a verdict; read from <c>data/claims.csv</c>.</summary>
public sealed class ClaimCollection
{
    private static readonly Lazy<ClaimCollection> Shipped = new(() => Read(CsvTable.Embedded(typeof(ClaimCollection).Assembly, "claims.csv")).OrThrow());

    private ClaimCollection(ImmutableArray<Claim> all) => All = all;

    /// <summary>Every claim, in the order of the articles.</summary>
    public ImmutableArray<Claim> All { get; }

    /// <summary>The claims that ship with the program.</summary>
    /// <exception cref="InvalidDataException">They are malformed: a defect of the build.</exception>
    public static ClaimCollection Load() => Shipped.Value;

    /// <summary>Reads claims; says everything that is wrong. A verdict of supported or wrong needs a source that was read.</summary>
    public static Reading<ClaimCollection> Read(CsvTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        List<Problem> problems = [];
        List<Claim> claims = [];
        foreach (CsvRow row in table.Rows)
        {
            ClaimVerdict? verdict = row["verdict"] switch
            {
                "supported" => ClaimVerdict.Supported,
                "contested" => ClaimVerdict.Contested,
                "wrong" => ClaimVerdict.Wrong,
                "not testable" => ClaimVerdict.NotTestable,
                _ => null,
            };
            if (verdict is null)
                problems.Add(row.ProblemAt("verdict", $"'{row["verdict"]}' is no verdict.", "Allowed: supported, contested, wrong, not testable."));
            ImmutableArray<ClaimSource> sources = [.. Sources(row, problems)];
            ImmutableArray<ClaimLink> links = [.. Links(row, problems)];
            if (verdict is ClaimVerdict.Supported or ClaimVerdict.Wrong && sources.All(source => source.Seen == Seen.Recalled))
                problems.Add(row.ProblemAt("verdict", $"'{row["id"]}' is called {row["verdict"]} from memory alone.", "Name a source that was read, or write contested."));
            if (row["claim"].Length == 0 || row["reason"].Length == 0)
                problems.Add(row.ProblemAt("reason", $"'{row["id"]}' lacks its claim or its reason.", "Write both."));
            if (verdict is ClaimVerdict known && !links.IsEmpty)
                claims.Add(new Claim(row["id"], row["article"], row["claim"], row["topic"], known, row["reason"], sources, links));
        }
        foreach (IGrouping<string, Claim> twice in claims.GroupBy(claim => claim.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
            problems.Add(new Problem(table.File, 0, 0, $"The claim '{twice.Key}' stands twice.", "Give each claim its own id."));
        return problems.Count > 0 ? Reading<ClaimCollection>.Failed(problems) : Reading<ClaimCollection>.Of(new ClaimCollection([.. claims]));
    }

    /// <summary>The claims in which every word of the search occurs: in claim, reason, topic, verdict or id. No word finds all.</summary>
    public IEnumerable<Claim> Search(params IEnumerable<string> words)
    {
        string[] wanted = [.. words.SelectMany(word => word.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        return All.Where(claim => wanted.All(word => $"{claim.Id} {claim.Text} {claim.Topic} {claim.VerdictInWords} {claim.Reason}".Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<ClaimLink> Links(CsvRow row, List<Problem> problems)
    {
        foreach (string written in row["link"].Split(';'))
        {
            string[] link = written.Split(':', 2);
            if (link.Length == 2 && link[1].Length > 0 && link[0] is ("rule" or "advice" or "model" or "data" or "pool"))
                yield return new ClaimLink(link[0], link[1]);
            else
                problems.Add(row.ProblemAt("link", $"'{written}' leads nowhere.", "Write rule:ID, advice:ID, model:parameter, data:folder/file.csv#row or pool:name/outcome."));
        }
    }

    private static IEnumerable<ClaimSource> Sources(CsvRow row, List<Problem> problems)
    {
        string[] written = row["sources"].Split(';', StringSplitOptions.RemoveEmptyEntries);
        if (written.Length == 0)
            problems.Add(row.ProblemAt("sources", $"'{row["id"]}' names no source.", "Write key:verbatim, key:derived or key:recalled."));
        foreach (string source in written)
        {
            string[] parts = source.Split(':');
            Seen? seen = parts.Length != 2 ? null : parts[1] switch { "verbatim" => Seen.Verbatim, "derived" => Seen.Derived, "recalled" => Seen.Recalled, _ => null };
            if (seen is Seen how && Bibliography.Contains(parts[0]))
                yield return new ClaimSource(parts[0], how);
            else
                problems.Add(row.ProblemAt("sources", $"'{source}' is no source of the bibliography with verbatim, derived or recalled.", "Correct the key, or add it to data/citations."));
        }
    }
}
