using System.Text.RegularExpressions;

namespace Osteon.Web.Wording;

/// <summary>Numbers in texts that English wrote, such as a report's, written anew with the marks of another language: every one or none, so that a page never mixes two ways to write them.</summary>
internal static partial class WrittenNumbers
{
    /// <summary>A text in which the numbers have other marks.</summary>
    /// <param name="text">A text whose numbers have a decimal point and commas between thousands.</param>
    /// <param name="point">The decimal mark to write.</param>
    /// <param name="group">The mark between thousands to write.</param>
    public static string InText(string text, string point, string group) => Number().Replace(text, number => Anew(number.Value, point, group));

    /// <summary>The same for what stands between the tags of markup and in the names of regions. Sources keep the locators and addresses they were printed with; data for scripts stays as it is.</summary>
    public static string InMarkup(string markup, string point, string group) => Piece().Replace(markup, piece => piece.Value[0] != '<'
        ? Anew(piece.Value, point, group)
        : piece.Groups["whole"].Success ? piece.Value : Spoken().Replace(piece.Value, label => InText(label.Value, point, group)));

    private static string Anew(string number, string point, string group)
    {
        string[] parts = number.Split('.');
        parts[0] = parts[0].Replace(",", group, StringComparison.Ordinal);
        return string.Join(point, parts);
    }

    private const string NumberPattern = @"(?<![\w.,/#])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)(?:e[+-]?\d+)?(?![\w/]|[.,]\d)";

    // An address or a version has letters, slashes or more than one point about its digits, and is no number.
    [GeneratedRegex(NumberPattern)]
    private static partial Regex Number();

    [GeneratedRegex("(?<whole><(?<tag>script|style|textarea)\\b.*?</\\k<tag>>|<ol class=\"sources\">.*?</ol>|<dt>(?:Rule|Version|Sources)</dt><dd>.*?</dd>)|<[^>]*>|" + NumberPattern, RegexOptions.Singleline)]
    private static partial Regex Piece();

    [GeneratedRegex("(?<=\\baria-label=\")[^\"]*")]
    private static partial Regex Spoken();
}
