using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Osteon.Body.Outcomes;
using Osteon.Reports.Rendering;

namespace Osteon.Reports.Charts;

/// <summary>Where calcium goes in a day: places as boxes, flows as arrows. The width of an arrow grows with the square root of its flow,
/// because the exchange with bone is tens of times the gain from food.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="Saying">What the picture shows, in one sentence.</param>
/// <param name="Arms">The regimens of the table twin; the first is drawn.</param>
public sealed record TrafficMap(string Title, string Saying, ImmutableArray<TrafficArm> Arms)
{
    /// <summary>The course of every flow over time, by which a script moves the map; null where the map stands still.</summary>
    public TrafficCourse? Course { get; init; }

    private const double BoxWidth = 110, BoxHeight = 46, WidestStroke = 18, SideStep = 13;

    /// <summary>The drawing with its table twin.</summary>
    /// <exception cref="InvalidOperationException">There is no arm to draw.</exception>
    public Drawing Build()
    {
        if (Arms.IsDefaultOrEmpty)
            throw new InvalidOperationException("A traffic map draws at least one regimen.");
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"traffic\" role=\"img\" viewBox=\"0 0 440 420\" aria-label=\"{Markup.Escape(Saying)}\">");
        double largest = Arms[0].Flows.Select(f => Math.Abs(f.MillimolesPerDay.Middle)).DefaultIfEmpty(1).Max();
        foreach (TrafficFlow flow in Arms[0].Flows)
            Arrow(svg, flow, largest);
        foreach (CalciumPool pool in Arms[0].Flows.SelectMany(f => new[] { f.From, f.To }).Distinct())
            Box(svg, pool);
        svg.Append("</svg>");
        return new Drawing(Title, Saying, Twin(), svg.ToString()) { Frames = Course?.ToJson() };
    }

    /// <summary>How reports call a place.</summary>
    public static string NameOf(CalciumPool pool) => pool switch
    {
        CalciumPool.Diet => "food, pills",
        CalciumPool.Gut => "gut",
        CalciumPool.Blood => "blood",
        CalciumPool.ExchangeableBone => "bone surface",
        CalciumPool.DeepBone => "deep bone",
        CalciumPool.Artery => "artery wall",
        CalciumPool.Urine => "urine",
        CalciumPool.Stool => "stool",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Table Twin() => new(
        $"{Title}: mmol of calcium a day (1 mmol is 40.08 mg), with the range that holds 90 of 100 cases in brackets",
        [new Column("From, to"), .. Arms.Select(a => new Column(a.Name, "mmol/d"))],
        [.. Arms.SelectMany(a => a.Flows).Select(f => (f.From, f.To)).Distinct().Select(way => new Row(
            [$"{NameOf(way.From)} to {NameOf(way.To)}", .. Arms.Select(a => a.Flows.FirstOrDefault(f => f.From == way.From && f.To == way.To) is TrafficFlow flow
                ? new Cell.Number(flow.MillimolesPerDay, NumberText.DecimalsFor(flow.MillimolesPerDay.Middle))
                : (Cell)new Cell.NotKnown("not followed"))]))]);

    // A grid of three columns: what comes in, the blood and what leaves it, the bone.
    private static (double X, double Y) CenterOf(CalciumPool pool) => pool switch
    {
        CalciumPool.Diet => (60, 40),
        CalciumPool.Gut => (60, 205),
        CalciumPool.Stool => (60, 375),
        CalciumPool.Artery => (220, 40),
        CalciumPool.Blood => (220, 205),
        CalciumPool.Urine => (220, 375),
        CalciumPool.ExchangeableBone => (380, 205),
        _ => (380, 375),
    };

    private static void Box(StringBuilder svg, CalciumPool pool)
    {
        (double x, double y) = CenterOf(pool);
        string look = pool switch { CalciumPool.ExchangeableBone or CalciumPool.DeepBone => "place bone", CalciumPool.Blood or CalciumPool.Artery => "place blood", _ => "place" };
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{look}\" x=\"{x - BoxWidth / 2:0.#}\" y=\"{y - BoxHeight / 2:0.#}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"9\"/>")
            .Append(CultureInfo.InvariantCulture, $"<text class=\"place-name\" text-anchor=\"middle\" x=\"{x:0.#}\" y=\"{y + 5:0.#}\">{NameOf(pool)}</text>");
    }

    private static void Arrow(StringBuilder svg, TrafficFlow flow, double largest)
    {
        double amount = flow.MillimolesPerDay.Middle;
        bool isNone = Math.Abs(amount) < 5e-4;
        // A flow that runs backward is drawn in the direction it runs.
        (CalciumPool from, CalciumPool to) = amount < 0 ? (flow.To, flow.From) : (flow.From, flow.To);
        (double x1, double y1) = CenterOf(from);
        (double x2, double y2) = CenterOf(to);
        double length = Math.Sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
        (double dx, double dy) = ((x2 - x1) / length, (y2 - y1) / length);
        // Every arrow keeps to its right, so that two ways between the same places never cover each other.
        (double sx, double sy) = (-dy * SideStep, dx * SideStep);
        double margin = Math.Abs(dx) > Math.Abs(dy) ? BoxWidth / 2 : BoxHeight / 2;
        double width = 1 + (WidestStroke - 1) * Math.Sqrt(Math.Abs(amount) / Math.Max(largest, 1e-9)), head = Math.Max(6, width * 0.9);
        (double ax, double ay) = (x1 + sx + dx * margin, y1 + sy + dy * margin);
        (double bx, double by) = (x2 + sx - dx * (margin + head), y2 + sy - dy * (margin + head));
        svg.Append(CultureInfo.InvariantCulture, $"<g data-way=\"{flow.From}-{flow.To}\"><path class=\"{(isNone ? "flow none" : "flow")}\" stroke-width=\"{width:0.0}\" d=\"M{ax:0.#} {ay:0.#}L{bx:0.#} {by:0.#}\"/>")
            .Append(CultureInfo.InvariantCulture, $"<path class=\"head\" d=\"M{bx + dx * head:0.#} {by + dy * head:0.#}L{bx - dy * head * 0.8:0.#} {by + dx * head * 0.8:0.#}L{bx + dy * head * 0.8:0.#} {by - dx * head * 0.8:0.#}z\"/>");
        bool across = Math.Abs(dx) > Math.Abs(dy);
        double away = width / 2 + (across ? 14 : 7);
        (double tx, double ty) = ((ax + bx) / 2 - dy * away, (ay + by) / 2 + dx * away);
        string anchor = across ? "middle" : -dy > 0 ? "start" : "end";
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"amount\" text-anchor=\"{anchor}\" x=\"{tx:0.#}\" y=\"{ty + 4:0.#}\">{(isNone ? "0" : NumberText.Of(Math.Abs(amount), NumberText.DecimalsFor(amount)))}</text></g>");
    }
}

