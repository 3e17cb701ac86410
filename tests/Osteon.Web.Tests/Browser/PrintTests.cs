using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Osteon.Web.Tests.Browser;

/// <summary>An answer on paper. The files lie under <c>artifacts/screenshots</c> to be looked at.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PrintTests(RunningApp app, Chromium chromium)
{
    [Theory]
    [InlineData("anna", 2)]
    [InlineData("alendronate", 2)]
    [InlineData("natto", 2)]
    [InlineData("apixaban", 2)]
    [InlineData("denosumab-stopping", 2)]
    [InlineData("warfarin-valve", 1)]
    public async Task An_answer_prints_on_so_many_pages_at_most(string example, int pages)
    {
        (IPage page, _) = await chromium.Open(app);
        await page.GotoAsync("/answer?example=" + example);
        byte[] pdf = await page.PdfAsync(new() { PreferCSSPageSize = true, Format = "A4", PrintBackground = true, Path = Repository.Path("artifacts", "screenshots", example + ".pdf") });
        Assert.InRange(Regex.Count(Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b(?!s)"), 1, pages);
    }
}
