using System.Globalization;
using System.Text;
using Osteon.Vocabulary.Provenance;

namespace Osteon.Reports.Rendering;

/// <summary>Writes blocks as semantic HTML; every figure comes with its table.</summary>
/// <param name="page">What is written to.</param>
/// <param name="live">Takes the charts, where they come apart from the page; null leaves them in it.</param>
internal sealed class HtmlBlocks(StringBuilder page, ICollection<LiveChart>? live = null)
{
    private readonly Dictionary<string, int> _labels = [];

    /// <summary>Charts written so far, which need the chart library.</summary>
    public int Charts { get; private set; }

    public void Add(IReadOnlyList<Block> blocks)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is Sentence { Tone: Tone.Item })
            {
                page.Append("<ul>\n");
                for (; i < blocks.Count && blocks[i] is Sentence { Tone: Tone.Item } item; i++)
                {
                    page.Append("<li>").Append(Markup.Escape(item.Text));
                    Add(item.Basis);
                    page.Append("</li>\n");
                }
                page.Append("</ul>\n");
                i--;
                continue;
            }
            Add(blocks[i]);
        }
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Sentence sentence:
                string tone = sentence.Tone is Tone.Plain ? "" : $" class=\"{sentence.Tone.ToString().ToLowerInvariant()}\"";
                page.Append(CultureInfo.InvariantCulture, $"<p{tone}>{Markup.Escape(sentence.Text)}</p>\n");
                break;
            case Table table when table.Detail || table.Folded:
                page.Append("<details><summary>").Append(Name(table)).Append("</summary>\n");
                Add(table);
                page.Append("</details>\n");
                break;
            case Table table:
                Add(table);
                break;
            case Figure figure:
                Add(figure);
                break;
        }
        Add(block.Basis);
    }

    private void Add(Figure figure)
    {
        if (live is not null && figure is Chart apart)
        {
            page.Append(CultureInfo.InvariantCulture, $"<figure data-live=\"{live.Count}\"></figure>\n");
            int end = page.Length;
            Add(figure.Twin);
            live.Add(new LiveChart(apart, page.ToString(end, page.Length - end)));
            page.Length = end;
            return;
        }
        page.Append(CultureInfo.InvariantCulture, $"<figure>\n<figcaption>{Markup.Escape(figure.Title)}</figcaption>\n<p>{Markup.Escape(figure.Saying)}</p>\n");
        if (figure is Drawing drawing)
        {
            page.Append(drawing.Svg).Append('\n');
            if (drawing.Frames is not null)
                page.Append("<script type=\"application/json\" class=\"frames\">").Append(drawing.Frames.ToJsonString()).Append("</script>\n");
        }
        if (figure is Chart chart)
        {
            Charts++;
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"plot\" role=\"img\" aria-label=\"{Markup.Escape(figure.Saying)}\" data-chart=\"chart-{Charts}\" data-height=\"{chart.HeightPixels}\"></div>\n")
                .Append("<noscript><p>The drawing needs a script; the table below holds the same numbers.</p></noscript>\n")
                // The default encoder escapes <, > and &, so no text can end the element.
                .Append(CultureInfo.InvariantCulture, $"<script type=\"application/json\" id=\"chart-{Charts}\">{chart.Option.ToJsonString()}</script>\n");
        }
        page.Append("<details><summary>The same numbers as a table</summary>\n");
        Add(figure.Twin);
        page.Append("</details>\n</figure>\n");
    }

    private void Add(Table table)
    {
        string caption = Markup.Escape(table.Caption);
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Label(table)}\">\n<table>\n")
            .Append(caption.Length > 0 ? $"<caption>{caption}</caption>\n" : "").Append("<thead><tr>");
        foreach (Column column in table.Columns)
            page.Append("<th scope=\"col\">").Append(Markup.Escape(column.Heading)).Append("</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (Row row in table.Rows)
        {
            page.Append("<tr>");
            for (int i = 0; i < row.Cells.Length; i++)
                Add(row.Cells[i], isName: i == 0);
            page.Append("</tr>\n");
        }
        page.Append("</tbody>\n</table>\n</div>\n");
        foreach (string why in table.Rows.SelectMany(r => r.Cells).OfType<Cell.NotKnown>().Select(c => c.Why).Distinct(StringComparer.Ordinal))
            page.Append("<p class=\"quiet\">Not known: ").Append(Markup.Escape(why)).Append(why.EndsWith('.') || why.EndsWith('?') ? "" : ".").Append("</p>\n");
    }

    private static string Name(Table table) => Markup.Escape(table.Caption.Length > 0 ? table.Caption : table.Columns[0].Heading);

    /// <summary>A region's name, which no other region of the page may bear.</summary>
    private string Label(Table table)
    {
        string name = Name(table);
        _labels[name] = _labels.GetValueOrDefault(name) + 1;
        return _labels[name] == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({_labels[name]})");
    }

    private void Add(Cell cell, bool isName)
    {
        if (isName)
            page.Append("<th scope=\"row\">").Append(Markup.Escape(NumberText.Of(cell))).Append("</th>");
        else if (cell is Cell.Number number)
        {
            string unit = number.Unit.Length > 0 ? " " + Markup.Escape(number.Unit) : "";
            page.Append(CultureInfo.InvariantCulture, $"<td class=\"number\"><b>{NumberText.Of(number.Value.Middle, number.Decimals, number.Signed)}</b>{unit}");
            if (number.Value.Widest is CoverageRange range)
                page.Append(CultureInfo.InvariantCulture, $" <span class=\"range\">({NumberText.Of(range, number.Decimals)})</span>");
            page.Append("</td>");
        }
        else
            page.Append(cell is Cell.NotKnown ? "<td class=\"unknown\">not known</td>" : $"<td>{Markup.Escape(NumberText.Of(cell))}</td>");
    }

    private void Add(Basis? basis)
    {
        if (basis is null)
            return;
        page.Append("<details class=\"basis\"><summary>Why do I see this?</summary><dl>");
        Entry("Rule", basis.Rule);
        Entry("Your answers used", string.Join("; ", basis.Inputs));
        Entry("Model", string.Join("; ", basis.Parameters));
        Entry("How sure", basis.Certainty == Certainty.NotRated ? null : basis.Certainty.InPlainWords());
        Entry("How it was read", basis.Seen switch { Seen.Verbatim => "in the source itself", Seen.Derived => "computed from figures in the source", Seen.Recalled => "from memory; not verified yet", _ => null });
        Entry("Not known", string.Join("; ", basis.Unknowns));
        Entry("Version", basis.Version);
        Entry("Sources", string.Join("; ", basis.Sources.Select(key => Bibliography.Contains(key) ? Bibliography.Get(key).Full : key)));
        page.Append("</dl></details>\n");
    }

    private void Entry(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            page.Append("<dt>").Append(name).Append("</dt><dd>").Append(Markup.Escape(text)).Append("</dd>");
    }
}
