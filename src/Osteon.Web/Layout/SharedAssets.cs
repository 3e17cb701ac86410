using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Osteon.Reports;

namespace Osteon.Web.Layout;

/// <summary>The styles and scripts of pages, under names that change with their content, so that a browser may keep them for good.</summary>
public static class SharedAssets
{
    private static readonly FrozenDictionary<string, (byte[] Content, string Type)> Files;

    static SharedAssets()
    {
        Dictionary<string, (byte[], string)> files = new(StringComparer.Ordinal);
        Style = Add("report.css", ReportAssets.Style, "text/css");
        PageStyle = Add("osteon.css", Own("osteon.css") + Own("studio.css"), "text/css");
        ECharts = Add("echarts.js", ReportAssets.ECharts, "text/javascript");
        Charts = Add("charts.js", ReportAssets.Charts, "text/javascript");
        DrawCharts = Add("draw-charts.js", "OsteonCharts.drawAll();", "text/javascript");
        StartScript = Add("start.js", Own("start.js"), "text/javascript");
        YouScript = Add("you.js", Own("you.js"), "text/javascript");
        PersonScript = Add("person.js", Own("person.js"), "text/javascript");
        ProjectionScript = Add("projection.js", Own("projection.js"), "text/javascript");
        BoardScript = Add("board.js", Own("board.js"), "text/javascript");
        TrafficScript = Add("traffic.js", Own("traffic.js"), "text/javascript");
        EvidenceScript = Add("evidence.js", Own("evidence.js"), "text/javascript");
        Files = files.ToFrozenDictionary(StringComparer.Ordinal);

        string Add(string name, string text, string type)
        {
            byte[] content = Encoding.UTF8.GetBytes(text);
            string key = $"{Convert.ToHexStringLower(SHA256.HashData(content))[..12]}-{name}";
            files[key] = (content, type);
            return "/assets/" + key;
        }
    }

    /// <summary>Tokens and the look of reports.</summary>
    public static string Style { get; }

    /// <summary>The look of what only the app has: navigation, forms.</summary>
    public static string PageStyle { get; }

    /// <summary>The chart library.</summary>
    public static string ECharts { get; }

    /// <summary>Our one bridge to it.</summary>
    public static string Charts { get; }

    /// <summary>Draws what a page brings along.</summary>
    public static string DrawCharts { get; }

    /// <summary>Recognition as you type.</summary>
    public static string StartScript { get; }

    /// <summary>The form in steps.</summary>
    public static string YouScript { get; }

    /// <summary>Brings the person kept in this browser to a page that asks for one.</summary>
    public static string PersonScript { get; }

    /// <summary>Controls that the projection follows.</summary>
    public static string ProjectionScript { get; }

    /// <summary>The pictures that follow them.</summary>
    public static string BoardScript { get; }

    /// <summary>The traffic map that plays.</summary>
    public static string TrafficScript { get; }

    /// <summary>The pool that follows its ticks.</summary>
    public static string EvidenceScript { get; }

    /// <summary>Serves the files.</summary>
    public static void MapSharedAssets(this IEndpointRouteBuilder app) => app.MapGet("/assets/{name}", (string name, HttpContext context) =>
    {
        if (!Files.TryGetValue(name, out (byte[] Content, string Type) file))
            return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(file.Content, file.Type + "; charset=utf-8");
    }).ExcludeFromDescription();

    private static string Own(string name)
    {
        using Stream stream = typeof(SharedAssets).Assembly.GetManifestResourceStream("assets/" + name)
            ?? throw new InvalidOperationException($"The app carries no asset '{name}'.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
