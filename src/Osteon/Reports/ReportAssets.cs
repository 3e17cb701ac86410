namespace Osteon.Reports;

/// <summary>The style and scripts of reports, shared by the HTML file and the app.</summary>
public static class ReportAssets
{
    /// <summary>Version of the vendored chart library.</summary>
    public const string EChartsVersion = "6.1.0";

    /// <summary>SHA-256 of <c>echarts.min.js</c> exactly as its makers published it.</summary>
    public const string EChartsSha256 = "b66b25aeb4df84e33199dc21694014d336d222cbd9deb0e5a7c14bd6aa0d0fd0";

    /// <summary>The chart library, a classic script that sets <c>echarts</c>.</summary>
    public static string ECharts => Read("echarts.min.js");

    /// <summary>Draws the charts of a page, a classic script that sets <c>OsteonCharts</c>.</summary>
    public static string Charts => Read("charts.js");

    /// <summary>The style sheet of reports, with the color tokens of light, dark and print.</summary>
    public static string Style => Read("report.css");

    /// <summary>An asset as it lies in the assembly.</summary>
    /// <param name="name">Its file name.</param>
    /// <exception cref="InvalidDataException">The assembly carries no such asset: a defect of the build.</exception>
    public static Stream Open(string name) => typeof(ReportAssets).Assembly.GetManifestResourceStream("reports/" + name)
        ?? throw new InvalidDataException($"Osteon carries no asset '{name}'.");

    private static string Read(string name)
    {
        using StreamReader reader = new(Open(name));
        return reader.ReadToEnd();
    }
}
