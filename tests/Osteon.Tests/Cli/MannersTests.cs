using System.Diagnostics;

namespace Osteon.Tests.Cli;

/// <summary>How the program behaves among other programs: exit codes, errors, files, pipes, signals.</summary>
public sealed class MannersTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("osteon-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("doctr")]
    [InlineData("doctor", "--format", "xml")]
    [InlineData("doctor", "--view", "nurse")]
    [InlineData("doctor", "--out")]
    [InlineData("doctor", "more")]
    public void A_command_line_that_is_not_understood_ends_with_2_and_names_the_next_step(params string[] arguments)
    {
        Run run = CommandLine.Run(arguments);
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains("--help", run.Errors, StringComparison.Ordinal);
        Assert.All(run.Errors.TrimEnd().Split('\n'), line => Assert.StartsWith("osteon: ", line, StringComparison.Ordinal));
    }

    [Theory, InlineData("text"), InlineData("json"), InlineData("csv"), InlineData("html")]
    public void A_file_holds_what_the_terminal_would_show(string format)
    {
        string path = Path.Combine(_folder, "answer");
        Run piped = CommandLine.Run("doctor", "--format", format);
        Run written = CommandLine.Run("doctor", "--format", format, "--out", path);
        Assert.Equal((0, 0), (piped.Code, written.Code));
        Assert.Equal(piped.Output, File.ReadAllText(path));
        Assert.Empty(written.Output);
        Assert.Equal(["answer"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Quiet_says_nothing_but_the_answer() => Assert.Empty(CommandLine.Run("doctor", "--quiet", "--out", Path.Combine(_folder, "answer")).Errors);

    [Fact]
    public void A_file_that_cannot_be_written_is_bad_input()
    {
        Run folder = CommandLine.Run("doctor", "--out", _folder);
        Run nowhere = CommandLine.Run("doctor", "--out", Path.Combine(_folder, "no", "such", "place"));
        Assert.Equal((2, 2), (folder.Code, nowhere.Code));
        Assert.Contains("folder", folder.Errors, StringComparison.Ordinal);
        Assert.Contains("does not exist", nowhere.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_pipe_gets_no_colors() => Assert.DoesNotContain('\u001b', CommandLine.Run("doctor").Output);

    [Fact]
    public void Completion_offers_the_words_that_fit()
    {
        Run run = CommandLine.Run("complete", "--at", "9", "--", "osteon do");
        Assert.Equal(0, run.Code);
        Assert.Equal("doctor", run.Output.Trim());
    }

    [Theory, InlineData("bash"), InlineData("zsh"), InlineData("fish")]
    public void Completion_scripts_ask_the_program(string shell) => Assert.Contains("complete --at", CommandLine.Run("completion", shell).Output, StringComparison.Ordinal);
}
