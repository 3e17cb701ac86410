using System.Text.RegularExpressions;
using System.Xml.Linq;
using Osteon.Reports;
using Osteon.Web.Wording;

namespace Osteon.Web.Tests.Wording;

/// <summary>Every text that a page asks for is there, none is there for nothing, and a translation says as much as the English.</summary>
public sealed partial class TextsTests
{
    private static readonly Dictionary<string, Dictionary<string, string>> Files = Read();

    [Fact]
    public void Every_key_a_page_uses_has_an_English_text()
    {
        HashSet<string> known = [.. Files["en"].Keys];
        string[] missing = [.. Mentioned().Where(m => !m.EndsWith('.') && !known.Contains(m))];
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_English_text_is_used()
    {
        string[] mentioned = [.. Mentioned()];
        HashSet<string> whole = [.. mentioned], internally = ["Shared.Decimal", "Shared.Group", "Shared.Months", "Shared.Date", "Shared.DateUnitedStates"];
        string[] unused = [.. Files["en"].Keys.Where(key => !whole.Contains(key) && !internally.Contains(key) && !mentioned.Any(m => m.EndsWith('.') && key.StartsWith(m, StringComparison.Ordinal)))];
        Assert.Empty(unused);
    }

    [Fact]
    public void A_translation_has_the_places_of_the_English_and_no_key_of_its_own()
    {
        foreach ((string language, Dictionary<string, string> texts) in Files.Where(f => f.Key != "en"))
            Assert.Empty(texts.Where(t => !Files["en"].TryGetValue(t.Key, out string? english) || !Places(english).SetEquals(Places(t.Value))).Select(t => $"{language}: {t.Key}"));
    }

    [Fact]
    public void A_file_is_translated_whole_or_not_at_all()
    {
        string[] missing = [.. Files.Where(f => f.Key != "en").SelectMany(f => f.Value.Keys.Select(k => k.Split('.')[0]).Distinct()
            .SelectMany(file => Files["en"].Keys.Where(k => k.StartsWith(file + ".", StringComparison.Ordinal) && !f.Value.ContainsKey(k) && k != "Shared.DateUnitedStates").Select(k => $"{f.Key}: {k}")))];
        Assert.Empty(missing);
    }

    [Fact]
    public void German_writes_numbers_and_days_as_German_does_on_every_machine()
    {
        Texts german = Texts.For("de-AT,de;q=0.9,en;q=0.5");
        Assert.Equal("de", german.Language);
        Assert.True(german.HasDecimalComma);
        Assert.Equal("1.234,5", german.Number(1234.5, 1));
        Assert.Equal("22. November 2026", german.Day(new DateOnly(2026, 11, 22)));
        Assert.Equal("3 Dinge brauchen Ihre Aufmerksamkeit", german["Shared.Problems", 3]);
    }

    [Fact]
    public void The_footer_says_what_reports_say() => Assert.Equal(Report.Disclaimer, Texts.English["Shared.Disclaimer"]);

    [Theory]
    [InlineData(null, "en")]
    [InlineData("", "en")]
    [InlineData("tlh", "en")]
    [InlineData("not a header;;;", "en")]
    [InlineData("en-US,en;q=0.9", "en")]
    [InlineData("fr,en;q=0.8", "en")]
    public void An_unknown_language_is_answered_in_English(string? header, string language) => Assert.Equal(language, Texts.For(header).Language);

    [Fact]
    public void Units_and_days_follow_the_country()
    {
        DateOnly day = new(2026, 11, 22);
        Assert.True(Texts.For("en-US,en;q=0.9").PrefersUnitedStatesUnits);
        Assert.False(Texts.For("en-GB,en-US;q=0.9").PrefersUnitedStatesUnits);
        Assert.Equal("November 22, 2026", Texts.For("en-US").Day(day));
        Assert.Equal("22 November 2026", Texts.For("en-GB").Day(day));
        Assert.Equal("−1,234.5", Texts.For("en").Number(-1234.5, 1));
    }

    // A literal that begins with the name of a file of texts; one that ends with a dot stands for all keys that begin so.
    private static IEnumerable<string> Mentioned()
    {
        string files = string.Join('|', Files["en"].Keys.Select(k => k.Split('.')[0]).Distinct());
        foreach (string path in Directory.EnumerateFiles(Source(), "*.*", SearchOption.AllDirectories).Where(p => p.EndsWith(".cs", StringComparison.Ordinal) || p.EndsWith(".razor", StringComparison.Ordinal)))
            foreach (Match match in Regex.Matches(File.ReadAllText(path), $@"(=?)""((?:{files})\.[A-Za-z0-9_.]*)"""))
            {
                // An attribute holds an expression; only a prefix, which ends with a dot, stands there as it is.
                if (match.Groups[1].Length == 0 || match.Groups[2].Value.EndsWith('.'))
                    yield return match.Groups[2].Value;
            }
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value)];

    private static Dictionary<string, Dictionary<string, string>> Read()
    {
        Dictionary<string, Dictionary<string, string>> all = [];
        foreach (string path in Directory.EnumerateFiles(Path.Combine(Source(), "Strings"), "*.resx"))
        {
            string[] name = Path.GetFileNameWithoutExtension(path).Split('.');
            string language = name.Length == 1 ? "en" : name[1];
            if (!all.TryGetValue(language, out Dictionary<string, string>? texts))
                all[language] = texts = [];
            foreach (XElement data in XDocument.Load(path).Root!.Elements("data")) // a resx has a root
                texts.Add($"{name[0]}.{data.Attribute("name")!.Value}", data.Element("value")!.Value); // and every text a name
        }
        return all;
    }

    private static string Source() => Repository.Path("src", "Osteon.Web");

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Place();
}
