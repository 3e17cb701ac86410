using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace Osteon.Vocabulary.Medicines;

/// <summary>A table of names found by their folded keys. Only the keys are read at the start; a row is read when it is asked for.</summary>
internal sealed class NameIndex
{
    private readonly string _text;
    private readonly Dictionary<string, int> _rows;
    private readonly Func<string, bool> _isAntagonist;

    private NameIndex(string text, Dictionary<string, int> rows, Func<string, bool> isAntagonist) => (_text, _rows, _isAntagonist) = (text, rows, isAntagonist);

    /// <summary>The folded keys.</summary>
    public IReadOnlyCollection<string> Keys => _rows.Keys;

    /// <summary>Reads the keys of a table with the columns name, substances, source.</summary>
    public static NameIndex Read(string text, Func<string, bool> isAntagonist)
    {
        Dictionary<string, int> rows = new(text.Length / 40, StringComparer.Ordinal);
        Fill(text, rows);
        return new NameIndex(text, rows, isAntagonist);
    }

    /// <summary>The name kept under a key, or null.</summary>
    public KnownMedicine? Find(string key)
    {
        if (!_rows.TryGetValue(key, out int start))
            return null;
        int end = _text.IndexOf('\n', start);
        string[] cells = ShippedTable.Split(_text[start..(end < 0 ? _text.Length : end)]);
        ImmutableArray<string> substances = cells[1].Length == 0 ? [] : [.. cells[1].Split(';')];
        return new KnownMedicine(cells[0], substances, substances.Any(_isAntagonist), cells[2]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // 2026-11-22: 18,000 keys at each start; without it the loop runs unoptimized
    private static void Fill(string text, Dictionary<string, int> rows)
    {
        Span<char> buffer = stackalloc char[128];
        int start = text.IndexOf('\n') + 1; // past the header
        while (start > 0 && start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            int length = PlainKey(text.AsSpan(start, end - start), buffer);
            string key = length >= 0 ? buffer[..length].ToString() : MedicineText.KeyOf(ShippedTable.Split(text[start..end])[0]);
            rows.TryAdd(key, start);
            start = end + 1;
        }
    }

    /// <summary>The key of the row's first cell where it is plain ASCII without a quote or a decimal; -1 where it needs the long way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int PlainKey(ReadOnlySpan<char> row, Span<char> key)
    {
        int length = 0;
        for (int i = 0; i < row.Length; i++)
        {
            char c = row[i];
            if (c == ',')
                return length;
            if (c is '"' or >= '\u0080' || length == key.Length)
                return -1;
            if (char.IsAsciiLetterOrDigit(c))
                key[length++] = char.ToLowerInvariant(c);
            else if (c == '.' && i > 0 && char.IsAsciiDigit(row[i - 1]))
                return -1;
        }
        return length;
    }
}

/// <summary>Reads the tables that ship in this room: plain rows, quoted cells, no line breaks inside a cell.</summary>
internal static class ShippedTable
{
    /// <summary>The whole text of <c>data/medicines/</c><paramref name="file"/>.</summary>
    public static string Text(string file)
    {
        using Stream stream = typeof(ShippedTable).Assembly.GetManifestResourceStream("medicines/" + file)
            ?? throw new InvalidDataException($"The build carries no data/medicines/{file}.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The rows after the header.</summary>
    /// <exception cref="InvalidDataException">A row has another number of cells.</exception>
    public static IEnumerable<string[]> Rows(string file, int columns)
    {
        int number = 0;
        foreach (ReadOnlyMemory<char> line in Lines(Text(file)))
        {
            if (++number == 1 || line.IsEmpty)
                continue;
            string[] cells = Split(line.ToString());
            yield return cells.Length == columns
                ? cells
                : throw new InvalidDataException($"data/medicines/{file}({number},0): error: The row has {cells.Length} cells, not {columns}.");
        }
    }

    /// <summary>The cells of a row.</summary>
    public static string[] Split(string line)
    {
        if (!line.Contains('"'))
            return line.Split(',');
        List<string> cells = [];
        StringBuilder cell = new();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
                cell.Append(line[++i]);
            else if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
                cell.Append(c);
        }
        cells.Add(cell.ToString());
        return [.. cells];
    }

    private static IEnumerable<ReadOnlyMemory<char>> Lines(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            yield return text.AsMemory(start, end - start);
            start = end + 1;
        }
    }
}
