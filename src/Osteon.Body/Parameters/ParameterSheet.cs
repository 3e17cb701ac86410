using System.Collections.Frozen;
using System.Collections.Immutable;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Tables;

namespace Osteon.Body.Parameters;

/// <summary>The parameters of one subsystem, read from <c>data/parameters/NAME.csv</c>: one row, one number with its origin.</summary>
public sealed class ParameterSheet
{
    private readonly FrozenDictionary<string, ParameterRow> _rows;

    private readonly IReadOnlyDictionary<string, double>? _drawn;

    private ParameterSheet(ImmutableArray<ParameterRow> rows)
    {
        Rows = rows;
        _rows = rows.ToFrozenDictionary(row => row.Name, StringComparer.Ordinal);
    }

    private ParameterSheet(ParameterSheet sheet, IReadOnlyDictionary<string, double> drawn)
        => (Rows, _rows, _drawn) = (sheet.Rows, sheet._rows, drawn);

    /// <summary>The rows in the file's order.</summary>
    public ImmutableArray<ParameterRow> Rows { get; }

    /// <summary>The value under <paramref name="name"/>, in the unit of its row.</summary>
    public double this[string name] => _drawn is not null && _drawn.TryGetValue(name, out double value) ? value : Row(name).Value;

    /// <summary>The row under <paramref name="name"/>.</summary>
    /// <exception cref="InvalidDataException">There is no such row: a defect of the data.</exception>
    public ParameterRow Row(string name) => _rows.TryGetValue(name, out ParameterRow? row)
        ? row
        : throw new InvalidDataException($"The parameter sheet has no row '{name}'.");

    /// <summary>Whether there is a row under <paramref name="name"/>.</summary>
    public bool Contains(string name) => _rows.ContainsKey(name);

    /// <summary>The same sheet with some values replaced: a draw, or a step of a fit. The rows keep saying where the typical value comes from.</summary>
    /// <param name="values">New values by name; they win over values replaced before.</param>
    /// <exception cref="ArgumentException">A name has no row.</exception>
    public ParameterSheet With(IReadOnlyDictionary<string, double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Keys.FirstOrDefault(name => !Contains(name)) is string stranger)
            throw new ArgumentException($"The parameter sheet has no row '{stranger}'.", nameof(values));
        Dictionary<string, double> drawn = _drawn is null ? new(StringComparer.Ordinal) : new(_drawn, StringComparer.Ordinal);
        foreach ((string name, double value) in values)
            drawn[name] = value;
        return new ParameterSheet(this, drawn);
    }

    /// <summary>Reads sheets that ship with this library and lays them together.</summary>
    /// <param name="files">File names under <c>data/parameters</c>, without the folder.</param>
    /// <exception cref="InvalidDataException">A row is malformed, or a name stands twice.</exception>
    public static ParameterSheet Embedded(params ReadOnlySpan<string> files) => Read("parameters/", files);

    /// <summary>Reads sheets of <c>data/population</c>.</summary>
    /// <param name="files">File names under <c>data/population</c>, without the folder.</param>
    /// <exception cref="InvalidDataException">A row is malformed, or a name stands twice.</exception>
    public static ParameterSheet Population(params ReadOnlySpan<string> files) => Read("population/", files);

    private static ParameterSheet Read(string folder, ReadOnlySpan<string> files)
    {
        ImmutableArray<ParameterRow>.Builder rows = ImmutableArray.CreateBuilder<ParameterRow>();
        List<Problem> problems = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (string file in files)
        {
            foreach (CsvRow row in CsvTable.Embedded(typeof(ParameterSheet).Assembly, folder + file).Rows)
            {
                ParameterRow read = ParameterRow.Read(row, problems);
                if (!names.Add(read.Name))
                    problems.Add(row.ProblemAt("name", $"The parameter '{read.Name}' stands twice.", "Keep one row a parameter."));
                rows.Add(read);
            }
        }
        return problems.Count == 0
            ? new ParameterSheet(rows.ToImmutable())
            : throw new InvalidDataException(string.Join(Environment.NewLine, problems));
    }
}

/// <summary>One parameter: what it is, its value and range, and where it comes from.</summary>
/// <param name="Name">The name, such as <c>vitamin_k.recycling</c>.</param>
/// <param name="Definition">What it is, in one line.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">UCUM code; 1 for a pure number.</param>
/// <param name="Low">Lower end of what the source or our judgment allows, where stated.</param>
/// <param name="High">Upper end.</param>
/// <param name="Origin">Where the value comes from.</param>
/// <param name="Source">Citation key; empty only where it is assumed without a source.</param>
/// <param name="Locator">The page or table a reader would open, and how it was seen.</param>
/// <param name="Note">What speaks for and against it.</param>
public sealed record ParameterRow(
    string Name, string Definition, double Value, string Unit, double? Low, double? High, Origin Origin, string Source, string Locator, string Note)
{
    internal static ParameterRow Read(CsvRow row, List<Problem> problems)
    {
        double value = row.RequiredNumber("value");
        double? low = row.Number("low"), high = row.Number("high");
        if (!Enum.TryParse(row["origin"], ignoreCase: true, out Origin origin))
            problems.Add(row.ProblemAt("origin", $"'{row["origin"]}' is no origin.", "Write measured, derived, fitted or assumed."));
        if (low > value || high < value)
            problems.Add(row.ProblemAt("value", "The value lies outside its own range.", "Widen the range or correct the value."));
        string source = row["source"];
        if (source.Length > 0 && !Bibliography.Contains(source))
            problems.Add(row.ProblemAt("source", $"Unknown source '{source}'.", "Add it to data/citations."));
        if (source.Length == 0 && origin != Origin.Assumed)
            problems.Add(row.ProblemAt("source", "A value that is not assumed needs a source.", "Name a key of data/citations."));
        return new ParameterRow(row["name"], row["definition"], value, row["unit"], low, high, origin, source, row["locator"], row["note"]);
    }
}
