using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Osteon.Reports.Rendering;

namespace Osteon.Reports.Charts;

/// <summary>Curves over time with their 50 and 90 % bands, one for each regimen.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="Saying">What the picture shows, in one sentence.</param>
/// <param name="Time">Name and unit of the horizontal axis.</param>
/// <param name="Quantity">Name and unit of the vertical axis.</param>
/// <param name="Decimals">Decimals of the quantity.</param>
/// <param name="Curves">One for each regimen, in the order of comparison.</param>
public sealed record FanChart(string Title, string Saying, Column Time, Column Quantity, int Decimals, ImmutableArray<Curve> Curves)
{
    /// <summary>Whether values are changes, shown with a sign.</summary>
    public bool Signed { get; init; }

    /// <summary>A level worth seeing, such as a threshold, with its name; none where null.</summary>
    public (string Name, double Level)? Mark { get; init; }

    /// <summary>Named ranges of the quantity, shaded behind the curves; empty where it has none.</summary>
    public ImmutableArray<FanZone> Zones { get; init; } = [];

    /// <summary>The chart with its table twin.</summary>
    public Chart Build()
    {
        JsonArray series = [];
        (double bottom, double top) = Extent();
        for (int i = 0; i < Curves.Length; i++)
        {
            Curve curve = Curves[i];
            int look = curve.Look ?? i;
            string color = Palette.Series(look);
            foreach (double percent in curve.DrawBands ? new[] { 90.0, 50.0 } : [])
                if (curve.Points.Any(p => p.Value.Range(percent) is not null))
                {
                    string stack = FormattableString.Invariant($"{i}-{percent}");
                    series.Add(Edge(curve, stack, stack + "-low", color, [.. curve.Points.Select(p => RangeAt(p, percent).Low)], null));
                    series.Add(Edge(curve, stack, stack + "-width", color, [.. curve.Points.Select(p => RangeAt(p, percent)).Select(r => r.High - r.Low)],
                        new JsonObject { ["color"] = color, ["opacity"] = percent == 90 ? 0.13 : 0.22 }));
                }
            JsonObject line = new()
            {
                ["id"] = FormattableString.Invariant($"{i}"), // a curve that is there already moves instead of being made anew
                ["name"] = curve.Name,
                ["type"] = "line",
                ["showSymbol"] = curve.Points.Length < 8,
                ["symbol"] = Palette.Symbol(look),
                ["symbolSize"] = 7,
                ["z"] = curve.IsShadow ? 6 : 5,
                ["lineStyle"] = new JsonObject { ["color"] = color, ["width"] = curve.IsShadow ? 2 : 2.5, ["type"] = curve.IsShadow ? Palette.ShadowDash() : Palette.Dash(look) },
                ["itemStyle"] = new JsonObject { ["color"] = color },
                ["data"] = Pairs(curve.Points.Select(p => (p.Time, p.Value.Middle))),
            };
            if (i == 0 && Mark is var (name, level))
                line["markLine"] = new JsonObject
                {
                    ["silent"] = true,
                    ["symbol"] = "none",
                    ["lineStyle"] = new JsonObject { ["color"] = "var(--ink-soft)", ["type"] = "dotted", ["width"] = 1.5 },
                    ["label"] = new JsonObject { ["formatter"] = name, ["position"] = "insideEndTop", ["color"] = "var(--ink-soft)" },
                    ["data"] = new JsonArray(new JsonObject { ["yAxis"] = level }),
                };
            if (i == 0 && !Zones.IsEmpty)
                line["markArea"] = Areas(bottom, top, named: false);
            series.Add(line);
        }
        // The zones lie behind the bands; their names stand before them, or a band would dim the letters.
        if (!Zones.IsEmpty)
            series.Add(new JsonObject { ["id"] = "zones", ["type"] = "line", ["silent"] = true, ["data"] = new JsonArray(), ["markArea"] = Areas(bottom, top, named: true) });
        JsonObject option = Palette.Frame();
        option["legend"] = Palette.Legend(Curves.Where(c => !c.IsShadow).Select(c => c.Name));
        option["tooltip"] = new JsonObject { ["trigger"] = "axis", ["formatter"] = "fn:fan" };
        option["xAxis"] = Palette.Axis(Time.Heading, "value", nameBelow: true);
        (option["xAxis"]!["max"], option["xAxis"]!["interval"]) = Palette.RoundEnd(Curves.SelectMany(c => c.Points).Select(p => p.Time).DefaultIfEmpty(1).Max()); // set a line above
        option["yAxis"] = Palette.Axis(Quantity.Heading, "value", nameBelow: false);
        option["yAxis"]!["scale"] = true; // set a line above
        if (!Zones.IsEmpty)
            (option["yAxis"]!["min"], option["yAxis"]!["max"], option["yAxis"]!["interval"]) = (Palette.Short(bottom), Palette.Short(top), top - bottom > 4 ? 1 : 0.5); // set above
        option["series"] = series;
        option["osteon"] = new JsonObject { ["unit"] = Quantity.Unit, ["time"] = Time.Name, ["timeUnit"] = Time.Unit, ["decimals"] = Decimals, ["signed"] = Signed };
        return new Chart(Title, Saying, Twin(), option);
    }

