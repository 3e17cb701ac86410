using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Osteon.Vocabulary.Tables;

/// <summary>A table in a text file (RFC 4180) whose cells remember where they stood.</summary>
public sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns;

    private CsvTable(string file, ImmutableArray<string> columns, ImmutableArray<CsvRow> rows)
    {
        File = file;
        Columns = columns;
        _columns = columns.Select((name, index) => (name, index)).ToDictionary(c => c.name, c => c.index, StringComparer.Ordinal);
        Rows = [.. rows.Select(row => row with { Table = this })];
    }

    /// <summary>The name problems are reported under.</summary>
    public string File { get; }

    /// <summary>The header's names, in order.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The rows after the header, blank lines left out.</summary>
    public ImmutableArray<CsvRow> Rows { get; }

    /// <summary>Reads a table. Problems: no header, a repeated column, a row of another length, an open quote.</summary>
    public static Reading<CsvTable> Read(string file, TextReader text) => Read(file, text.ReadToEnd(), ',');

    /// <summary>Reads a table as spreadsheets write it anywhere: cells parted by commas, semicolons or tabs, whichever the header has most of. Where it is not commas, a comma may be the decimal sign.</summary>
    public static Reading<CsvTable> ReadAny(string file, TextReader text)
    {
        string all = text.ReadToEnd();
        string header = all.TrimStart('\uFEFF', '\r', '\n').Split('\n')[0];
        int Count(char sign) => header.Where((c, i) => c == sign && header.AsSpan(0, i).Count('"') % 2 == 0).Count();
        char separator = ",;\t".MaxBy(Count);
        Reading<CsvTable> read = Read(file, all, separator);
        return separator == ',' || !read.Succeeded ? read : Reading<CsvTable>.Of(read.Value.WithDecimalPoints());
    }

    private CsvTable WithDecimalPoints()
    {
        bool[] numbers = [.. Columns.Select((_, i) => Rows.All(r => r.Cells[i].All(c => char.IsAsciiDigit(c) || c is ',' or '.' or '-' or '+' or 'e' or 'E' or ' ' || r.Cells[i].Trim() is "NA" or "NaN")))];
        return new(File, Columns, [.. Rows.Select(r => r with { Cells = [.. r.Cells.Select((c, i) => numbers[i] ? c.Replace(',', '.') : c)] })]);
    }

    private static Reading<CsvTable> Read(string file, string text, char separator)
    {
        List<Problem> problems = [];
        List<(int Line, List<string> Cells)> lines = Split(file, text, separator, problems);
        if (lines.Count == 0)
            return Reading<CsvTable>.Failed([.. problems, new Problem(file, 1, 1, "The file is empty.", "Its first line must name the columns.")]);

        List<string> header = lines[0].Cells;
        header[0] = header[0].TrimStart('\uFEFF');
        foreach (string repeated in header.GroupBy(name => name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key))
            problems.Add(new Problem(file, lines[0].Line, header.IndexOf(repeated) + 1, $"Column '{repeated}' stands twice in the header.", "Name each column once."));
        foreach ((int line, List<string> cells) in lines.Skip(1).Where(l => l.Cells.Count != header.Count))
            problems.Add(new Problem(file, line, 0, $"The row has {cells.Count} cells and the header {header.Count}.", "Quote a cell that holds a comma, and keep one cell for each column."));

        return problems.Count > 0
            ? Reading<CsvTable>.Failed(problems)
            : Reading<CsvTable>.Of(new CsvTable(file, [.. header], [.. lines.Skip(1).Select(l => new CsvRow(null!, l.Line, [.. l.Cells]))])); // null!: the constructor sets the table
    }

    /// <summary>Reads a table that ships inside <paramref name="assembly"/>.</summary>
    /// <exception cref="InvalidDataException">The resource is absent or malformed: a defect of the build.</exception>
    public static CsvTable Embedded(System.Reflection.Assembly assembly, string resource)
    {
        using Stream stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"{assembly.GetName().Name} carries no data file '{resource}'.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return Read("data/" + resource, reader).OrThrow();
    }

    internal int IndexOf(string column) => _columns.TryGetValue(column, out int index)
        ? index
        : throw new InvalidDataException($"{File} has no column '{column}'; it has {string.Join(", ", Columns)}.");

    private static List<(int Line, List<string> Cells)> Split(string file, string text, char separator, List<Problem> problems)
    {
        List<(int, List<string>)> lines = [];
        List<string> cells = [];
        StringBuilder cell = new();
        bool quoted = false;
        int line = 1, start = 1;
        void EndCell() { cells.Add(cell.ToString()); cell.Clear(); }
        void EndLine()
        {
            EndCell();
            if (cells.Count > 1 || cells[0].Length > 0)
                lines.Add((start, cells));
            cells = [];
            start = line + 1;
        }
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"') { cell.Append('"'); i++; }
                else if (c == '"') quoted = false;
                else { cell.Append(c); if (c == '\n') line++; }
            }
            else if (c == '"' && cell.Length == 0) quoted = true;
            else if (c == separator) EndCell();
            else if (c == '\n') { EndLine(); line++; }
            else if (c != '\r') cell.Append(c);
        }
        if (cell.Length > 0 || cells.Count > 0) EndLine();
        if (quoted)
            problems.Add(new Problem(file, start, 0, "A quoted cell is never closed.", "End it with a quotation mark."));
        return lines;
    }
}

/// <summary>One row of a <see cref="CsvTable"/>; cells are reached by column name.</summary>
/// <param name="Table">The table the row belongs to.</param>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Cells">The raw texts, in the header's order.</param>
public sealed record CsvRow(CsvTable Table, int Line, ImmutableArray<string> Cells)
{
    /// <summary>The text of a cell; empty where nothing stands.</summary>
    public string this[string column] => Cells[Table.IndexOf(column)];

    /// <summary>The number of a cell, or null where the cell is empty.</summary>
    /// <exception cref="InvalidDataException">The cell holds something else than a finite number.</exception>
    public double? Number(string column)
    {
        string text = this[column];
        if (text.Length == 0)
            return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : throw new InvalidDataException(ProblemAt(column, $"'{text}' is no number.", "Write a decimal number with a point.").ToString());
    }

    /// <summary>The number of a cell that may not be empty.</summary>
    /// <exception cref="InvalidDataException">The cell is empty or no finite number.</exception>
    public double RequiredNumber(string column) => Number(column)
        ?? throw new InvalidDataException(ProblemAt(column, $"'{column}' is empty.", "Write a number.").ToString());

    /// <summary>A problem located at one cell of this row.</summary>
    public Problem ProblemAt(string column, string what, string remedy) => new(Table.File, Line, Table.IndexOf(column) + 1, what, remedy);
}
