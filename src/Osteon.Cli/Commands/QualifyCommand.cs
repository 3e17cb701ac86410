using System.CommandLine;
using Osteon.Cli.Running;
using Osteon.Qualification;

namespace Osteon.Cli.Commands;

/// <summary><c>osteon qualify</c>: how far each part of the program can be trusted, computed now.</summary>
internal static class QualifyCommand
{
    public static Command Build()
    {
        Command command = OsteonCommand.Create("qualify", "Set the program beside what was measured or published: hits and misses, computed now.");
        foreach (Command part in Parts())
            command.Subcommands.Add(part);
        return command;
    }

    private static IEnumerable<Command> Parts() =>
    [
        OsteonCommand.Create("safety", "The recognition of vitamin K antagonists: confusion matrix and every error.", "osteon qualify safety")
            .Answers(run => run.Answer(SafetyReport.Compute())),
        OsteonCommand.Create("body", "The calcium and bone equations beside the course that their release computed.", "osteon qualify body")
            .Answers(run => run.Answer(BodyReport.Comparison())),
        OsteonCommand.Create("vitamin-k", "The vitamin K model beside every observation it was fitted to and judged by.", "osteon qualify vitamin-k")
            .Answers(run => run.Answer(VitaminKReport.Fit())),
    ];
}