/// <summary>Flows over time, one regimen beside another.</summary>
/// <param name="Days">Days from today, rising.</param>
/// <param name="Times">The same in words.</param>
/// <param name="Regimens">[regimens]: each with its flows.</param>
public sealed record TrafficCourse(ImmutableArray<double> Days, ImmutableArray<string> Times, ImmutableArray<(string Name, ImmutableArray<CalciumFlow> Flows)> Regimens)
{
    internal JsonObject ToJson() => new()
    {
        ["days"] = new JsonArray([.. Days.Select(d => (JsonNode)Palette.Short(d))]),
        ["times"] = new JsonArray([.. Times.Select(t => (JsonNode)t)]),
        ["regimens"] = new JsonArray([.. Regimens.Select(r => (JsonNode)new JsonObject
        {
            ["name"] = r.Name,
            ["flows"] = new JsonArray([.. r.Flows.Select(f => (JsonNode)new JsonObject
            {
                ["way"] = $"{f.From}-{f.To}",
                ["name"] = $"{TrafficMap.NameOf(f.From)} to {TrafficMap.NameOf(f.To)}",
                ["amounts"] = new JsonArray([.. f.MillimolesPerDay.Select(b => (JsonNode)Palette.Short(b.Median))]),
            })]),
        })]),
    };
}

/// <summary>The flows under one regimen.</summary>
/// <param name="Name">The regimen.</param>
/// <param name="Flows">One for each arrow.</param>
public sealed record TrafficArm(string Name, ImmutableArray<TrafficFlow> Flows);

/// <summary>One arrow of the map.</summary>
/// <param name="From">Where calcium leaves.</param>
/// <param name="To">Where it arrives.</param>
/// <param name="MillimolesPerDay">mmol/d, positive in the arrow's direction.</param>
public sealed record TrafficFlow(CalciumPool From, CalciumPool To, Estimate MillimolesPerDay);
