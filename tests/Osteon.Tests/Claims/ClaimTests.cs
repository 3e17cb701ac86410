using Osteon.Claims;
using Osteon.Evidence.Studies;
using Osteon.Guidance;
using Osteon.Vocabulary.Tables;

namespace Osteon.Tests.Claims;

public sealed class ClaimTests
{
    [Fact]
    public void All_156_claims_of_the_three_articles_are_answered()
    {
        Assert.Equal(156, ClaimCollection.Load().All.Length);
        Assert.Equal([("a", 53), ("b", 41), ("c", 62)], ClaimCollection.Load().All.GroupBy(claim => claim.Article).Select(g => (g.Key, g.Count())).Order());
    }

    [Fact]
    public void No_link_dangles() => Assert.Empty(ClaimCollection.Load().All.SelectMany(claim => claim.Links.Where(link => !Resolves(link)).Select(link => $"{claim.Id}: {link}")));

    [Theory, InlineData("rule", "IX-999"), InlineData("advice", "AD-000"), InlineData("model", "vitamin_k.nothing"), InlineData("data", "foods/foods.csv#no_such_food"), InlineData("data", "foods/none.csv#natto"), InlineData("pool", "Mott2019/height"), InlineData("pool", "Nobody/lumbar_spine_bmd"), InlineData("page", "x")]
    public void A_link_to_nothing_is_found_out(string kind, string target) => Assert.False(Resolves(new ClaimLink(kind, target)));

    [Fact]
    public void A_claim_about_a_published_pool_leads_to_that_pool()
    {
        Claim[] pooled = [.. ClaimCollection.Load().All.Where(claim => claim.Links.Any(link => link.Kind == "pool"))];
        Assert.True(pooled.Length >= 20);
        foreach (string review in new[] { "zhou-2022", "ma-2022", "huang-2015" })
            Assert.All(pooled.Where(claim => claim.Sources is [{ } only] && only.Key == review), claim =>
                Assert.All(claim.Links.Where(link => link.Kind == "pool"), link => Assert.Contains(StudyLibrary.Shipped.Pools, pool => $"{pool.Name}/{pool.Outcome}" == link.Target && pool.Source == review)));
        string text = Osteon.Reports.Rendering.TextRenderer.ToText(Osteon.Reports.Rendering.TextRenderer.Render(ClaimsReport.Of("missing", "link"), Osteon.Reports.View.Person));
        Assert.Contains("Mott2019/overall size", string.Join(" ", text.Split('\n', StringSplitOptions.TrimEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reason_is_two_sentences() => Assert.Empty(ClaimCollection.Load().All
        .Where(claim => System.Text.RegularExpressions.Regex.Count(claim.Reason, @"[.!?](\s|$)") != 2).Select(claim => $"{claim.Id}: {claim.Reason}"));

    [Fact]
    public void No_sentence_of_the_articles_own_promises_is_repeated_as_ours() => Assert.DoesNotContain(ClaimCollection.Load().All,
        claim => claim.Reason.Contains("will ", StringComparison.Ordinal) || claim.Reason.Contains("ensures", StringComparison.Ordinal) || claim.Reason.Contains("natural cure", StringComparison.Ordinal));

    [Fact]
    public void A_search_needs_every_word_and_ignores_case()
    {
        ClaimCollection claims = ClaimCollection.Load();
        Assert.Equal(claims.All.Length, claims.Search([]).Count());
        Assert.All(claims.Search("NATTO"), claim => Assert.Contains("natto", $"{claim.Text} {claim.Reason}", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(claims.Search("wrong", "cheese"), claim => claim.Id == "S1-30");
        Assert.Empty(claims.Search("natto", "quasar"));
    }

    [Theory]
    [InlineData("supported", "screening-reference:recalled", "rule:IX-001", "from memory alone")]
    [InlineData("wrong", "screening-reference:recalled", "rule:IX-001", "from memory alone")]
    [InlineData("perhaps", "mott-2019:verbatim", "rule:IX-001", "is no verdict")]
    [InlineData("supported", "nobody-1900:verbatim", "rule:IX-001", "no source of the bibliography")]
    [InlineData("supported", "mott-2019:read", "rule:IX-001", "no source of the bibliography")]
    [InlineData("supported", "", "rule:IX-001", "names no source")]
    [InlineData("supported", "mott-2019:verbatim", "page:1", "leads nowhere")]
    [InlineData("supported", "mott-2019:verbatim", "rule:IX-001;pool:", "leads nowhere")]
    public void A_claim_that_says_more_than_its_source_is_refused(string verdict, string sources, string link, string problem)
    {
        string text = $"id,article,claim,topic,verdict,reason,sources,link\nX-1,a,Claim,topic,{verdict},One. Two.,{sources},{link}\n";
        Reading<ClaimCollection> read = ClaimCollection.Read(CsvTable.Read("claims.csv", new StringReader(text)).OrThrow());
        Assert.Contains(read.Problems, found => found.What.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_claim_from_memory_may_be_called_contested()
    {
        string text = "id,article,claim,topic,verdict,reason,sources,link\nX-1,a,Claim,topic,contested,One. Two.,screening-reference:recalled,rule:IX-001\n";
        Assert.True(ClaimCollection.Read(CsvTable.Read("claims.csv", new StringReader(text)).OrThrow()).Succeeded);
    }

    private static bool Resolves(ClaimLink link) => link.Kind switch
    {
        "rule" => Guidebook.Load().Rules.Any(rule => rule.Id == link.Target),
        "advice" => Guidebook.Load().Statements.Any(statement => statement.Id == link.Target),
        "model" => Directory.GetFiles(Repository.Path("data", "parameters"), "*.csv").Any(file => File.ReadLines(file).Any(line => line.StartsWith(link.Target + ",", StringComparison.Ordinal))),
        "pool" => StudyLibrary.Shipped.Pools.Any(pool => $"{pool.Name}/{pool.Outcome}" == link.Target),
        "data" => File.Exists(FileOf(link)) && File.ReadLines(FileOf(link)).Any(line =>
            line.Split(',').Contains(link.Target.Split('#')[1]) || line.Contains($"\"id\": \"{link.Target.Split('#')[1]}\"", StringComparison.Ordinal)),
        _ => false,
    };

    private static string FileOf(ClaimLink link) => Repository.Path(["data", .. link.Target.Split('#')[0].Split('/')]);
}
