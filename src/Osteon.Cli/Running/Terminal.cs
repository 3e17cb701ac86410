using System.Text;
using Osteon.Reports;
using Osteon.Reports.Rendering;
using Spectre.Console;

namespace Osteon.Cli.Running;

/// <summary>Standard output and error. Colors only where a person looks at a terminal and did not refuse them.</summary>
internal static class Terminal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Standard output in UTF-8, whatever the locale says.</summary>
    public static TextWriter Out { get; } = new StreamWriter(Console.OpenStandardOutput(), Utf8, 16 * 1024) { AutoFlush = false };

    private static TextWriter Errors { get; } = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true };

    /// <summary>Whether colors may be used on standard output.</summary>
    private static bool HasColors { get; } = !Console.IsOutputRedirected && MayColor;

    private static bool MayColor => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Whether a person may be watching standard error.</summary>
    public static bool SomeoneWatches => !Console.IsErrorRedirected;

    /// <summary>Characters in a line: the terminal's, up to what reads well; a fixed number where the output is no terminal.</summary>
    public static int Width
    {
        get
        {
            if (Console.IsOutputRedirected)
                return TextRenderer.DefaultWidth;
            int width = Console.WindowWidth;
            return width <= 0 ? TextRenderer.DefaultWidth : Math.Clamp(width - 1, 40, 110);
        }
    }

    /// <summary>One line on standard error.</summary>
    public static void Error(string line) => Errors.WriteLine(line);

    /// <summary>One line on standard error that is no error.</summary>
    public static void Note(string line) => Errors.WriteLine(line);

    /// <summary>Text that stays on the line, for progress.</summary>
    public static void Overwrite(string text) => Errors.Write($"\r{text}");

    /// <summary>Writes the lines of a report; the words are the same with and without colors.</summary>
    public static int Write(IReadOnlyList<TextLine> lines)
    {
        if (!HasColors)
        {
            Out.Write(TextRenderer.ToText(lines));
            return ExitCode.Answered;
        }
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Out = new AnsiConsoleOutput(Out) });
        foreach (TextLine line in lines)
        {
            console.Profile.Width = Math.Max(line.Text.Length + 1, 40);
            console.Write(new Text(line.Text, StyleOf(line)));
            console.Write(Text.NewLine);
        }
        return ExitCode.Answered;
    }

    private static Style StyleOf(TextLine line) => line switch
    {
        { IsHeading: true } => new Style(decoration: Decoration.Bold | Decoration.Underline),
        { Tone: Tone.Stop } => new Style(Color.Red, decoration: Decoration.Bold),
        { Tone: Tone.Caution } => new Style(Color.Olive),
        { Tone: Tone.Lead } => new Style(decoration: Decoration.Bold),
        { Tone: Tone.Quiet } => new Style(Color.Grey),
        _ => Style.Plain,
    };
}
