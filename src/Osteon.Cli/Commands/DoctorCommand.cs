using System.CommandLine;
using System.Runtime.InteropServices;
using Osteon.Cli.Running;
using Osteon.Reports;
using Osteon.Vocabulary.Provenance;

namespace Osteon.Cli.Commands;

/// <summary><c>osteon doctor</c>: whether this machine and this build have what they need.</summary>
internal static class DoctorCommand
{
    public static Command Build() => OsteonCommand
        .Create("doctor", "Check that this machine and this build have what Osteon needs.", "osteon doctor")
        .Answers(run =>
        {
            int sources = Bibliography.All.Count;
            string charts = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(ReportAssets.Open("echarts.min.js")));
            bool chartsAreIntact = charts == ReportAssets.EChartsSha256;
            int code = run.Answer(Report.OfProgram("Osteon doctor", Section.Information("This machine and this build",
                new Table("", [new Column("What"), new Column("Found")],
                [
                    Row.Of("Osteon", typeof(Report).Assembly.GetName().Version?.ToString(3) ?? "unknown version"),
                    Row.Of("Runtime", $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}"),
                    Row.Of("Processors", new Cell.Number(Estimate.Alone(Environment.ProcessorCount), 0)),
                    Row.Of("Sources that can be cited", new Cell.Number(Estimate.Alone(sources), 0)),
                    Row.Of($"Chart library ECharts {ReportAssets.EChartsVersion}", chartsAreIntact ? "as its makers published it" : "differs from what its makers published"),
                ]))));
            return chartsAreIntact && sources > 0 ? code : ExitCode.Failure;
        });
}
