using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Osteon.Web.Tests.Browser;

/// <summary>The evidence in a browser: the pool follows its ticks, with a script and without.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EvidenceTests(RunningApp app, Chromium chromium)
{
    private const string Pool = "/evidence?outcome=lumbar_spine_bmd&form=all";

    [Fact]
    public async Task The_pool_is_made_again_as_studies_are_ticked()
    {
        (IPage page, List<string> errors) = await chromium.Open(app);
        await page.GotoAsync(Pool);
        string before = await page.Locator("#pooled .lead").First.InnerTextAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Studies" }).Locator("input:checked").First.DispatchEventAsync("click"); // does not wait for a navigation that never comes
        await Assertions.Expect(page.Locator("#said")).ToContainTextAsync("up to date");
        Assert.NotEqual(before, await page.Locator("#pooled .lead").First.InnerTextAsync());
        await Assertions.Expect(page.Locator("#pooled [data-chart] svg").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#pooled")).ToContainTextAsync("left out by hand");
        Assert.Contains("seen=", page.Url, StringComparison.Ordinal);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Without_scripts_a_button_pools_again()
    {
        (IPage page, _) = await chromium.Open(app, scripts: false);
        await page.GotoAsync(Pool);
        string before = await page.Locator("#pooled .lead").First.InnerTextAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Studies" }).Locator("input:checked").First.UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pool again" }).ClickAsync();
        Assert.NotEqual(before, await page.Locator("#pooled .lead").First.InnerTextAsync());
        await Assertions.Expect(page.Locator("#pooled")).ToContainTextAsync("left out by hand");
    }

    [Fact]
    public async Task A_retracted_study_is_struck_through_and_cannot_be_ticked()
    {
        (IPage page, _) = await chromium.Open(app);
        await page.GotoAsync("/evidence?outcome=hip_fractures");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#studies s").First).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("#studies li:has(s) input:enabled").CountAsync());
    }

    [Fact]
    public async Task Two_studies_are_drawn_together_and_called_no_finding()
    {
        (IPage page, _) = await chromium.Open(app);
        await page.GotoAsync("/evidence?outcome=lumbar_spine_bmd&form=K2");
        await Assertions.Expect(page.Locator("#pooled")).ToContainTextAsync("2 studies, no finding");
        // What is no finding has no certainty to rate.
        await Assertions.Expect(page.GetByText("Rate the certainty otherwise")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("/evidence")]
    [InlineData("/evidence/studies")]
    [InlineData("/evidence/studies/Knapen2013")]
    [InlineData("/claims")]
    [InlineData("/how-it-works")]
    [InlineData("/how-it-works/organs/bone-cells")]
    [InlineData("/how-it-works/vitamin-k")]
    public async Task Pages_can_be_read_without_scripts(string path)
    {
        (IPage page, _) = await chromium.Open(app, scripts: false);
        await page.GotoAsync(path);
        Assert.True((await page.GetByRole(AriaRole.Main).InnerTextAsync()).Length > 400);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Numbers_and_a_script_can_be_saved()
    {
        string csv = await app.Client.GetStringAsync(new Uri("/evidence/export?outcome=ucoc&unverified=yes", UriKind.Relative));
        Assert.StartsWith("outcome,scale,form,study", csv, StringComparison.Ordinal);
        (IPage page, _) = await chromium.Open(app);
        await page.GotoAsync(Pool);
        string address = await page.GetByRole(AriaRole.Link, new() { Name = "Save a script for R" }).GetAttributeAsync("href") ?? "";
        Assert.Contains("rma(", await app.Client.GetStringAsync(new Uri(address, UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/evidence", 360)]
    [InlineData("/evidence/studies", 1440)]
    [InlineData("/how-it-works", 360)]
    [InlineData("/how-it-works/organs/kidney", 360)]
    [InlineData("/how-it-works/organs/bone-cells", 1440)]
    [InlineData("/how-it-works/parameters", 1440)]
    public async Task Axe_finds_nothing_and_nothing_sticks_out(string path, int width)
    {
        IPage page = await Opened(path, width);
        AxeResult found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "The page is wider than the window.");
    }

    private async Task<IPage> Opened(string path, int width)
    {
        (IPage page, _) = await chromium.Open(app, width, scheme: width == 360 ? ColorScheme.Dark : ColorScheme.Light);
        await page.GotoAsync(path);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return page;
    }
}
