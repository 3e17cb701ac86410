using System.Text.Json.Nodes;

namespace Osteon.Reports;

/// <summary>A picture. It always comes with one sentence that says what it shows and a table of the same numbers.</summary>
public abstract record Figure : Block
{
    private protected Figure(string title, string saying, Table twin) => (Title, Saying, Twin) = (title, saying, twin);

    /// <summary>What the picture is about.</summary>
    public string Title { get; }

    /// <summary>What the picture shows, in one sentence.</summary>
    public string Saying { get; }

    /// <summary>The same numbers as a table.</summary>
    public Table Twin { get; }

    /// <summary>The picture in letters, for a terminal; null where the sentence must do.</summary>
    public string? Plain { get; init; }
}

/// <summary>A chart drawn by ECharts in the reader's browser.</summary>
public sealed record Chart : Figure
{
    internal Chart(string title, string saying, Table twin, JsonObject option, int heightPixels = 320) : base(title, saying, twin) =>
        (Option, HeightPixels) = (option, heightPixels);

    /// <summary>
    /// The ECharts option as data. A text <c>var(--name)</c> stands for a color token of the page, and <c>fn:name</c> for a
    /// function of <c>charts.js</c>; both are resolved where the chart is drawn.
    /// </summary>
    public JsonObject Option { get; }

    /// <summary>Height at which it reads well, CSS pixels.</summary>
    public int HeightPixels { get; }
}

/// <summary>A picture that is complete without a script: a piece of SVG that takes its colors from the page.</summary>
public sealed record Drawing : Figure
{
    internal Drawing(string title, string saying, Table twin, string svg) : base(title, saying, twin) => Svg = svg;

    /// <summary>One <c>svg</c> element with role <c>img</c>; trusted markup made by the builders of this room alone.</summary>
    public string Svg { get; }

    /// <summary>What a script of the page may move the picture by; null where it stands still. The picture is complete without.</summary>
    public JsonObject? Frames { get; init; }
}
