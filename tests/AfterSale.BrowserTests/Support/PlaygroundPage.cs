using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AfterSale.BrowserTests.Support;

/// <summary>The personal chat in the Agents Playground, where the person is Alex Wilber.</summary>
internal sealed class PlaygroundPage
{
    private PlaygroundPage(IPage page) => Page = page;

    /// <summary>The page itself.</summary>
    public IPage Page { get; }

    /// <summary>Opens the personal chat and waits until the Playground has reached the bot.</summary>
    public static async Task<PlaygroundPage> OpenAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Treeitem, new() { Name = "Personal Chat" }).ClickAsync();
        await Expect(page.GetByText("Connected.", new() { Exact = false }).First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide log panel" }).ClickAsync();
        return new PlaygroundPage(page);
    }

    /// <summary>Types something and sends it.</summary>
    public async Task SayAsync(string words)
    {
        await Page.Locator("[data-lexical-editor=true]").PressSequentiallyAsync(words);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
    }

    /// <summary>The cards with this heading.</summary>
    public ILocator Cards(string heading) => Page.Locator(".ac-adaptiveCard").Filter(new() { Has = Page.GetByRole(AriaRole.Heading, new() { Name = heading }) });

    /// <summary>The cards of touch points that are still to be done.</summary>
    public ILocator Nudges => Page.Locator(".ac-adaptiveCard").Filter(new() { Has = Page.GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true }) });
}
