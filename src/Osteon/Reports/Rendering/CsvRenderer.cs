using System.Globalization;
using System.Text;

namespace Osteon.Reports.Rendering;

/// <summary>A report as tidy rows: one number or one sentence a row.</summary>
public static class CsvRenderer
{
    private static readonly double[] Coverages = [95, 90, 50];

    /// <summary>The header of every file.</summary>
    public const string Header = "section,kind,item,row,column,unit,value,low50,high50,low90,high90,low95,high95,text";

    /// <summary>The rows of a report, RFC 4180 with line feeds.</summary>
    public static string Render(Report report, View view)
    {
        StringBuilder csv = new StringBuilder(Header).Append('\n');
        if (report.Warning is string warning)
            Words(csv, "", "warning", "", "", warning);
        foreach (Section section in report.Sections)
            foreach (Block block in section.Blocks.Where(b => b.IsFor(view)))
                Add(csv, section.Title, block);
        Words(csv, "", "disclaimer", "", "", Report.Disclaimer);
        return csv.ToString();
    }

    /// <summary>A cell, quoted where it must be.</summary>
    public static string Quote(string text) => text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void Add(StringBuilder csv, string section, Block block)
    {
        switch (block)
        {
            case Sentence sentence:
                Words(csv, section, "sentence", sentence.Tone.ToString().ToLowerInvariant(), "", sentence.Text);
                break;
            case Figure figure:
                Words(csv, section, "figure", figure.Title, "", figure.Saying);
                Rows(csv, section, figure.Title, figure.Twin);
                break;
            case Table table:
                Rows(csv, section, table.Caption, table);
                break;
        }
    }

    private static void Rows(StringBuilder csv, string section, string item, Table table)
    {
        foreach (Row row in table.Rows)
            for (int i = 1; i < row.Cells.Length; i++)
            {
                string name = NumberText.Of(row.Cells[0]);
                Column column = table.Columns[i];
                if (row.Cells[i] is not Cell.Number number)
                {
                    Words(csv, section, "table", item, name, NumberText.Of(row.Cells[i]), column.Name);
                    continue;
                }
                csv.AppendJoin(',', Quote(section), "table", Quote(item), Quote(name), Quote(column.Name), Quote(number.Unit.Length > 0 ? number.Unit : column.Unit), Text(number.Value.Middle));
                foreach (double percent in Coverages.Reverse())
                    csv.Append(',').Append(Text(number.Value.Range(percent)?.Low)).Append(',').Append(Text(number.Value.Range(percent)?.High));
                csv.Append(",\n");
            }
    }

    private static void Words(StringBuilder csv, string section, string kind, string item, string row, string text, string column = "") =>
        csv.AppendJoin(',', Quote(section), kind, Quote(item), Quote(row), Quote(column), ",,,,,,,", Quote(text)).Append('\n');

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
