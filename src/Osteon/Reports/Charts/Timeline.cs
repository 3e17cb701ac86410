using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Osteon.Reports.Rendering;

namespace Osteon.Reports.Charts;

/// <summary>What can be expected when: spans on one axis of months.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="Saying">What the picture shows, in one sentence.</param>
/// <param name="Spans">From top to bottom.</param>
/// <param name="Months">Length of the axis, months.</param>
public sealed record Timeline(string Title, string Saying, ImmutableArray<TimelineSpan> Spans, double Months)
{
    private const int Left = 8, Width = 584, RowHeight = 46;

    /// <summary>The drawing with its table twin.</summary>
    public Drawing Build()
    {
        int height = Spans.Length * RowHeight + 34;
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"timeline\" role=\"img\" viewBox=\"0 0 600 {height}\" aria-label=\"{Markup.Escape(Saying)}\">");
        foreach (double month in Ticks())
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"grid\" d=\"M{X(month):0.#} 4V{height - 26}\"/><text class=\"tick\" text-anchor=\"{(month == 0 ? "start" : month >= Months ? "end" : "middle")}\" x=\"{X(month):0.#}\" y=\"{height - 8}\">{Name(month)}</text>");
        for (int i = 0; i < Spans.Length; i++)
        {
            TimelineSpan span = Spans[i];
            double x = X(span.FromMonth), end = X(Math.Min(span.ToMonth, Months));
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"span\" x=\"{x:0.#}\" y=\"{i * RowHeight + 24}\" width=\"{Math.Max(end - x, 8):0.#}\" height=\"12\" rx=\"6\"/>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{i * RowHeight + 18}\">{Markup.Escape(span.What)}</text>");
        }
        svg.Append("</svg>");
        Table twin = new(Title, [new Column("What"), new Column("From", "months"), new Column("To", "months")],
            [.. Spans.Select(s => Row.Of(s.What, new Cell.Number(Estimate.Alone(s.FromMonth), 1), new Cell.Number(Estimate.Alone(s.ToMonth), 1)))]);
        return new Drawing(Title, Saying, twin, svg.ToString());
    }

    private double X(double month) => Left + Width * month / Months;

    private IEnumerable<double> Ticks()
    {
        double step = Months switch { <= 6 => 1, <= 12 => 3, <= 36 => 6, _ => 12 };
        for (double month = 0; month <= Months + 1e-9; month += step)
            yield return month;
    }

    private static string Name(double month) => month == 0 ? "start"
        : month % 12 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{month / 12:0} y")
        : string.Create(CultureInfo.InvariantCulture, $"{month:0} mo");
}

/// <summary>One span of a timeline.</summary>
/// <param name="What">What can be seen or done then.</param>
/// <param name="FromMonth">Start, months.</param>
/// <param name="ToMonth">End, months.</param>
public sealed record TimelineSpan(string What, double FromMonth, double ToMonth);
