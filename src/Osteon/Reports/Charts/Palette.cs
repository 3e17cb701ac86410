using System.Text.Json.Nodes;

namespace Osteon.Reports.Charts;

/// <summary>The looks all charts share. Regimens differ in color, dash and symbol, so that none is told by color alone.</summary>
internal static class Palette
{
    public static string Series(int index) => FormattableString.Invariant($"var(--series-{index % 6 + 1})");

    public static string Symbol(int index) => (index % 6) switch { 0 => "circle", 1 => "rect", 2 => "triangle", 3 => "diamond", 4 => "pin", _ => "roundRect" };

    public static JsonNode Dash(int index) => (index % 6) switch
    {
        0 => "solid",
        1 => new JsonArray(9, 4),
        2 => new JsonArray(2, 3),
        3 => new JsonArray(12, 4, 2, 4),
        4 => new JsonArray(18, 5),
        _ => new JsonArray(5, 2),
    };

    /// <summary>The dash of a curve that only shows another assumption.</summary>
    public static JsonNode ShadowDash() => new JsonArray(2, 5);

    /// <summary>Six digits are more than a picture shows.</summary>
    public static double Short(double value) => value == 0 || !double.IsFinite(value)
        ? 0
        : double.Parse(value.ToString("G6", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);

    private static readonly double[] Steps = [0.1, 0.25, 0.5, 1, 2, 4, 5, 10, 20];
    private const int MostSteps = 8;

    /// <summary>Where an axis of time ends so that its last tick is a round number, and the step between ticks.</summary>
    public static (double End, double Step) RoundEnd(double last)
    {
        double step = Steps.FirstOrDefault(s => last / s <= MostSteps + 1e-9, last);
        return (Math.Ceiling(last / step - 1e-9) * step, step);
    }

    /// <summary>The end of an axis that holds a value: the next round number of about a tenth of the span, or of two digits where the axis is logarithmic.</summary>
    public static double End(double value, double span, bool isLogarithmic, bool isUpper)
    {
        double step = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(isLogarithmic ? Math.Abs(value) : span, 1e-9))) - (isLogarithmic ? 1 : 0));
        if (!isLogarithmic && span / step < 4)
            step /= 2;
        return Short(isUpper ? Math.Ceiling(value / step - 1e-9) * step : Math.Floor(value / step + 1e-9) * step);
    }

    public static JsonObject Frame() => new()
    {
        ["animationDuration"] = 300,
        ["aria"] = new JsonObject { ["enabled"] = false }, // the page says it better: one sentence and a table
        ["textStyle"] = new JsonObject { ["color"] = "var(--ink)", ["fontFamily"] = "inherit" },
        ["grid"] = new JsonObject { ["left"] = 12, ["right"] = 20, ["top"] = 56, ["bottom"] = 30, ["containLabel"] = true },
    };

    public static JsonObject Legend(IEnumerable<string> names) => new()
    {
        ["top"] = 0,
        ["left"] = 0,
        ["type"] = "scroll",
        ["textStyle"] = new JsonObject { ["color"] = "var(--ink)" },
        ["data"] = new JsonArray([.. names.Select(n => (JsonNode)n)]),
    };

    public static JsonObject Axis(string name, string type, bool nameBelow) => new()
    {
        ["type"] = type,
        ["name"] = name,
        ["nameLocation"] = nameBelow ? "middle" : "end",
        ["nameGap"] = nameBelow ? 28 : 10,
        ["nameTextStyle"] = new JsonObject { ["color"] = "var(--ink-soft)", ["align"] = nameBelow ? "center" : "left" },
        ["axisLabel"] = new JsonObject { ["color"] = "var(--ink-soft)", ["hideOverlap"] = true },
        ["axisLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = "var(--line)" }, ["onZero"] = false },
        ["axisTick"] = new JsonObject { ["show"] = false },
        ["splitLine"] = new JsonObject { ["show"] = !nameBelow, ["lineStyle"] = new JsonObject { ["color"] = "var(--line)" } },
    };
}
