using System.Globalization;
using AfterSale.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AfterSale.BrowserTests;

/// <summary>The bot in Microsoft's Agents Playground, which speaks to it as Teams does.</summary>
[Collection(SharedBrowser.Name)]
public sealed class PlaygroundTests(Browser browser)
{
    [PlaygroundFact]
    public async Task In_Teams_a_close_is_logged_on_the_form_and_a_nudge_changes_in_place_when_it_is_done()
    {
        await using var bot = await BotProcess.StartAsync();
        await using var playground = await PlaygroundProcess.StartAsync(bot);
        var page = await browser.OpenAsync(playground.Url);
        var chat = await PlaygroundPage.OpenAsync(page);

        await chat.SayAsync("hi");
        await Expect(chat.Cards("AfterSale").Or(chat.Cards("What I can do")).First).ToBeVisibleAsync();
        await chat.SayAsync("log a close");
        var form = chat.Cards("Log a close");
        await Expect(form).ToHaveCountAsync(1);
        await form.GetByLabel("Customer *", new() { Exact = true }).FillAsync("Lumen Labs");
        await form.GetByLabel("Contact *", new() { Exact = true }).FillAsync("Marta Reyes");
        await form.GetByLabel("E-mail", new() { Exact = true }).FillAsync("marta.reyes@lumenlabs.example");
        await form.GetByLabel("Product").FillAsync("Analytics suite");
        await form.GetByLabel("Value").FillAsync("40k");
        var today = await bot.TodayInLondonAsync();
        await PickAsync(form, "Close date", today);
        await PickAsync(form, "Delivery date", today.AddDays(10));
        await form.GetByLabel("Benefits they bought").FillAsync("one view of all sites\nreports in minutes");
        await Press(form, "Review");

        var summary = chat.Cards("Lumen Labs: shall I log this close?");
        await Expect(summary).ToContainTextAsync("one view of all sites; reports in minutes");
        await Expect(form).ToHaveCountAsync(0);
        await Pictures.KeepAsync(page, "playground-summary.png");
        await Press(summary, "Log it");
        var logged = chat.Cards("Logged: Lumen Labs");
        await Expect(logged).ToHaveCountAsync(1);
        await Expect(summary).ToHaveCountAsync(0);
        await Pictures.KeepAsync(page, "playground-logged.png");

        // The thank-you to Lumen Labs is due on the next working day; whatever of the sample is due before comes first.
        var nudge = chat.Cards("Thank-you note · Lumen Labs");
        while (await bot.TodayInLondonAsync() <= today.AddDays(5) && await nudge.CountAsync() == 0)
        {
            Assert.True(await bot.GoToNextDueAsync("rep-alex") > 0);
            await Expect(chat.Nudges).Not.ToHaveCountAsync(0);
        }

        await Expect(nudge).ToHaveCountAsync(1);
        await nudge.ScrollIntoViewIfNeededAsync();
        await Pictures.DocumentAsync(page, "playground.png");
        await Press(nudge, "Done");

        await Expect(nudge).ToContainTextAsync("✔ Done");
        await Expect(nudge).ToHaveCountAsync(1);
        await Expect(nudge.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Pictures.KeepAsync(page, "playground-done.png");
    }

    private static Task Press(ILocator card, string button) => card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    // The Playground's calendar takes a typed day when it is left, and writes it in the browser's language.
    private static async Task PickAsync(ILocator form, string label, DateOnly day)
    {
        var input = form.GetByRole(AriaRole.Combobox, new() { Name = label });
        await input.FillAsync(day.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture));
        await input.BlurAsync();
        await Expect(input).ToHaveValueAsync(day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
    }
}
