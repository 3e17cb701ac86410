using System.Text.RegularExpressions;

namespace Osteon.Web.Tests.Wording;

/// <summary>No page holds a text of its own: what a person sees stands in the resource files, or it cannot be told in another language.</summary>
public sealed partial class LiteralTextTests
{
    // Names and signs that are the same in every language; v is the letter of a value in an equation.
    private static readonly string[] Names = ["Osteon", "· Osteon", "CYP2C9", "VKORC1 −1639", "g/cm²", "g", "IU", "en", "v"];

    public static TheoryData<string> Pages() => [.. Directory.EnumerateFiles(Repository.Path("src", "Osteon.Web"), "*.razor", SearchOption.AllDirectories)
        .Select(p => Path.GetRelativePath(Repository.Path("src", "Osteon.Web"), p).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Pages))]
    public void A_page_holds_no_text_of_its_own(string page) => Assert.Empty(Literals(File.ReadAllText(Repository.Path("src", "Osteon.Web", page))));

    [Theory]
    [InlineData("<p>Hello there</p>", "Hello there")]
    [InlineData("<p>@Words[\"A.B\"] and more</p>", "and more")]
    [InlineData("<p aria-label=\"Hello\">@x</p>", "Hello")]
    [InlineData("@if (x > 2) { <p>@Words[\"A.B\"]</p> } else { <b>Oh</b> }", "Oh")]
    [InlineData("@foreach (var x in y) { int a = 2; <p>@(x.Length > 0 ? \"a\" : \"b\")</p> }", null)]
    [InlineData("<p>@* said *@@Words[\"A.B\", 2].</p>", null)]
    [InlineData("<input placeholder=\"@Words[\"A.B\"]\" name=\"medicine\">", null)]
    public void A_literal_is_found(string markup, string? literal) => Assert.Equal(literal is null ? [] : [literal], Literals(markup));

    [Fact]
    public void No_script_of_a_page_holds_a_sentence()
    {
        string[] found = [.. Directory.EnumerateFiles(Repository.Path("src", "Osteon.Web", "Assets"), "*.js").SelectMany(path => Quoted().Matches(Comment().Replace(File.ReadAllText(path), ""))
            .Select(m => m.Value).Where(text => Sentence().IsMatch(text)).Select(text => Path.GetFileName(path) + ": " + text))];
        Assert.Empty(found);
    }

    private static string[] Literals(string razor)
    {
        string markup = Code().Replace(Remark().Replace(razor, ""), "");
        string plain = WithoutExpressions(markup);
        IEnumerable<string> texts = Tag().Split(plain).Select(text => Keyword().Replace(Statement().Replace(text, ""), "").Trim(' ', '\n', '\r', '{', '}', '.', ',', ';', ':', '(', ')'));
        IEnumerable<string> spoken = Spoken().Matches(plain).Select(m => m.Groups[1].Value.Trim());
        return [.. texts.Concat(spoken).Where(text => text.Any(char.IsLetter) && !Names.Contains(text))];
    }

    // Leaves markup and statements; an expression is one value, whatever its brackets hold.
    private static string WithoutExpressions(string markup)
    {
        System.Text.StringBuilder kept = new();
        for (int i = 0; i < markup.Length; i++)
        {
            if (markup[i] != '@')
            {
                kept.Append(markup[i]);
                continue;
            }
            i += Head().Match(markup, i).Length;
            while (i < markup.Length && (markup[i] is '(' or '[' || markup[i] == '{' && markup[i - 1] == '@'))
            {
                i = End(markup, i);
                i += Member().Match(markup, i).Length;
            }
            i--;
        }
        return kept.ToString();
    }

    // The place after the bracket that closes the one at a place; brackets in texts do not count.
    private static int End(string text, int from)
    {
        int depth = 0;
        for (int i = from; i < text.Length; i++)
        {
            if (text[i] == '"')
                i = text.IndexOf('"', i + 1);
            else if (text[i] is '(' or '[' or '{')
                depth++;
            else if (text[i] is ')' or ']' or '}' && --depth == 0)
                return i + 1;
        }
        return text.Length;
    }

    [GeneratedRegex(@"\G@(?:(?:if|foreach|for|while|switch)\b\s*)?[\w.]*")]
    private static partial Regex Head();

    [GeneratedRegex(@"\G\??\.[A-Za-z]\w*")]
    private static partial Regex Member();

    [GeneratedRegex(@"@code\s*\{.*\z|^@(using|inject|typeparam|namespace)[^\n]*$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Remark();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[^;{}]*;")]
    private static partial Regex Statement();

    [GeneratedRegex(@"\belse\b(\s+if\s*\([^{]*\))?")]
    private static partial Regex Keyword();

    [GeneratedRegex("\\b(?:aria-label|placeholder|title|alt|Label|Hint|Legend|None|Blank|Because|More)=\"([^\"]*)\"")]
    private static partial Regex Spoken();

    [GeneratedRegex("\"[^\"\\n]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    // Three words in a row, the first in a capital letter.
    [GeneratedRegex("[A-Z][a-z]+ [a-z]+ [a-z]+")]
    private static partial Regex Sentence();
}
