using System.CommandLine;
using System.CommandLine.Parsing;
using Osteon.Reports;

namespace Osteon.Cli.Running;

/// <summary>The formats an answer can take.</summary>
internal enum Format
{
    Text,
    Json,
    Csv,
    Html,
}

/// <summary>Options every command understands.</summary>
internal static class GlobalOptions
{
    public static Option<Format> Format { get; } = new("--format") { Description = "text (if nothing is said), json, csv or html", HelpName = "format", Recursive = true, CustomParser = Word<Format> };

    public static Option<string?> Out { get; } = new("--out") { Description = "Write the answer to this file instead; it appears whole or not at all", HelpName = "file", Recursive = true };

    public static Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Say nothing but the answer and errors", Recursive = true };

    public static Option<View> View { get; } = new("--view") { Description = "person (if nothing is said) or clinician", HelpName = "view", Recursive = true, CustomParser = Word<View> };

    public static IEnumerable<Option> All => [Format, Out, Quiet, View];

    static GlobalOptions()
    {
        Format.CompletionSources.Add(Words<Format>());
        View.CompletionSources.Add(Words<View>());
    }

    /// <summary>One of the words of an enumeration, in any case; anything else is refused with the words that would do.</summary>
    private static T Word<T>(ArgumentResult result) where T : struct, Enum
    {
        string word = result.Tokens[^1].Value;
        foreach (T value in Enum.GetValues<T>())
            if (string.Equals(word, value.ToString(), StringComparison.OrdinalIgnoreCase))
                return value;
        result.AddError($"'{word}' is none of {string.Join(", ", Words<T>())}.");
        return default;
    }

    private static string[] Words<T>() where T : struct, Enum => [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())];
}
