using System.Reflection;
using Microsoft.Playwright;

namespace AfterSale.BrowserTests.Support;

/// <summary>Where pictures of the page go: beside the tests, or into the documents when <c>AFTERSALE_UPDATE_IMAGES=1</c>.</summary>
internal static class Pictures
{
    private static readonly string Beside = Path.Combine(AppContext.BaseDirectory, "TestResults", "pictures");

    /// <summary>A picture that a document shows.</summary>
    public static Task DocumentAsync(IPage page, string name) => TakeAsync(
        page, Path.Combine(Environment.GetEnvironmentVariable("AFTERSALE_UPDATE_IMAGES") == "1" ? Documents() : Beside, name));

    /// <summary>A picture to look at.</summary>
    public static Task KeepAsync(IPage page, string name) => TakeAsync(page, Path.Combine(Beside, name));

    private static async Task TakeAsync(IPage page, string path) =>
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });

    private static string Documents() => Path.Combine(
        typeof(Pictures).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Repository").Value!,
        "docs",
        "images");
}
