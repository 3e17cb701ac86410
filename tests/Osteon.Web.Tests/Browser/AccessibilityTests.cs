using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Osteon.Web.Tests.Browser;

/// <summary>Every page, on a phone and on a desk, in light and in dark. The screenshots lie under <c>artifacts/screenshots</c> to be looked at.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(RunningApp app, Chromium chromium)
{
    private static readonly (int Width, ColorScheme Scheme)[] Looks = [(360, ColorScheme.Light), (360, ColorScheme.Dark), (1440, ColorScheme.Light), (1440, ColorScheme.Dark)];

    public static TheoryData<string> Pages() =>
    [
        "/", "/you", "/answer", "/answer?example=anna", "/answer?example=anna&view=clinician", "/answer?example=warfarin-valve", "/answer?example=medicines-unknown",
        "/answer?example=alendronate", "/answer?example=denosumab-stopping", "/projection", "/projection?example=anna", "/projection?example=warfarin-valve",
        "/evidence", "/claims", "/claims?search=zzzz", "/how-it-works", "/no-such-page",
    ];

    [Theory, MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_and_nothing_sticks_out(string path)
    {
        (IPage page, List<string> errors) = await chromium.Open(app);
        await page.GotoAsync(path);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Look(page, path);
        Assert.Empty(errors.Where(e => path != "/no-such-page" || !e.Contains("404", StringComparison.Ordinal)).ToArray());
    }

    [Theory]
    [InlineData("/you")]
    [InlineData("/answer?example=warfarin-valve")]
    [InlineData("/projection?example=anna")]
    [InlineData("/evidence")]
    [InlineData("/how-it-works/organs/kidney")]
    public async Task Axe_finds_nothing_in_German(string path)
    {
        (IPage page, List<string> errors) = await chromium.Open(app, language: "de-DE");
        await page.GotoAsync(path);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Look(page, path + "-de");
        Assert.Equal("de", await page.EvaluateAsync<string>("document.documentElement.lang"));
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    [InlineData("4")]
    [InlineData("5")]
    public async Task Every_step_of_the_form_passes(string step)
    {
        (IPage page, _) = await chromium.Open(app);
        await page.GotoAsync("/you");
        for (int i = 1; i < int.Parse(step, System.Globalization.CultureInfo.InvariantCulture); i++)
            await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await Look(page, "/you-step-" + step);
    }

    [Fact]
    public async Task A_form_with_problems_passes()
    {
        (IPage page, _) = await chromium.Open(app);
        await page.GotoAsync("/you");
        await page.GetByLabel("Medicine 1", new() { Exact = true }).FillAsync("metoprolol");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await page.GetByLabel("Age in years").FillAsync("162");
        await page.GetByLabel("Sex", new() { Exact = true }).SelectOptionAsync("female");
        await page.GetByLabel("Height", new() { Exact = true }).FillAsync("about 165");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show my answer" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("2 things need your attention");
        await Look(page, "/you-problems");
    }

    private static async Task Look(IPage page, string path)
    {
        List<string> found = [];
        foreach ((int width, ColorScheme scheme) in Looks)
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            await page.ScreenshotAsync(new() { Path = Repository.Path("artifacts", "screenshots", $"{path.Trim('/').Replace('/', '-').Replace('?', '-').Replace('=', '-').Replace('&', '-')}.{width}.{scheme}.png"), FullPage = true });
            AxeResult result = await page.RunAxe();
            found.AddRange(result.Violations.Select(v => $"{width} {scheme}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
            if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"))
                found.Add($"{width}: the page is wider than the window");
            string small = await page.EvaluateAsync<string>(TooSmall);
            if (small.Length > 0)
                found.Add($"{width}: targets under 24 by 24: {small}");
        }
        Assert.Empty(found);
    }

    // WCAG 2.2, 2.5.8: 24 by 24 CSS pixels, but for links in a sentence.
    private const string TooSmall = """
        () => [...document.querySelectorAll("a, button, input:not([type=hidden]), select, summary, textarea")]
          .filter(e => e.offsetParent && !e.closest(".skip"))
          .filter(e => !(e.tagName === "A" && e.closest("p, li, dd, td, th")))
          .filter(e => { const target = e.closest("label") ?? e, box = target.getBoundingClientRect(); return box.width > 0 && (box.width < 24 || box.height < 23.9); })
          .map(e => e.outerHTML.slice(0, 80)).slice(0, 5).join(" | ")
        """;
}
