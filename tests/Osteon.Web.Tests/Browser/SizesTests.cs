using Microsoft.Playwright;

namespace Osteon.Web.Tests.Browser;

/// <summary>What a page weighs, by what crosses the wire with a cold cache.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SizesTests(RunningApp app, Chromium chromium)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/you")]
    [InlineData("/evidence/studies")]
    [InlineData("/claims")]
    [InlineData("/how-it-works")]
    [InlineData("/how-it-works/organs/kidney")]
    public async Task Pages_without_charts_stay_small_and_leave_the_chart_library_where_it_is(string path)
    {
        (int bytes, bool library) = await Weigh(path);
        Assert.False(library);
        Assert.InRange(bytes, 1, 200_000);
    }

    [Theory]
    [InlineData("/projection?example=anna")]
    [InlineData("/evidence")]
    public async Task Pages_with_charts_bring_the_library_once(string path)
    {
        (int bytes, bool library) = await Weigh(path);
        Assert.True(library);
        Assert.InRange(bytes, 200_000, 1_500_000);
    }

    private async Task<(int Bytes, bool Library)> Weigh(string path)
    {
        (IPage page, _) = await chromium.Open(app);
        List<IRequest> done = [];
        page.RequestFinished += (_, request) => done.Add(request);
        await page.GotoAsync(path);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        int bytes = 0;
        foreach (IRequest request in done.ToArray())
            bytes += (await request.SizesAsync()).ResponseBodySize + (await request.SizesAsync()).ResponseHeadersSize;
        return (bytes, done.Any(r => r.Url.EndsWith("echarts.js", StringComparison.Ordinal)));
    }
}
