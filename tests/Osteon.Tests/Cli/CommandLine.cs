using System.Diagnostics;
using System.Text;

namespace Osteon.Tests.Cli;

/// <summary>Runs the program as people do: as a process of its own, from the root of the checkout.</summary>
internal static class CommandLine
{
    /// <summary>The program beside which the tests were built.</summary>
    public static string Program { get; } =
        System.IO.Path.Combine(new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!.FullName, "Osteon.Cli", new DirectoryInfo(AppContext.BaseDirectory).Name, "Osteon.Cli.dll"); // artifacts/bin/Osteon.Tests/<configuration>

    /// <summary>Runs it to its end.</summary>
    public static Run Run(params string[] arguments) => Run(arguments, []);

    /// <summary>Runs it with more environment.</summary>
    public static Run Run(string[] arguments, Dictionary<string, string> environment)
    {
        using Process process = Start(arguments, environment);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Run(process.ExitCode, output, errors.Result);
    }

    /// <summary>Starts it; its output is piped.</summary>
    public static Process Start(string[] arguments, Dictionary<string, string> environment)
    {
        ProcessStartInfo start = new("env") // a background shell hands down a deaf ear for Ctrl-C; env gives hearing back
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add("--default-signal=INT");
        start.ArgumentList.Add("dotnet");
        start.ArgumentList.Add(Program);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1"; // as the launcher does
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!; // a new process is started, never an old one reused
    }
}

/// <summary>How a run of the program ended.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
internal sealed record Run(int Code, string Output, string Errors);
