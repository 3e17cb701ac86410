using System.CommandLine;
using Osteon.Cli.Commands;

namespace Osteon.Cli;

/// <summary>The command line: it translates words into calls and answers into text; it computes nothing.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        RootCommand root = new("Where will this person's calcium go, how sure is anyone, and is it safe?")
        {
            DoctorCommand.Build(),
        };
        ParseResult parsed = root.Parse(arguments);
        int code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        return parsed.Errors.Count > 0 ? ExitCode.BadInput : code;
    }
}
