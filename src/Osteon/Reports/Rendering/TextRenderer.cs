using System.Text;
using Osteon.Vocabulary.Provenance;

namespace Osteon.Reports.Rendering;

/// <summary>Lays a report out as lines of text of a given width.</summary>
public static class TextRenderer
{
    /// <summary>The width of a page that is not a terminal, characters.</summary>
    public const int DefaultWidth = 100;

    /// <summary>The lines of a report.</summary>
    /// <param name="report">What to show.</param>
    /// <param name="view">Who reads.</param>
    /// <param name="width">Characters in a line, at least 40.</param>
    public static IReadOnlyList<TextLine> Render(Report report, View view, int width = DefaultWidth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 40);
        List<TextLine> lines = [];
        Heading(lines, report.Title, width);
        if (report.Warning is string warning)
            Wrap(lines, warning, "", "", width, Tone.Caution);
        foreach (Section section in report.Sections)
        {
            List<Block> blocks = [.. section.Blocks.Where(b => b.IsFor(view) && !b.Detail)];
            if (blocks.Count == 0)
                continue;
            lines.Add(new(""));
            Heading(lines, section.Title, width);
            foreach (Block block in blocks)
                Add(lines, block, width);
        }
        lines.Add(new(""));
        Wrap(lines, Report.Disclaimer, "", "", width, Tone.Caution);
        Sources(lines, report, view, width);
        return lines;
    }

    /// <summary>The lines as one text that ends with a line feed.</summary>
    public static string ToText(IEnumerable<TextLine> lines) => string.Join('\n', lines.Select(l => l.Text)) + "\n";

    private static void Add(List<TextLine> lines, Block block, int width)
    {
        switch (block)
        {
            case Sentence { Tone: Tone.Item } item:
                Wrap(lines, item.Text, "  - ", "    ", width, Tone.Plain);
                break;
            case Sentence sentence:
                Wrap(lines, sentence.Text, "  ", "  ", width, sentence.Tone);
                break;
            case Table table:
                lines.AddRange(TextTable.Lay(table, width));
                break;
            case Figure { Plain: string picture } figure:
                Wrap(lines, figure.Title + ". " + figure.Saying, "  ", "  ", width, Tone.Plain);
                lines.AddRange(picture.TrimEnd('\n').Split('\n').Select(l => new TextLine("  " + l)));
                break;
            case Figure figure:
                Wrap(lines, figure.Saying, "  ", "  ", width, Tone.Plain);
                break;
        }
    }

    private static void Heading(List<TextLine> lines, string text, int width)
    {
        int first = lines.Count;
        Wrap(lines, text, "", "", width, Tone.Plain);
        for (int i = first; i < lines.Count; i++)
            lines[i] = lines[i] with { IsHeading = true };
    }

    private static void Sources(List<TextLine> lines, Report report, View view, int width)
    {
        List<string> sources = [.. report.SourceKeys(view).Where(Bibliography.Contains)
            .Select(key => Bibliography.Get(key)).OrderBy(c => c.Doi is null && c.Pmid is null) // what can be looked up comes first
            .Select(c => c.Short + (c.Doi is not null ? $" doi:{c.Doi}" : c.Pmid is not null ? $" PMID {c.Pmid}" : "")).Distinct(StringComparer.Ordinal)];
        if (sources.Count > 0)
            Wrap(lines, $"Sources ({sources.Count}): " + string.Join("; ", sources.Take(MaxSources)) + (sources.Count > MaxSources ? $"; and {sources.Count - MaxSources} more (--format html or json lists all)." : "."), "", "  ", width, Tone.Quiet);
    }

    private const int MaxSources = 8;

    internal static void Wrap(List<TextLine> lines, string text, string first, string rest, int width, Tone tone)
    {
        foreach (string paragraph in text.Split('\n'))
        {
            StringBuilder line = new(first);
            bool empty = true;
            foreach (string word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!empty && line.Length + 1 + word.Length > width)
                {
                    lines.Add(new(line.ToString(), tone));
                    line.Clear().Append(rest);
                    empty = true;
                }
                if (!empty)
                    line.Append(' ');
                line.Append(word);
                empty = false;
            }
            lines.Add(new(line.ToString().TrimEnd(), tone));
            first = rest;
        }
    }
}
