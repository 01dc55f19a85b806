using Microsoft.Playwright;

namespace AfterSale.BrowserTests.Support;

/// <summary>One Chromium for all tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    // Long enough for two cores that others work on as well.
    private const float Patience = 30_000;

    private static readonly string Program = Environment.GetEnvironmentVariable("AFTERSALE_CHROMIUM") is { Length: > 0 } program
        ? program
        : "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    /// <summary>Why there is no browser to test with, or <see langword="null"/> when there is one.</summary>
    public static string? WhyMissing => File.Exists(Program)
        ? null
        : $"NOT TESTED: Chromium is missing at {Program}. Install it (bash .ci/run does), or name it in AFTERSALE_CHROMIUM.";

    public async Task InitializeAsync()
    {
        if (WhyMissing is not null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A page in a context of its own, so that nothing is remembered from another test.</summary>
    public async Task<IPage> OpenAsync(string url, int width = 1280, int height = 900, ColorScheme look = ColorScheme.Light)
    {
        var context = await _chromium!.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = look,
            Locale = "en-GB",
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        await page.GotoAsync(url);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (_chromium is { } chromium)
        {
            await chromium.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

/// <summary>The tests that share it; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SharedBrowser : ICollectionFixture<Browser>
{
    public const string Name = "Browser";
}
