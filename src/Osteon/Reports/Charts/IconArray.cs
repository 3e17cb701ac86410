using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Osteon.Reports.Rendering;

namespace Osteon.Reports.Charts;

/// <summary>One hundred people like you, and to how many of them it happens.</summary>
/// <param name="Title">What may happen, and in how many years.</param>
/// <param name="Saying">The same in one sentence: <c>x of 100 people like you</c>.</param>
/// <param name="Event">What happens to the marked ones.</param>
/// <param name="Of100">How many of 100, with its range.</param>
public sealed record IconArray(string Title, string Saying, string Event, Estimate Of100)
{
    /// <summary>The drawing with its table twin.</summary>
    public Drawing Build()
    {
        int marked = (int)Math.Round(Math.Clamp(Of100.Middle, 0, 100), MidpointRounding.AwayFromZero);
        int perhaps = (int)Math.Round(Math.Clamp(Of100.Widest?.High ?? Of100.Middle, 0, 100), MidpointRounding.AwayFromZero);
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"icon-array\" role=\"img\" viewBox=\"0 0 160 200\" aria-label=\"{Markup.Escape(Saying)}\">");
        for (int i = 0; i < 100; i++)
        {
            // Ten a row; a filled figure is sure to be counted, an outlined one only at the upper end of the range.
            int x = i % 10 * 16, y = i / 10 * 20;
            string look = i < marked ? "marked" : i < perhaps ? "perhaps" : "spared";
            svg.Append(CultureInfo.InvariantCulture, $"<g class=\"{look}\" transform=\"translate({x} {y})\"><circle cx=\"7\" cy=\"5\" r=\"3\"/><path d=\"M3 17v-5a4 4 0 0 1 8 0v5z\"/></g>");
        }
        svg.Append("</svg>");
        Table twin = new($"{Title}: of 100 people, with the range in brackets", [new Column("Of 100 people"), new Column("How many")],
            ImmutableArray.Create(
                Row.Of(Event, new Cell.Number(Of100, 0)),
                Row.Of("not", new Cell.Number(new Estimate(100 - Of100.Middle, [.. Of100.Ranges.Select(r => new CoverageRange(r.Percent, 100 - r.High, 100 - r.Low))]), 0))));
        return new Drawing(Title, Saying, twin, svg.ToString());
    }
}