    // Zones reach to infinity; the axis ends at the half unit beyond the widest band.
    private (double Bottom, double Top) Extent()
    {
        double[] ends = [.. Curves.SelectMany(c => c.Points).SelectMany(p => p.Value.Widest is CoverageRange r ? new[] { r.Low, r.High } : [p.Value.Middle])];
        return ends.Length == 0 ? (0, 1) : (Math.Floor(2 * ends.Min()) / 2, Math.Ceiling(2 * ends.Max()) / 2);
    }

    private JsonObject Areas(double bottom, double top, bool named) => new()
    {
        ["silent"] = true,
        ["z"] = named ? 8 : 1,
        ["label"] = new JsonObject { ["show"] = named, ["position"] = "insideTopRight", ["color"] = "var(--ink)", ["fontSize"] = 12, ["textBorderColor"] = "var(--card)", ["textBorderWidth"] = 3 },
        ["data"] = new JsonArray([.. Zones.Where(z => z.High > bottom && z.Low < top).Select(z => (JsonNode)new JsonArray(
            new JsonObject { ["name"] = z.Name, ["yAxis"] = Palette.Short(Math.Max(z.Low, bottom)), ["itemStyle"] = new JsonObject { ["color"] = named ? "transparent" : z.Color, ["opacity"] = named ? 0 : 0.55 } },
            new JsonObject { ["yAxis"] = Palette.Short(Math.Min(z.High, top)) }))]),
    };

    private Table Twin() => new(
        $"{Title}: median, with the range that holds 90 of 100 cases in brackets",
        [new Column(Time.Heading), .. Curves.Select(c => new Column(c.Name, Quantity.Unit))],
        [.. Curves.SelectMany(c => c.Points).Select(p => p.Time).Distinct().Order().Select(time => new Row(
            [NumberText.Of(time, time == Math.Round(time) ? 0 : 2), .. Curves.Select(c => c.At(time) is Estimate value
                ? new Cell.Number(value, Decimals, Signed)
                : (Cell)new Cell.NotKnown("not computed at this time"))]))]);

    // Where all draws agree, as a change does at its start, the range is the number itself.
    private static CoverageRange RangeAt(CurvePoint point, double percent) => point.Value.Range(percent) ?? new CoverageRange(percent, point.Value.Middle, point.Value.Middle);

    private static JsonObject Edge(Curve curve, string stack, string id, string color, ImmutableArray<double> values, JsonObject? fill)
    {
        JsonObject edge = new()
        {
            ["id"] = id,
            ["name"] = curve.Name,
            ["type"] = "line",
            ["stack"] = stack,
            ["stackStrategy"] = "all",
            ["symbol"] = "none",
            ["silent"] = true,
            ["lineStyle"] = new JsonObject { ["opacity"] = 0 },
            ["itemStyle"] = new JsonObject { ["color"] = color }, // the legend takes the color of the first series of a name
            ["tooltip"] = new JsonObject { ["show"] = false },
            ["data"] = Pairs(curve.Points.Zip(values, (p, v) => (p.Time, v))),
        };
        if (fill is not null)
            edge["areaStyle"] = fill;
        return edge;
    }

    private static JsonArray Pairs(IEnumerable<(double X, double Y)> points) =>
        [.. points.Select(p => (JsonNode)new JsonArray(Palette.Short(p.X), Palette.Short(p.Y)))];
}

/// <summary>One regimen's course.</summary>
/// <param name="Name">The regimen, as reports call it.</param>
/// <param name="Points">Rising in time.</param>
public sealed record Curve(string Name, ImmutableArray<CurvePoint> Points)
{
    /// <summary>Whether its bands are drawn; the table twin holds its ranges either way.</summary>
    public bool DrawBands { get; init; } = true;

    /// <summary>Color, dash and symbol, so that a regimen keeps its looks from chart to chart; null goes by the place among the curves.</summary>
    public int? Look { get; init; }

    /// <summary>Whether it shows what another curve of the same look would be on another assumption: thin, in fine dots.</summary>
    public bool IsShadow { get; init; }

    /// <summary>The value at exactly that time, or null.</summary>
    public Estimate? At(double time) => Points.FirstOrDefault(p => p.Time == time)?.Value;
}

/// <summary>A named range of a quantity, such as what a T-score of −2.5 or less is called.</summary>
/// <param name="Name">The name.</param>
/// <param name="Low">Lower end; may be infinite.</param>
/// <param name="High">Upper end; may be infinite.</param>
/// <param name="Color">A color token of the page, such as <c>var(--zone-low)</c>.</param>
public sealed record FanZone(string Name, double Low, double High, string Color);

/// <summary>A value at a time.</summary>
/// <param name="Time">In the unit of the chart's time axis.</param>
/// <param name="Value">In the unit of the chart's quantity.</param>
public sealed record CurvePoint(double Time, Estimate Value);
