using System.Text;

namespace Osteon.Reports.Rendering;

/// <summary>Lays a table out in columns; where the line is too narrow, row by row.</summary>
internal static class TextTable
{
    public static IEnumerable<TextLine> Lay(Table table, int width)
    {
        string[] headings = [.. table.Columns.Select(c => c.Heading)];
        string[][] rows = [.. table.Rows.Select(r => r.Cells.Select(Short).ToArray())];
        bool[] numeric = [.. table.Columns.Select((_, i) => i > 0 && 2 * table.Rows.Count(r => r.Cells[i] is Cell.Number) > table.Rows.Length)];
        int[] widths = [.. headings.Select((h, i) => rows.Select(r => r[i].Length).Append(h.Length).Max())];

        List<TextLine> lines = [];
        if (table.Caption.Length > 0)
            TextRenderer.Wrap(lines, table.Caption, "  ", "  ", width, Tone.Quiet);
        if (table.Rows.IsEmpty)
            return [.. lines, new("  None.", Tone.Quiet)];
        List<TextLine> reasons = [];
        foreach (string why in table.Rows.SelectMany(r => r.Cells).OfType<Cell.NotKnown>().Select(c => c.Why).Distinct(StringComparer.Ordinal))
            TextRenderer.Wrap(reasons, $"Not known: {why}{(why.EndsWith('.') || why.EndsWith('?') ? "" : ".")}", "  ", "  ", width, Tone.Quiet);
        int total = 2 + widths.Sum() + 2 * (widths.Length - 1);
        if (total > width && !ShrinkWords(rows, headings, numeric, widths, total - width))
            return [.. lines, .. Stacked(headings, rows, width), .. reasons];
        lines.Add(new(Line(headings, numeric, widths), Tone.Quiet));
        foreach (string[] row in rows)
            lines.AddRange(Wrapped(row, numeric, widths));
        return [.. lines, .. reasons];
    }

    // The reason stands once below the table.
    private static string Short(Cell cell) => cell is Cell.NotKnown ? "not known" : NumberText.Of(cell);

    /// <summary>Gives the widest column of words fewer characters; false where that cannot be enough.</summary>
    private static bool ShrinkWords(string[][] rows, string[] headings, bool[] numeric, int[] widths, int excess)
    {
        int widest = Enumerable.Range(0, widths.Length).Where(i => !numeric[i]).DefaultIfEmpty(-1).MaxBy(i => i < 0 ? 0 : widths[i]);
        if (widest < 0 || widths[widest] - excess < Math.Max(18, headings[widest].Length))
            return false;
        widths[widest] -= excess;
        return rows.All(r => r[widest].Split(' ').All(w => w.Length <= widths[widest]));
    }

    private static IEnumerable<TextLine> Wrapped(string[] row, bool[] numeric, int[] widths)
    {
        string[][] cells = [.. row.Select((text, i) => Fold(text, widths[i]))];
        for (int line = 0; line < cells.Max(c => c.Length); line++)
            yield return new(Line([.. cells.Select(c => line < c.Length ? c[line] : "")], numeric, widths));
    }

    private static string[] Fold(string text, int width)
    {
        if (text.Length <= width)
            return [text];
        List<TextLine> lines = [];
        TextRenderer.Wrap(lines, text, "", "", width, Tone.Plain);
        return [.. lines.Select(l => l.Text)];
    }

    private static string Line(string[] cells, bool[] numeric, int[] widths)
    {
        StringBuilder line = new(" ");
        for (int i = 0; i < cells.Length; i++)
            line.Append(i == 0 ? " " : "  ").Append(numeric[i] ? cells[i].PadLeft(widths[i]) : cells[i].PadRight(widths[i]));
        return line.ToString().TrimEnd();
    }

    private static List<TextLine> Stacked(string[] headings, string[][] rows, int width)
    {
        List<TextLine> lines = [];
        foreach (string[] row in rows)
        {
            TextRenderer.Wrap(lines, row[0], "  ", "  ", width, Tone.Plain);
            for (int i = 1; i < row.Length; i++)
                if (row[i].Length > 0)
                    TextRenderer.Wrap(lines, $"{headings[i]}: {row[i]}", "    ", "      ", width, Tone.Plain);
        }
        return lines;
    }
}
