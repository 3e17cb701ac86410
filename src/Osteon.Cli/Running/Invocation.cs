using System.CommandLine;
using Osteon.Reports;
using Osteon.Reports.Rendering;
using Osteon.Vocabulary.Tables;

namespace Osteon.Cli.Running;

/// <summary>One run of a command: its options, its output, its errors.</summary>
internal sealed class Invocation(ParseResult parsed, CancellationToken cancellation)
{
    /// <summary>Cancelled when the person presses Ctrl-C.</summary>
    public CancellationToken Cancellation => cancellation;

    public Format Format => parsed.GetValue(GlobalOptions.Format);

    public View View => parsed.GetValue(GlobalOptions.View);

    public bool Quiet => parsed.GetValue(GlobalOptions.Quiet);

    /// <summary>The value of an option of the command.</summary>
    public T? Get<T>(Option<T> option) => parsed.GetValue(option);

    /// <summary>The value of an argument of the command.</summary>
    public T? Get<T>(Argument<T> argument) => parsed.GetValue(argument);

    /// <summary>Whether an option was written on the line.</summary>
    public bool Has(Option option) => parsed.GetResult(option) is { Implicit: false };

    /// <summary>Shows a report in the format asked for.</summary>
    /// <returns>0, or 3 where the report is a safety stop.</returns>
    public int Answer(Report report)
    {
        int code = report.IsStop ? ExitCode.StoppedForSafety : ExitCode.Answered;
        int written = Format switch
        {
            Format.Json => Write(JsonRenderer.Render(report, View)),
            Format.Csv => Write(CsvRenderer.Render(report, View)),
            Format.Html => Write(HtmlRenderer.Render(report, View)),
            _ when parsed.GetValue(GlobalOptions.Out) is null => Terminal.Write(TextRenderer.Render(report, View, Terminal.Width)),
            _ => Write(TextRenderer.ToText(TextRenderer.Render(report, View))),
        };
        return written == ExitCode.Answered ? code : written;
    }

    /// <summary>Writes an answer that has a shape of its own, to the file named by <c>--out</c> or to standard output.</summary>
    public int Write(string content)
    {
        cancellation.ThrowIfCancellationRequested();
        if (parsed.GetValue(GlobalOptions.Out) is not string path)
        {
            Terminal.Out.Write(content);
            return ExitCode.Answered;
        }
        if (AtomicFile.Write(path, content) is Problem problem)
            return Refuse([problem]);
        if (!Quiet)
            Terminal.Note($"osteon: wrote {path}");
        return ExitCode.Answered;
    }

    /// <summary>Says on standard error what is wrong with the input, one line a problem.</summary>
    /// <returns>2.</returns>
    public static int Refuse(IEnumerable<Problem> problems)
    {
        foreach (Problem problem in problems)
            Terminal.Error(problem.Line == 0 && problem.Column == 0 ? $"{problem.File}: error: {problem.What} {problem.Remedy}".TrimEnd() : problem.ToString());
        return ExitCode.BadInput;
    }

    /// <summary>Says on standard error what is wrong with the command line.</summary>
    /// <returns>2.</returns>
    public static int Refuse(string what, string remedy)
    {
        Terminal.Error($"osteon: {what} {remedy}".TrimEnd());
        return ExitCode.BadInput;
    }
}
