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
    public void An_interrupted_projection_ends_with_130_and_leaves_nothing()
    {
        string path = Path.Combine(_folder, "answer.html");
        using Process process = CommandLine.Start(["project", "samples/anna.yaml", "--draws", "10000", "--years", "30", "--format", "html", "--out", path], []);
        Thread.Sleep(TimeSpan.FromSeconds(4)); // in the midst of the draws, which take far longer on any machine
        Assert.False(process.HasExited);
        using (Process signal = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            signal.WaitForExit();
        process.WaitForExit();
        Assert.Equal(130, process.ExitCode);
        Assert.Empty(process.StandardOutput.ReadToEnd());
        Assert.DoesNotContain("   at ", process.StandardError.ReadToEnd(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Theory, InlineData("samples/anna.yaml", 0), InlineData("samples/warfarin-valve.yaml", 3)]
    public void A_reader_that_leaves_early_changes_no_exit_code_and_raises_no_error(string person, int code)
    {
        ProcessStartInfo start = new("/bin/bash") { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = Repository.Root };
        foreach (string argument in new[] { "-c", "dotnet \"$0\" project \"$1\" --draws 0 --format json | head -c 1 >/dev/null; echo ${PIPESTATUS[0]}", CommandLine.Program, person })
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!; // a new process is started, never an old one reused
        Assert.Equal(code.ToString(System.Globalization.CultureInfo.InvariantCulture), process.StandardOutput.ReadToEnd().Trim());
        Assert.Empty(process.StandardError.ReadToEnd());
    }

    [Theory, InlineData("", true), InlineData("1", false)]
    public void A_terminal_gets_colors_unless_they_are_refused(string noColor, bool colored)
    {
        ProcessStartInfo start = new("script") { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true, WorkingDirectory = Repository.Root };
        foreach (string argument in new[] { "-qec", $"dotnet '{CommandLine.Program}' doctor", "/dev/null" }) // gives the program a terminal
            start.ArgumentList.Add(argument);
        (start.Environment["TERM"], start.Environment["NO_COLOR"]) = ("xterm", noColor);
        using Process process = Process.Start(start)!; // a new process is started, never an old one reused
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        Assert.Contains("Osteon doctor", output, StringComparison.Ordinal);
        Assert.Equal(colored, output.Contains("\u001b[1", StringComparison.Ordinal));
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
