using System.CommandLine;
using System.Diagnostics;
using Osteon.Cli.Running;

namespace Osteon.Cli.Commands;

/// <summary><c>osteon serve</c>: opens the app, a program of its own, on this machine only.</summary>
internal static class ServeCommand
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    private static readonly Option<string> Urls = new("--urls") { Description = "Where it listens; only addresses of this machine are taken", HelpName = "address", DefaultValueFactory = _ => DefaultAddress };
    private static readonly Option<bool> Check = new("--check") { Description = "Start it on a free port, ask once whether it is ready, and stop" };

    public static Command Build()
    {
        Command command = OsteonCommand.Create("serve", $"Open the app at {DefaultAddress}: no account, nothing leaves this machine. Ctrl-C closes it.", "osteon serve --check");
        command.Options.Add(Urls);
        command.Options.Add(Check);
        return command.Answers(run => Serve(run));
    }

    private static async Task<int> Serve(Invocation run)
    {
        // artifacts/bin/Osteon.Cli/release, or its machine code in artifacts/bin/Osteon.Cli/ready → artifacts/bin/Osteon.Web/release
        DirectoryInfo here = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        string build = here.Name == "ready" ? "release" : here.Name;
        string app = Path.Combine(here.Parent!.Parent!.FullName, "Osteon.Web", build, "Osteon.Web.dll"); // a build folder lies two deep
        if (!File.Exists(app))
        {
            Terminal.Error($"osteon: the app is not built ({app}). Run ./osteon from a checkout, which builds it.");
            return ExitCode.Failure;
        }
        List<string> arguments = [app, "--urls", run.Get(Check) ? "http://127.0.0.1:0" : run.Get(Urls)!]; // the option has a default
        if (run.Get(Check))
            arguments.Add("--check");
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath ?? "dotnet", arguments) { UseShellExecute = false })!; // null only with the shell
        try
        {
            await process.WaitForExitAsync(run.Cancellation);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            // The app hears the same Ctrl-C; it gets a moment to close by itself.
            if (!process.WaitForExit(800))
                process.Kill(entireProcessTree: true);
            return ExitCode.Interrupted;
        }
    }
}
