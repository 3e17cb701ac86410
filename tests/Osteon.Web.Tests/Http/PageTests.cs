using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Osteon.Web.Tests.You;

namespace Osteon.Web.Tests.Http;

/// <summary>The pages as a browser without scripts meets them.</summary>
[Collection(AppCollection.Name)]
public sealed class PageTests(RunningApp app)
{
    [Fact]
    public async Task The_start_page_with_all_it_loads_is_under_200_kilobytes()
    {
        string html = await app.Client.GetStringAsync(new Uri("/", UriKind.Relative));
        int bytes = Encoding.UTF8.GetByteCount(html);
        foreach (Match file in Regex.Matches(html, "(?:src|href)=\"(/(?:assets/[^\"]+|[^\"]+\\.svg))\""))
            bytes += (await app.Client.GetByteArrayAsync(new Uri(file.Groups[1].Value, UriKind.Relative))).Length;
        Assert.InRange(bytes, 10_000, 200_000);
    }

    [Fact]
    public async Task German_is_asked_for_and_answered_and_untranslated_parts_are_marked()
    {
        string start = await German("/"), evidence = await German("/evidence"), you = await German("/you");
        Assert.Contains("<html lang=\"de\"", start, StringComparison.Ordinal);
        Assert.Contains("Welche Medikamente nehmen Sie?", WebUtility.HtmlDecode(start), StringComparison.Ordinal);
        Assert.DoesNotContain("<main id=\"main\" tabindex=\"-1\" lang=", start, StringComparison.Ordinal);
        Assert.Contains("<main id=\"main\" tabindex=\"-1\" lang=\"en\"", evidence, StringComparison.Ordinal);
        foreach ((string path, string words) in ((string, string)[])[("/you", "Welche Medikamente nehmen Sie"), ("/answer?example=anna", "Meine Angaben ändern"), ("/projection?example=anna", "Behandlung durch die Praxis"), ("/claims", "Unser Urteil")])
        {
            string page = await German(path);
            Assert.Contains(words, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
            Assert.DoesNotContain("<main id=\"main\" tabindex=\"-1\" lang=", page, StringComparison.Ordinal);
            // What rules and reports say stays English and is marked so.
            Assert.Equal(path != "/you", page.Contains(" lang=\"en\">", StringComparison.Ordinal));
        }
        Assert.Contains("nur auf Englisch", WebUtility.HtmlDecode(you), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_of_the_United_States_stand_first_for_readers_from_there()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/you");
        request.Headers.AcceptLanguage.ParseAdd("en-US");
        using HttpResponseMessage answer = await app.Client.SendAsync(request);
        string there = await answer.Content.ReadAsStringAsync(), elsewhere = await app.Client.GetStringAsync(new Uri("/you", UriKind.Relative));
        Assert.Equal("mg/dL", PageForm.Filled(there, "you")["lab_calcium_unit"].Single());
        Assert.Equal("mmol/L", PageForm.Filled(elsewhere, "you")["lab_calcium_unit"].Single());
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("alendronate")]
    [InlineData("natto")]
    [InlineData("dialysis")]
    public async Task A_file_put_into_the_form_and_saved_again_is_the_same_person(string sample)
    {
        string text = await File.ReadAllTextAsync(Repository.Path("samples", sample + ".yaml"));
        string page = await Post("/you/import", [("person", text)]);
        string saved = await Post("/you/export", [.. PageForm.Filled(page, "you").Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).SelectMany(f => f.Value.Select(v => (f.Key, v)))]);
        DateOnly today = new(2026, 11, 22);
        Assert.Equal(Description.Of(Osteon.Vocabulary.People.PersonReader.Read("a", text, today: today).Value), Description.Of(Osteon.Vocabulary.People.PersonReader.Read("b", saved, today: today).Value));
    }

    [Fact]
    public async Task A_food_diary_fills_in_amounts_and_loses_no_answer()
    {
        string page = await Diary(await File.ReadAllTextAsync(Repository.Path("samples", "diaries", "cronometer-servings.csv")), HttpStatusCode.OK);
        Dictionary<string, List<string>> form = PageForm.Filled(page, "you");
        Assert.Equal("71", form["age"].Single());
        Assert.NotEqual("", form["diet_calcium"].Single());
        Assert.NotEqual("", form["diet_k1"].Single());
        Assert.Contains("1 September 2025", page, StringComparison.Ordinal);
        page = await Diary(await File.ReadAllTextAsync(Repository.Path("samples", "diaries", "myfitnesspal.csv")), HttpStatusCode.OK);
        Assert.NotEqual("", PageForm.Filled(page, "you")["diet_protein"].Single());
        Assert.Equal("", PageForm.Filled(page, "you")["diet_calcium"].Single());
    }

    [Fact]
    public async Task Every_wrong_line_of_a_diary_is_named()
    {
        string page = await Diary("Day,Food Name,Amount,Calcium (mg)\n2025-09-01,Milk,200 g,226\nyesterday,Milk,200 g,226\n2025-09-02,Milk,200 g,much\n", HttpStatusCode.BadRequest);
        Assert.Contains("Line 3:", page, StringComparison.Ordinal);
        Assert.Contains("Line 4:", page, StringComparison.Ordinal);
        Assert.Equal("71", PageForm.Filled(page, "you")["age"].Single());
    }

    [Fact]
    public async Task A_form_with_problems_comes_back_filled_in_and_each_problem_leads_to_its_field()
    {
        string page = await Post("/answer", [("age", "162"), ("sex", "female"), ("medicine_1", "metoprolol"), ("lab_calcium", "99"), ("lab_calcium_unit", "mmol/L")], HttpStatusCode.BadRequest);
        Assert.Contains("href=\"#age\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#part-labs\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"part-labs\"", page, StringComparison.Ordinal);
        Assert.Equal("162", PageForm.Filled(page, "you")["age"].Single());
        Assert.Equal("metoprolol", PageForm.Filled(page, "you")["medicine_1"].Single());
    }

    private async Task<string> Diary(string csv, HttpStatusCode expected)
    {
        using MultipartFormDataContent form = new() { { new StringContent(await Token()), "__RequestVerificationToken" }, { new StringContent("71"), "age" } };
        using ByteArrayContent file = new(Encoding.UTF8.GetBytes(csv)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        form.Add(file, "diary", "diary.csv");
        using HttpResponseMessage answer = await app.Client.PostAsync(new Uri("/you/diary", UriKind.Relative), form);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<string> Post(string path, IEnumerable<(string Name, string Value)> fields, HttpStatusCode expected = HttpStatusCode.OK)
    {
        string token = await Token();
        using FormUrlEncodedContent form = new([new("__RequestVerificationToken", token), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]);
        using HttpResponseMessage answer = await app.Client.PostAsync(new Uri(path, UriKind.Relative), form);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<string> Token() =>
        Regex.Match(await app.Client.GetStringAsync(new Uri("/you", UriKind.Relative)), "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;

    private async Task<string> German(string path)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.AcceptLanguage.ParseAdd("de-DE,de;q=0.9,en;q=0.5");
        using HttpResponseMessage answer = await app.Client.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }
}
