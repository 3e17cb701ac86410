using System.CommandLine;
using System.CommandLine.Parsing;
using Osteon.Cli;
using Osteon.Cli.Running;

namespace Osteon.Tests.Cli;

/// <summary>Every command helps, and every example it shows works.</summary>
public sealed class HelpTests
{
    // The app runs until it is told to stop; the browser tests start it.
    private static readonly string[] Endless = ["serve"];

    public static TheoryData<string> Examples() => [.. Every(Program.Root(), []).SelectMany(c => OsteonCommand.ExamplesOf(c.Command)).Distinct().Where(e => !Endless.Contains(e.Split(' ')[1]))];

    public static TheoryData<string> Commands() => [.. Every(Program.Root(), []).Select(c => string.Join(' ', c.Path))];

    [Theory, MemberData(nameof(Examples))]
    public void An_example_works(string example)
    {
        string[] words = [.. CommandLineParser.SplitCommandLine(example)];
        Assert.Equal("osteon", words[0]);

        Run run = CommandLine.Run(words[1..]);

        Assert.True(run.Code is 0 or 3, $"'{example}' ended with {run.Code}: {run.Errors}");
        Assert.NotEmpty(run.Output);
    }

    [Theory, MemberData(nameof(Commands))]
    public void The_help_of_a_command_names_the_program_and_shows_an_example(string path)
    {
        Command command = Every(Program.Root(), []).Single(c => string.Join(' ', c.Path) == path).Command;
        Assert.False(string.IsNullOrWhiteSpace(command.Description));
        Assert.NotEmpty(OsteonCommand.ExamplesOf(command).Concat(command.Subcommands.SelectMany(OsteonCommand.ExamplesOf)));
        Assert.All(OsteonCommand.ExamplesOf(command), example => Assert.StartsWith(path.Length == 0 ? "osteon " : $"osteon {path}", example + " ", StringComparison.Ordinal));
    }

    [Fact]
    public void Help_is_written_to_standard_output_and_answers()
    {
        Run run = CommandLine.Run("doctor", "--help");
        Assert.Equal(0, run.Code);
        Assert.Contains("osteon doctor", run.Output, StringComparison.Ordinal);
        Assert.Contains("Example:\n  osteon doctor\n", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Errors);
    }

    private static IEnumerable<(Command Command, string[] Path)> Every(Command command, string[] path) =>
        command.Subcommands.SelectMany(sub => Every(sub, [.. path, sub.Name])).Prepend((command, path));
}
