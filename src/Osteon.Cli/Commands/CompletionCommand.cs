using System.CommandLine;
using System.CommandLine.Completions;
using Osteon.Cli.Running;

namespace Osteon.Cli.Commands;

/// <summary><c>osteon completion SHELL</c>: a script that completes words in a shell, and the hidden command it asks.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # Completion for osteon. Load it with:  source <(osteon completion bash)
        _osteon() {
          local IFS=$'\n' program=${COMP_WORDS[0]} candidates
          candidates=$("$program" complete --at "$COMP_POINT" -- "$COMP_LINE" 2>/dev/null)
          COMPREPLY=($(compgen -W "$candidates" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _osteon osteon ./osteon
        """;

    private const string Zsh = """
        # Completion for osteon. Load it with:  source <(osteon completion zsh)
        _osteon() {
          local -a candidates
          candidates=("${(@f)$(${words[1]} complete --at ${#BUFFER} -- "$BUFFER" 2>/dev/null)}")
          compadd -a candidates
          _files
        }
        compdef _osteon osteon ./osteon
        """;

    private const string Fish = """
        # Completion for osteon. Load it with:  osteon completion fish | source
        complete -c osteon -a '(osteon complete --at (commandline -C) -- (commandline -p) 2>/dev/null)'
        """;

    public static Command Build()
    {
        Argument<string> shell = new("shell") { Description = "bash, zsh or fish" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        Command command = OsteonCommand.Create("completion", "Print a script that completes commands and options in your shell.", "osteon completion bash");
        command.Arguments.Add(shell);
        return command.Answers(run => run.Write(run.Get(shell) switch { "zsh" => Zsh, "fish" => Fish, _ => Bash } + "\n"));
    }

    /// <summary>The command the scripts ask; people do not need it.</summary>
    public static Command BuildCompleter()
    {
        Option<int> position = new("--at") { Description = "Where the cursor stands in the line" };
        Argument<string> line = new("line") { Description = "The line so far" };
        Command command = OsteonCommand.Create("complete", "Answer a shell that completes a line.", "osteon complete --at 9 -- \"osteon do\"");
        command.Hidden = true;
        command.Options.Add(position);
        command.Arguments.Add(line);
        return command.Answers(run =>
        {
            // The line begins with the program's own word, which the shell may spell with a path.
            string text = run.Get(line) ?? "";
            int at = Math.Clamp(run.Get(position), 0, text.Length);
            int end = text.IndexOf(' ', StringComparison.Ordinal);
            if (end < 0)
                return ExitCode.Answered;
            string rest = text[(end + 1)..];
            IEnumerable<CompletionItem> items = Program.Root().Parse(rest).GetCompletions(Math.Max(0, at - end - 1));
            return run.Write(string.Concat(items.Select(i => i.Label).Where(l => !l.StartsWith("/?", StringComparison.Ordinal)).Select(l => l + "\n")));
        });
    }
}
