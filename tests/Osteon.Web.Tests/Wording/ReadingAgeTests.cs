using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Osteon.Web.Tests.Wording;

/// <summary>Pages 1 to 3 can be read at about twelve. Measured by Flesch and Kincaid's grade (Kincaid and others 1975): 0.39 words a sentence + 11.8 syllables a word − 15.59; the age is five years more.</summary>
[Collection(AppCollection.Name)]
public sealed partial class ReadingAgeTests(RunningApp app, ITestOutputHelper output)
{
    [Theory]
    [InlineData("/", 12)]
    [InlineData("/you", 12)]
    [InlineData("/answer?example=anna", 12)]
    public async Task A_page_can_be_read_at(string path, double age)
    {
        string[] sentences = [.. Sentences(await app.Client.GetStringAsync(new Uri(path, UriKind.Relative)))];
        double words = sentences.Sum(s => Words(s).Length), syllables = sentences.Sum(s => Words(s).Sum(Syllables));
        double found = 0.39 * words / sentences.Length + 11.8 * syllables / words - 15.59 + 5;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {sentences.Length} sentences, {words / sentences.Length:0.0} words a sentence, {syllables / words:0.00} syllables a word, age {found:0.0}"));
        foreach (string hard in sentences.OrderByDescending(s => 0.39 * Words(s).Length + 11.8 * Words(s).Average(Syllables)).Take(6))
            output.WriteLine("  " + hard);
        Assert.True(found <= age, string.Create(CultureInfo.InvariantCulture, $"{path} reads at {found:0.0} years."));
    }

    [Theory]
    [InlineData("calcium", 3)]
    [InlineData("bone", 1)]
    [InlineData("vitamin", 3)]
    [InlineData("medicine", 3)]
    [InlineData("the", 1)]
    [InlineData("stopped", 1)]
    public void Syllables_are_counted_well_enough(string word, int syllables) => Assert.Equal(syllables, Syllables(word));

    // Text of paragraphs and list entries that ends as a sentence; not the sources, the examples' stories, tables, or what opens.
    private static IEnumerable<string> Sentences(string html)
    {
        string main = html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];
        main = Hidden().Replace(main, "");
        foreach (Match block in Blocks().Matches(main))
            foreach (string sentence in Ends().Split(WebUtility.HtmlDecode(Tags().Replace(block.Groups[2].Value, " "))))
                if (Words(sentence).Length >= 3)
                    yield return sentence.Trim();
    }

    private static string[] Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    private static int Syllables(string word)
    {
        string lower = word.ToLowerInvariant();
        int groups = Vowels().Count(lower);
        groups += Split().Count(lower);
        if (groups > 1 && Silent().IsMatch(lower))
            groups--;
        return Math.Max(1, groups);
    }

    [GeneratedRegex("<(script|table|ol|ul class=\"examples\"|svg|textarea|select)\\b.*?</(script|table|ol|ul|svg|textarea|select)>|<details class=\"basis\">.*?</details>", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex("<(p|li|figcaption)\\b[^>]*>(.*?)</\\1>", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"(?<=[.?!:])\s+")]
    private static partial Regex Ends();

    [GeneratedRegex("[A-Za-z][A-Za-z’']*")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();

    [GeneratedRegex("ia|io(?!n|u)|iu|eo(?!u)")]
    private static partial Regex Split();

    [GeneratedRegex("([^aeiouyl]|[aeiou]l)es?$|[^td]ed$|[^aeiouy]e$")]
    private static partial Regex Silent();
}
