using System.Collections.Immutable;
using System.Globalization;
using Osteon.Vocabulary.Tables;

namespace Osteon.Evidence.Studies;

/// <summary>Where the numbers of a measure stand in a file: under their own names, under names the caller gives, or under names papers and programs use.</summary>
internal sealed class EffectColumns
{
    /// <summary>Other names of a column, in lower case without dots and underscores.</summary>
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["yi"] = ["y", "te", "es", "effect", "estimate"], ["vi"] = ["v", "var", "variance"], ["sei"] = ["se", "sete", "stderr", "standarderror"],
        ["ai"] = ["events1", "event1", "evente", "tpos"], ["bi"] = ["nonevents1", "tneg"], ["n1i"] = ["n1", "total1", "ne"],
        ["ci"] = ["events2", "event2", "eventc", "cpos"], ["di"] = ["nonevents2", "cneg"], ["n2i"] = ["n2", "total2", "nc"],
        ["m1i"] = ["m1", "mean1", "meane"], ["sd1i"] = ["sd1", "s1", "sde"], ["m2i"] = ["m2", "mean2", "meanc"], ["sd2i"] = ["sd2", "s2", "sdc"],
        ["x1i"] = ["x1", "events1", "evente"], ["t1i"] = ["t1", "time1", "timee"], ["x2i"] = ["x2", "events2", "eventc"], ["t2i"] = ["t2", "time2", "timec"],
        ["xi"] = ["x", "events", "event", "cases"], ["mi"] = ["nonevents"], ["ni"] = ["n", "total", "samplesize"], ["ri"] = ["r", "cor", "correlation"],
    };

    private readonly CsvTable _table;
    private readonly IReadOnlyDictionary<string, string> _given;
    private readonly List<Problem> _problems;
    private readonly List<string> _read = [];

    /// <param name="table">The file.</param>
    /// <param name="given">The measure's column to the file's, as the caller says; may be empty.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public EffectColumns(CsvTable table, IReadOnlyDictionary<string, string> given, List<Problem> problems)
    {
        (_table, _given, _problems) = (table, given, problems);
        foreach ((string ours, string theirs) in given)
        {
            if (!Known.ContainsKey(ours))
                problems.Add(new Problem(table.File, 1, 0, $"'{ours}' is no column of effects.", $"Name one of {string.Join(", ", Known.Keys)}."));
            if (!table.Columns.Contains(theirs))
                problems.Add(new Problem(table.File, 1, 0, $"There is no column '{theirs}' to read {ours} from.", $"The columns are {string.Join(", ", table.Columns.Where(c => c.Length > 0))}."));
        }
    }

    /// <summary>Columns read under another name, in words; a reader must know.</summary>
    public IEnumerable<string> Read => _read.Distinct(StringComparer.Ordinal);

    /// <summary>Whether every column of a measure can be had.</summary>
    public bool Has(ImmutableArray<string> columns) => columns.All(c => Find(c) is not null || Instead(c).All(i => Find(i) is not null));

    /// <summary>How a column of the measure is had from a row; null where its cell is empty.</summary>
    public Func<CsvRow, double?> Reader(string column)
    {
        if (Named(column) is string name)
            return row => Cell(row, name);
        string[] others = [.. Instead(column)];
        string?[] names = [.. others.Select(o => Find(o) is null ? null : Named(o))];
        if (names.Length > 0 && names.All(n => n is not null))
            return column switch
            {
                "vi" => row => Cell(row, names[0]!) is not double error ? null : error > 0 ? error * error : double.NaN, // all names were found
                "ni" => row => Cell(row, names[0]!) + Cell(row, names[1]!),
                _ => row => Cell(row, names[0]!) - Cell(row, names[1]!),
            };
        _problems.Add(new Problem(_table.File, 1, 0, $"There is no column '{column}'.", column switch
        {
            "yi" or "vi" => $"Give yi with vi or sei, or raw data and --measure; --columns {column}=NAME reads another column.",
            "bi" or "di" => $"Give it, or the people in the arm as {(column == "bi" ? "n1i" : "n2i")}; --columns {column}=NAME reads another column.",
            _ => $"The columns are {string.Join(", ", _table.Columns.Where(c => c.Length > 0))}; --columns {column}=NAME reads one of them.",
        }));
        return _ => null;
    }

    private static IEnumerable<string> Instead(string column) => column switch
    {
        "vi" => ["sei"],
        "bi" => ["n1i", "ai"],
        "di" => ["n2i", "ci"],
        "ni" => ["mi", "xi"],
        _ => [],
    };

    private string? Named(string column)
    {
        string? found = Find(column);
        if (found is not null && found != column)
            _read.Add($"{column} was read from column '{found}'");
        return found;
    }

    private string? Find(string column) => _given.TryGetValue(column, out string? given) ? given
        : _table.Columns.Contains(column) ? column
        : _given.Count > 0 && Instead(column).Any(_given.ContainsKey) ? null
        : _table.Columns.FirstOrDefault(c => Plain(c) == column) ?? Known.GetValueOrDefault(column, []).Select(k => _table.Columns.FirstOrDefault(c => Plain(c) == k)).FirstOrDefault(c => c is not null);

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private double? Cell(CsvRow row, string from)
    {
        if (EffectTable.IsMissing(row[from]))
            return null;
        if (double.TryParse(row[from], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value))
            return value;
        _problems.Add(row.ProblemAt(from, $"'{row[from]}' is no number.", "Write a decimal number with a point, or leave the cell empty."));
        return null;
    }
}
