using Microsoft.Playwright;

namespace Osteon.Web.Tests.Browser;

/// <summary>What people come to do, by role and visible name.</summary>
[Collection(BrowserCollection.Name)]
public sealed class JourneyTests(RunningApp app, Chromium chromium)
{
    [Fact]
    public async Task Warfarin_is_recognized_while_typed_and_stops_the_answer()
    {
        (IPage page, List<string> errors) = await chromium.Open(app);
        await page.GotoAsync("/");
        await page.GetByLabel("Name of a medicine, as it stands on the box").PressSequentiallyAsync("Coumadin 5 mg");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("blocks vitamin K");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter yours" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Medicine 1", new() { Exact = true })).ToHaveValueAsync("Coumadin 5 mg");
        await AgeAndSex(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show my answer" }).ClickAsync();
        string answer = await page.GetByRole(AriaRole.Main).InnerTextAsync();
        Assert.Contains("INR", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("µg", answer.Replace("10 µg", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "See where the calcium goes" })).ToHaveCountAsync(0);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Medicines_left_open_stop_the_answer()
    {
        (IPage page, _) = await chromium.Open(app);
        await page.GotoAsync("/you");
        await AgeAndSex(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show my answer" }).ClickAsync();
        await Assertions.Expect(page.Locator(".verdict.stopped")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_unrecognized_name_stops_and_is_shown_as_it_was_written()
    {
        (IPage page, _) = await chromium.Open(app);
        await page.GotoAsync("/you");
        await page.GetByLabel("Medicine 1", new() { Exact = true }).FillAsync("Zzyzxomab");
        await AgeAndSex(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show my answer" }).ClickAsync();
        await Assertions.Expect(page.Locator(".verdict.stopped")).ToContainTextAsync("Zzyzxomab");
    }

    [Fact]
    public async Task An_example_is_read_and_prints_on_few_pages()
    {
        (IPage page, List<string> errors) = await chromium.Open(app);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Anna" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".verdict")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".verdict.stopped")).ToHaveCountAsync(0);
        byte[] pdf = await page.PdfAsync(new() { Format = "A4", PrintBackground = true });
        Assert.True(pdf.Length > 10_000);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task A_slider_let_go_redraws_the_curves()
    {
        (IPage page, List<string> errors) = await chromium.Open(app);
        await page.GotoAsync("/projection?example=anna");
        await Assertions.Expect(page.Locator("#result [data-chart] svg, #result [data-chart] canvas").First).ToBeVisibleAsync();
        string before = await page.Locator("#result").InnerTextAsync();
        await page.Locator("#dose").FillAsync("360");
        await page.Locator("#dose").DispatchEventAsync("change");
        await Assertions.Expect(page.Locator("#said")).ToContainTextAsync("Curves and ranges are up to date", new() { Timeout = 60_000 });
        Assert.NotEqual(before, await page.Locator("#result").InnerTextAsync());
        Assert.Empty(errors);
    }

    [Fact]
    public async Task A_file_with_errors_is_answered_with_every_line()
    {
        (IPage page, _) = await chromium.Open(app);
        await page.GotoAsync("/you");
        await page.GetByLabel("Its text").FillAsync("age: minus\nsex: fmale\nmedicines: none\nclotting: none\nheigth: 165 cm\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read this file" }).ClickAsync();
        string problems = await page.GetByRole(AriaRole.Alert).InnerTextAsync();
        Assert.Contains("Line 1", problems, StringComparison.Ordinal);
        Assert.Contains("Line 2", problems, StringComparison.Ordinal);
        Assert.Contains("height", problems, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/answer?example=anna")]
    [InlineData("/projection?example=anna")]
    [InlineData("/answer?example=warfarin-valve")]
    [InlineData("/claims")]
    [InlineData("/evidence")]
    [InlineData("/how-it-works")]
    public async Task Pages_can_be_read_without_scripts(string path)
    {
        (IPage page, _) = await chromium.Open(app, scripts: false);
        await page.GotoAsync(path);
        if (path.Contains("example", StringComparison.Ordinal))
            await Assertions.Expect(page.Locator(".verdict")).ToBeVisibleAsync();
        Assert.True((await page.GetByRole(AriaRole.Main).InnerTextAsync()).Length > 400);
    }

    [Fact]
    public async Task Without_scripts_the_whole_form_stands_there_and_warfarin_stops()
    {
        (IPage page, _) = await chromium.Open(app, scripts: false);
        await page.GotoAsync("/");
        await page.GetByLabel("Name of a medicine, as it stands on the box").FillAsync("warfarin");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter yours" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Medicine 1", new() { Exact = true })).ToHaveValueAsync("warfarin");
        await page.GetByLabel("Age in years").FillAsync("66");
        await page.GetByLabel("Sex", new() { Exact = true }).SelectOptionAsync("female");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show my answer" }).ClickAsync();
        await Assertions.Expect(page.Locator(".verdict.stopped")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Answers_are_kept_in_the_browser_and_a_kept_medicine_is_not_lost_to_a_new_one()
    {
        (IPage page, _) = await chromium.Open(app);
        await page.GotoAsync("/you");
        await page.GetByLabel("Medicine 1", new() { Exact = true }).FillAsync("warfarin");
        await page.GotoAsync("/");
        await page.GetByLabel("Name of a medicine, as it stands on the box").FillAsync("metoprolol");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter yours" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Medicine 1", new() { Exact = true })).ToHaveValueAsync("metoprolol");
        await Assertions.Expect(page.GetByLabel("Medicine 2", new() { Exact = true })).ToHaveValueAsync("warfarin");
    }

    private static async Task AgeAndSex(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await page.GetByLabel("Age in years").FillAsync("66");
        await page.GetByLabel("Sex", new() { Exact = true }).SelectOptionAsync("female");
    }
}
