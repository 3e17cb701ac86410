using System.CommandLine;
using Osteon.Cli.Running;
using Osteon.Qualification;
using Osteon.Reports;

namespace Osteon.Cli.Commands;

/// <summary><c>osteon qualify</c>: how far each part of the program can be trusted, computed now; without a part, all of them.</summary>
internal static class QualifyCommand
{
    private static readonly (string Name, string Summary, Func<Report> Compute)[] Parts =
    [
        ("safety", "The recognition of vitamin K antagonists: confusion matrix and every error.", SafetyReport.Compute),
        ("vitamin-k", "The vitamin K model beside every observation it was fitted to and judged by.", VitaminKReport.Fit),
        ("body", "The calcium and bone equations beside the course that their release computed.", BodyReport.Comparison),
    ];

    public static Command Build()
    {
        Command command = OsteonCommand.Create("qualify", "Set the program beside what was measured or published: hits and misses, computed now. Without a part it shows all.", "osteon qualify vitamin-k");
        foreach ((string name, string summary, Func<Report> compute) in Parts)
            command.Subcommands.Add(OsteonCommand.Create(name, summary, $"osteon qualify {name}").Answers(run => Answer(run, [compute])));
        return command.Answers(run => Answer(run, [.. Parts.Select(part => part.Compute)]));
    }

    private static int Answer(Invocation run, Func<Report>[] parts)
    {
        using Progress progress = new(run, "computing");
        List<Report> reports = [];
        foreach (Func<Report> compute in parts)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            reports.Add(compute());
            progress.Report((double)reports.Count / parts.Length);
        }
        progress.Dispose();
        return run.Answer(reports is [Report only] ? only : Report.OfProgram("How far each part can be trusted", reports.SelectMany(report => report.Sections)));
    }
}
