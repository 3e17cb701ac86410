using System.Diagnostics;

namespace Osteon.Tests.Cli;

/// <summary>The launcher in a checkout of its own, with a stand-in for the SDK that notes what it is asked: no network, no real build.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")] // the launcher is a shell script
public sealed class LauncherTests : IDisposable
{
    private readonly string _place = Directory.CreateTempSubdirectory("osteon launcher ").FullName; // a path with spaces
    private string Root => Path.Combine(_place, "a checkout");
    private string Log => Path.Combine(_place, "asked");

    public LauncherTests()
    {
        Directory.CreateDirectory(Path.Combine(Root, "src", "Osteon.Cli"));
        Directory.CreateDirectory(Path.Combine(Root, "data"));
        foreach (string file in new[] { "osteon", "global.json", "Directory.Build.props", "Directory.Packages.props" })
            File.Copy(Repository.Path(file), Path.Combine(Root, file));
        File.WriteAllText(Path.Combine(Root, "src", "Osteon.Cli", "Program.cs"), "// a source\n");
        string tools = Directory.CreateDirectory(Path.Combine(_place, "tools")).FullName;
        string dotnet = Path.Combine(tools, "dotnet");
        File.WriteAllText(dotnet, """
            #!/usr/bin/env bash
            # A stand-in: it notes what it is asked, builds by writing a file, and answers as the program would.
            root=$STAND_IN_ROOT
            cli="$root/artifacts/bin/Osteon.Cli"
            echo "$@" >>"$STAND_IN_LOG"
            case "$1 $2" in
              "build $root/src/Osteon.Cli")
                sleep 0.3
                [[ -z ${STAND_IN_BROKEN:-} ]] || { echo "Program.cs(1,1): error"; exit 1; }
                mkdir -p "$cli/release" && echo plain >"$cli/release/Osteon.Cli.dll" ;;
              "build $root/src/Osteon.Cli/Starting/Ready.proj")
                [[ -z ${STAND_IN_NO_COMPILER:-} ]] || exit 1
                rm -rf "$cli/ready" && mkdir -p "$cli/ready" && echo ready >"$cli/ready/Osteon.Cli.dll" ;;
              *) echo "answer of a $(cat "$1") program to $2, home ${HOME:-none}" ;;
            esac
            """.ReplaceLineEndings("\n"));
        File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => Directory.Delete(_place, recursive: true);

    [Fact]
    public void The_first_start_builds_and_the_second_does_not()
    {
        Run first = Start(), second = Start();
        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.StartsWith("answer of a ready program to doctor", first.Output, StringComparison.Ordinal);
        Assert.Contains("building", first.Errors, StringComparison.Ordinal);
        Assert.Empty(second.Errors);
        Assert.Equal(1, Asked("build " + Path.Combine(Root, "src/Osteon.Cli") + " "));
    }

    [Fact]
    public void A_source_that_changed_is_built_again()
    {
        Start();
        File.SetLastWriteTimeUtc(Path.Combine(Root, "src", "Osteon.Cli", "Program.cs"), DateTime.UtcNow.AddMinutes(1));
        Assert.Contains("building", Start().Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_first_starts_at_once_build_once_and_both_answer()
    {
        Process[] both = [Begin([]), Begin([])];
        foreach (Process process in both)
        {
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            Assert.StartsWith("answer of a ready program", output, StringComparison.Ordinal);
            process.Dispose();
        }
        Assert.Equal(1, Asked("build " + Path.Combine(Root, "src/Osteon.Cli") + " "));
    }

    [Fact]
    public void Without_the_compiler_ahead_it_runs_as_built_and_says_so_once()
    {
        Run first = Start(("STAND_IN_NO_COMPILER", "1")), second = Start(("STAND_IN_NO_COMPILER", "1"));
        Assert.StartsWith("answer of a plain program", first.Output, StringComparison.Ordinal);
        Assert.Contains("without machine code ahead", first.Errors, StringComparison.Ordinal);
        Assert.Equal((0, ""), (second.Code, second.Errors));
    }

    [Fact]
    public void A_build_that_fails_shows_why_and_runs_nothing()
    {
        Run run = Start(("STAND_IN_BROKEN", "1"));
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("Program.cs(1,1): error", run.Errors, StringComparison.Ordinal);
        Assert.Contains("the build failed", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_home_it_brings_one_of_its_own() =>
        Assert.EndsWith(Path.Combine(Root, "artifacts", "home"), Start(("HOME", null)).Output.TrimEnd(), StringComparison.Ordinal);

    [Fact]
    public void Without_the_SDK_it_says_what_to_install()
    {
        string bare = Directory.CreateDirectory(Path.Combine(_place, "bare")).FullName;
        foreach (string tool in new[] { "bash", "dirname", "env" })
            File.CreateSymbolicLink(Path.Combine(bare, tool), new[] { "/usr/bin/", "/bin/" }.Select(folder => folder + tool).First(File.Exists));
        Run run = Start(("PATH", bare));
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains(".NET 10 SDK is missing", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_checkout_that_cannot_be_written_says_what_to_do()
    {
        File.WriteAllText(Path.Combine(Root, "artifacts"), ""); // a file in the folder's place refuses even the superuser
        Run run = Start();
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("may not be written to", run.Errors, StringComparison.Ordinal);
    }

    private int Asked(string start) => File.ReadLines(Log).Count(line => line.StartsWith(start, StringComparison.Ordinal) || line + " " == start);

    private Run Start(params (string Name, string? Value)[] environment)
    {
        using Process process = Begin(environment);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Run(process.ExitCode, output, errors.Result);
    }

    private Process Begin((string Name, string? Value)[] environment)
    {
        ProcessStartInfo start = new("/bin/bash") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        start.ArgumentList.Add(Path.Combine(Root, "osteon"));
        start.ArgumentList.Add("doctor");
        start.Environment["PATH"] = Path.Combine(_place, "tools") + ":" + Environment.GetEnvironmentVariable("PATH");
        (start.Environment["STAND_IN_ROOT"], start.Environment["STAND_IN_LOG"]) = (Root, Log);
        foreach ((string name, string? value) in environment)
        {
            if (value is null)
                start.Environment.Remove(name);
            else
                start.Environment[name] = value;
        }
        return Process.Start(start)!; // a new process is started, never an old one reused
    }
}
