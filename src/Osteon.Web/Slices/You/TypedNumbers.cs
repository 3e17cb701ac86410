using System.Text.RegularExpressions;
using Osteon.Web.Wording;

namespace Osteon.Web.Slices.You;

/// <summary>Numbers as people type them into the form, and as the form shows them: with the page's decimal mark. A file, an address and a program's answer have the point always.</summary>
internal static partial class TypedNumbers
{
    /// <summary>What was typed, with every number as a file writes it; what could be two numbers stays as it is.</summary>
    public static string ForFile(string typed, Texts words) => Run().Replace(typed, run => Read(run.Value, words) ?? run.Value);

    /// <summary>What a file holds, with every number as the page writes it.</summary>
    public static string ForPage(string written, Texts words) => words.HasDecimalComma ? Run().Replace(written, run => run.Value.Count(c => c is '.' or ',') == 1 ? run.Value.Replace('.', ',') : run.Value) : written;

    /// <summary>The first number in a text that could be meant as a fraction or as thousands, with both readings; null where none could.</summary>
    public static (string Typed, string Fraction, string Thousands)? Doubt(string typed, Texts words) =>
        Run().Matches(typed).FirstOrDefault(run => IsDoubtful(run.Value, words)) is Match doubt
            ? (doubt.Value, doubt.Value.Replace(words.HasDecimalComma ? '.' : ',', words.HasDecimalComma ? ',' : '.'), string.Concat(doubt.Value.Where(char.IsAsciiDigit)))
            : null;

    // The mark that is not the page's, before exactly three digits: 1.234 on a German page, 1,234 on an English one.
    private static bool IsDoubtful(string run, Texts words) => Grouped().IsMatch(run) && run.Count(c => c is '.' or ',') == 1 && run.Contains(words.HasDecimalComma ? '.' : ',', StringComparison.Ordinal);

    private static string? Read(string run, Texts words)
    {
        int marks = run.Count(c => c is '.' or ',');
        if (marks <= 1)
            return IsDoubtful(run, words) ? null : run.Replace(',', '.');
        int last = run.LastIndexOfAny(['.', ',']);
        string whole = run[..last];
        // 1.234,5 and 1,234.5 say by themselves which mark is which; so does 1.234.567 where the point groups.
        if (Grouped().IsMatch(whole) && !whole.Contains(run[last], StringComparison.Ordinal))
            return string.Concat(whole.Where(char.IsAsciiDigit)) + "." + run[(last + 1)..];
        return Grouped().IsMatch(run) ? string.Concat(run.Where(char.IsAsciiDigit)) : null;
    }

    [GeneratedRegex(@"(?<![\d.,])\d+(?:[.,]\d+)*(?![.,]?\d)")]
    private static partial Regex Run();

    [GeneratedRegex(@"^[1-9]\d{0,2}(?:(?<mark>[.,])\d{3})(?:\k<mark>\d{3})*$")]
    private static partial Regex Grouped();
}
