using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Osteon.Web.Tests.Browser;

/// <summary>The way from the first question to the answer with the keyboard alone.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeyboardTests(RunningApp app, Chromium chromium)
{
    [Fact]
    public async Task From_the_first_question_to_the_basis_of_a_sentence()
    {
        (IPage page, _) = await chromium.Open(app);
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await Focused(page));
        await page.Keyboard.PressAsync("Enter");
        await Tab(page, "medicine");
        await Tab(page, "I take no medicines at all");
        await page.Keyboard.PressAsync("Space");
        await Tab(page, "Enter yours");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/you$"), new() { Timeout = 60_000 });

        Assert.True(await page.GetByLabel("I take no medicines at all").IsCheckedAsync());
        await Tab(page, "None of these", "clotting");
        await page.Keyboard.PressAsync("Space");
        await Tab(page, "Osteopenia", "conditions");
        await page.Keyboard.PressAsync("Space");
        await Tab(page, "None of these", "symptoms");
        await page.Keyboard.PressAsync("Space");
        await Tab(page, "Next");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("2. You", await Focused(page));
        await Tab(page, "age");
        await page.Keyboard.TypeAsync("62");
        await Tab(page, "sex");
        await page.Keyboard.PressAsync("f");
        await Tab(page, "Show my answer");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/answer$"), new() { Timeout = 60_000 });

        await Assertions.Expect(page.Locator(".verdict")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".verdict.stopped")).ToHaveCountAsync(0);
        await Tab(page, "Why do I see this?");
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('details').open"));
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_where_it_is_missing()
    {
        (IPage page, _) = await chromium.Open(app);
        await page.GotoAsync("/you");
        await Tab(page, "Show my answer");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("age", await page.EvaluateAsync<string>("document.activeElement.id"));
        await Assertions.Expect(page.Locator(".steps [role=status]")).ToHaveTextAsync("Please fill in your age.");
    }

    // Presses Tab until the element with this id, name or text has the focus; on the way every focus must be seen. The parts of a date show their own.
    private static async Task Tab(IPage page, string what, string? name = null)
    {
        for (int i = 0; i < 150; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("(() => { const s = getComputedStyle(document.activeElement); return document.activeElement === document.body || document.activeElement.type === 'date' || s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; })()"),
                "The focus on " + await Focused(page) + " cannot be seen.");
            string id = await page.EvaluateAsync<string>("document.activeElement.id ?? ''"), of = await page.EvaluateAsync<string>("document.activeElement.name ?? ''");
            if (name is null ? id == what || (await Focused(page)).StartsWith(what, StringComparison.Ordinal) : of == name && (await Focused(page)).StartsWith(what, StringComparison.Ordinal))
                return;
        }
        Assert.Fail($"'{what}' cannot be reached with the keyboard.");
    }

    private static Task<string> Focused(IPage page) =>
        page.EvaluateAsync<string>("(document.activeElement.labels?.[0] ?? document.activeElement).innerText.trim()");
}
