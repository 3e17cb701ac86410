using System.CommandLine;
using System.Globalization;
using Osteon.Vocabulary.Tables;

namespace Osteon.Cli.Running;

/// <summary>The day of an answer: this machine's, or the one named, so that an answer can be given again.</summary>
internal static class Day
{
    /// <summary>The option; <c>check</c> and <c>project</c> read it alike.</summary>
    public static Option<string?> Option { get; } = new("--today") { Description = "The day of the answer, as 2026-11-22; this machine's date if nothing is said", HelpName = "date" };

    /// <summary>The day, with what is wrong with it.</summary>
    public static DateOnly Of(Invocation run, List<Problem> problems)
    {
        DateOnly today = DateOnly.FromDateTime(DateTime.Now);
        if (run.Get(Option) is string text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out today))
            problems.Add(new Problem("--today", 0, 0, $"'{text}' is no date.", "Write it as 2026-11-22."));
        return today;
    }
}
