using System.Security.Cryptography;
using Osteon.Reports;

namespace Osteon.Tests.Reports;

/// <summary>The vendored chart library is exactly what its makers published, and the notices say so.</summary>
public sealed class ReportAssetsTests
{
    [Fact]
    public void The_chart_library_is_the_published_file()
    {
        using Stream library = ReportAssets.Open("echarts.min.js");
        Assert.Equal(ReportAssets.EChartsSha256, Convert.ToHexStringLower(SHA256.HashData(library)));
    }

    [Fact]
    public void The_notices_name_its_version_hash_and_licence()
    {
        string notices = File.ReadAllText(Repository.Path("THIRD-PARTY-NOTICES"));
        Assert.Contains($"Apache ECharts {ReportAssets.EChartsVersion}", notices, StringComparison.Ordinal);
        Assert.Contains(ReportAssets.EChartsSha256, notices, StringComparison.Ordinal);
        Assert.Contains("Apache-2.0", notices, StringComparison.Ordinal);
    }
}
