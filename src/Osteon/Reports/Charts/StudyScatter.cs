using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Osteon.Reports.Charts;

/// <summary>Studies as points in a plane, with lines to read them by: funnel, Galbraith, L'Abbé, Baujat.</summary>
/// <param name="Title">The plot.</param>
/// <param name="Saying">What the picture shows, in one sentence.</param>
/// <param name="Across">What stands across.</param>
/// <param name="Up">What stands up.</param>
/// <param name="Points">The studies.</param>
public sealed record StudyScatter(string Title, string Saying, Column Across, Column Up, ImmutableArray<ScatterPoint> Points)
{
    /// <summary>The lines, each from its first point to its last.</summary>
    public ImmutableArray<(ScatterPoint From, ScatterPoint To)> Lines { get; init; } = [];

    /// <summary>Whether the vertical axis runs downwards, as a funnel's does.</summary>
    public bool UpsideDown { get; init; }

    /// <summary>The chart with its table twin.</summary>
    public Chart Build()
    {
        JsonObject option = Palette.Frame();
        option["tooltip"] = new JsonObject { ["trigger"] = "item" };
        option["xAxis"] = Palette.Axis(Across.Heading, "value", nameBelow: true);
        option["yAxis"] = Palette.Axis(Up.Heading, "value", nameBelow: false);
        option["xAxis"]!["scale"] = true; // set two lines above
        option["yAxis"]!["inverse"] = UpsideDown; // set two lines above
        option["yAxis"]!["nameLocation"] = UpsideDown ? "start" : "end"; // always the upper end
        JsonArray series =
        [
            new JsonObject
            {
                ["type"] = "scatter",
                ["itemStyle"] = new JsonObject { ["color"] = "var(--series-1)" },
                ["data"] = new JsonArray([.. Points.Select(p => (JsonNode)new JsonObject { ["name"] = p.Name, ["value"] = new JsonArray(Palette.Short(p.X), Palette.Short(p.Y)) })]),
            },
        ];
        foreach ((ScatterPoint from, ScatterPoint to) in Lines)
            series.Add(new JsonObject
            {
                ["type"] = "line",
                ["name"] = from.Name,
                ["symbol"] = "none",
                ["silent"] = true,
                ["lineStyle"] = new JsonObject { ["color"] = "var(--ink-soft)", ["width"] = 1, ["type"] = "dashed" },
                ["data"] = new JsonArray(new JsonArray(Palette.Short(from.X), Palette.Short(from.Y)), new JsonArray(Palette.Short(to.X), Palette.Short(to.Y))),
            });
        option["series"] = series;
        return new Chart(Title, Saying, Twin(), option);
    }

    /// <summary>The points as a table.</summary>
    public Table Twin() => new(Title, [new("Study"), Across, Up],
        [.. Points.Select(p => Row.Of(p.Name, new Cell.Number(Estimate.Alone(p.X), 3), new Cell.Number(Estimate.Alone(p.Y), 3)))]);
}

/// <summary>A point of a scatter.</summary>
/// <param name="Name">The study, or what a line means.</param>
/// <param name="X">Across.</param>
/// <param name="Y">Up.</param>
public sealed record ScatterPoint(string Name, double X, double Y);
