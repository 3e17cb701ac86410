using Microsoft.Playwright;

namespace Osteon.Web.Tests.Browser;

/// <summary>Debian's Chromium, started once; every test gets a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Pages of tests that have ended would go on drawing; no test has more than two of its own.</summary>
    private const int MostOpen = 2;
    private readonly Queue<IBrowserContext> _open = new();

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(60_000); // a machine may be busy; no test is about time
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A fresh page; its console's errors are collected.</summary>
    public async Task<(IPage Page, List<string> Errors)> Open(RunningApp app, int width = 1440, bool scripts = true, ColorScheme scheme = ColorScheme.Light, string language = "en")
    {
        while (_open.Count >= MostOpen)
            await _open.Dequeue().CloseAsync();
        IBrowserContext context = await _browser!.NewContextAsync(new() // started before any test
        {
            BaseURL = app.Address.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = scripts,
            ColorScheme = scheme,
            Locale = language,
        });
        _open.Enqueue(context);
        IPage page = await context.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        List<string> errors = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };
        page.PageError += (_, error) => errors.Add(error);
        return (page, errors);
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<RunningApp>, ICollectionFixture<Chromium>
{
    public const string Name = "browser";
}
