using System.CommandLine;
using System.Runtime.CompilerServices;

namespace Osteon.Cli.Running;

/// <summary>How every command is built: a summary, examples that a test runs, and an action that answers.</summary>
internal static class OsteonCommand
{
    private static readonly ConditionalWeakTable<Command, string[]> Examples = [];

    /// <summary>A command.</summary>
    /// <param name="name">Its word.</param>
    /// <param name="summary">One sentence.</param>
    /// <param name="examples">Full command lines that work from the root of a checkout, each starting with <c>osteon</c>.</param>
    public static Command Create(string name, string summary, params string[] examples)
    {
        Command command = new(name, summary);
        Examples.Add(command, examples);
        return command;
    }

    /// <summary>What the command does; the code it returns is the program's, see <see cref="ExitCode"/>.</summary>
    public static Command Answers(this Command command, Func<Invocation, int> action)
    {
        command.SetAction((parsed, cancellation) => Task.FromResult(action(new Invocation(parsed, cancellation))));
        return command;
    }

    /// <summary>The same for an answer that waits for something, such as the app.</summary>
    public static Command Answers(this Command command, Func<Invocation, Task<int>> action)
    {
        command.SetAction((parsed, cancellation) => action(new Invocation(parsed, cancellation)));
        return command;
    }

    /// <summary>The examples of a command; a command without one has none of its own, only its subcommands do.</summary>
    public static IReadOnlyList<string> ExamplesOf(Command command) => Examples.TryGetValue(command, out string[]? examples) ? examples : [];
}
