using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Osteon.Web.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(RunningApp app, Chromium chromium)
{
    public static TheoryData<string, int, ColorScheme> Views()
    {
        TheoryData<string, int, ColorScheme> views = [];
        foreach (string path in (string[])["/", "/you", "/answer?example=anna", "/answer?example=warfarin-valve", "/projection?example=anna", "/answer", "/no-such-page"])
            foreach ((int width, ColorScheme scheme) in (ReadOnlySpan<(int, ColorScheme)>)[(360, ColorScheme.Light), (1440, ColorScheme.Dark)])
                views.Add(path, width, scheme);
        return views;
    }

    [Theory, MemberData(nameof(Views))]
    public async Task Axe_finds_nothing_and_nothing_sticks_out(string path, int width, ColorScheme scheme)
    {
        (IPage page, _) = await chromium.Open(app, width, scheme: scheme);
        await page.GotoAsync(path);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        AxeResult found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "The page is wider than the window.");
    }
}
