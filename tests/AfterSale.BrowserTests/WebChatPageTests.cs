using System.Globalization;
using System.Text.RegularExpressions;
using AfterSale.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AfterSale.BrowserTests;

/// <summary>The local chat page in a real browser, against the bot as a process of its own.</summary>
[Collection(SharedBrowser.Name)]
public sealed class WebChatPageTests(Browser browser)
{
    private const string LoggedLumen = "Logged: Lumen Labs";

    /// <summary>Every question, by words of it that the bot writes in one piece, and an answer.</summary>
    private static readonly (string Question, string Answer)[] Close =
    [
        ("beginning with “Customer”", "Lumen Labs"),
        ("Who is your contact there?", "Marta Reyes"),
        ("What is their e-mail address?", "marta.reyes@lumenlabs.example"),
        ("What is their phone number?", "+44 20 7946 0018"),
        ("How do they prefer to be contacted", "call"),
        ("What did they buy?", "Analytics suite"),
        ("What is it worth?", "40k"),
        ("On which day did you close?", "today"),
        ("When is delivery or the start of service?", "in 10 days"),
        ("When is the renewal or next sale?", "2027-11-30"),
        ("Which benefits did this customer buy?", "one view of all sites, reports in minutes"),
        ("How did it meet their needs better", "Live in two weeks, where others quoted three months"),
        ("not fully resolved", "training"),
        ("were fully resolved?", "none"),
        ("Did you agree on check-ups", "yes"),
        ("Which plan fits it?", "complex"),
    ];

    [BrowserFact]
    public async Task A_close_logged_by_typing_brings_a_nudge_whose_card_changes_in_place_when_it_is_done()
    {
        await using var bot = await BotProcess.StartAsync();
        var page = await browser.OpenAsync(bot.Url);
        var chat = await ChatPage.OpenAsync(page);
        await chat.GoToNextDueAsync();

        await chat.SayAsync("log a close");
        foreach (var (question, answer) in Close)
        {
            await chat.AnswerAsync(question, answer);
        }

        await Expect(chat.Cards("Lumen Labs: shall I log this close?")).ToContainTextAsync("Analytics suite, EUR 40,000");
        await chat.SayAsync("yes");
        await chat.HearAsync(LoggedLumen);
        await Expect(chat.Cards(LoggedLumen)).ToHaveCountAsync(1);

        var nudge = await chat.GoToNudgeAsync("· Lumen Labs");
        await DoAllButAsync(chat, "· Lumen Labs");
        await Pictures.DocumentAsync(page, "chat.png");
        await nudge.GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true }).ClickAsync();

        await Expect(nudge).ToContainTextAsync("✔ Done");
        await Expect(nudge).ToHaveCountAsync(1);
        await Expect(nudge.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Pictures.KeepAsync(page, "chat-done.png");
    }

    [BrowserFact]
    public async Task The_form_keeps_what_was_typed_shows_errors_at_their_field_and_logs_what_was_mended()
    {
        await using var bot = await BotProcess.StartAsync();
        var page = await browser.OpenAsync(bot.Url);
        var chat = await ChatPage.OpenAsync(page);
        await chat.SayAsync("log a close");
        var form = chat.Cards("Log a close");
        var today = await TodayAsync(page);

        await form.GetByLabel("Customer *", new() { Exact = true }).FillAsync("Lumen Labs");
        await form.GetByLabel("Contact *", new() { Exact = true }).FillAsync("Marta Reyes");
        await form.GetByLabel("E-mail", new() { Exact = true }).FillAsync("marta.reyes@lumenlabs.example");
        await form.GetByLabel("Preferred way of contact").SelectOptionAsync("e-mail");
        await form.GetByLabel("Product *", new() { Exact = true }).FillAsync("Analytics suite");
        await form.GetByLabel("Value").FillAsync("40k");
        await form.GetByLabel("Close date").FillAsync(Iso(today));
        await form.GetByLabel("Delivery date").FillAsync(Iso(today.AddDays(-3)));
        await form.GetByLabel("Benefits they bought").FillAsync("one view of all sites\nreports in minutes");
        await Press(form, "Review");

        await Expect(form).ToContainTextAsync("One thing needs a look. Everything you typed is kept.");
        await Expect(form.GetByText(new Regex("Delivery can.t be before the close"))).ToBeVisibleAsync();
        await Expect(form.GetByLabel("Customer *", new() { Exact = true })).ToHaveValueAsync("Lumen Labs");
        await Expect(form.GetByLabel("Preferred way of contact").Locator("option:checked")).ToHaveTextAsync("e-mail");
        await Expect(form.GetByLabel("Value")).ToHaveValueAsync("40k");
        await Expect(form.GetByLabel("Close date")).ToHaveValueAsync(Iso(today));
        await Expect(form.GetByLabel("Delivery date")).ToHaveValueAsync(Iso(today.AddDays(-3)));
        await Expect(form.GetByLabel("Benefits they bought")).ToHaveValueAsync("one view of all sites\nreports in minutes");
        await Pictures.KeepAsync(page, "form-error.png");

        await form.GetByLabel("Delivery date").FillAsync(Iso(today.AddDays(10)));
        await Press(form, "Review");
        var summary = chat.Cards("Lumen Labs: shall I log this close?");
        await Expect(summary).ToContainTextAsync("one view of all sites; reports in minutes");
        await Expect(form).ToHaveCountAsync(0);
        await Pictures.KeepAsync(page, "form-summary.png");
        await Press(summary, "Log it");

        await Expect(chat.Cards(LoggedLumen)).ToHaveCountAsync(1);
        await Expect(summary).ToHaveCountAsync(0);
        await Pictures.KeepAsync(page, "form-logged.png");
    }

    [BrowserFact]
    public async Task A_form_that_is_cancelled_says_that_nothing_was_stored()
    {
        await using var bot = await BotProcess.StartAsync();
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(bot.Url));
        await chat.SayAsync("log a close");

        await Press(chat.Cards("Log a close"), "Cancel");

        await chat.HearAsync("Log a close: cancelled. Nothing was stored.");
        await Expect(chat.Cards("Log a close")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_nudge_gives_talking_points_and_is_snoozed_to_a_chosen_day()
    {
        await using var bot = await BotProcess.StartAsync();
        var page = await browser.OpenAsync(bot.Url);
        var chat = await ChatPage.OpenAsync(page);
        await chat.GoToNextDueAsync();
        var nudge = chat.Nudges.First;

        await Press(nudge, "Talking points");
        await Expect(nudge).ToContainTextAsync("Something of value to say");
        await Pictures.KeepAsync(page, "talking-points.png");

        await Press(nudge, "Snooze");
        var today = await TodayAsync(page);
        var day = Enumerable.Range(2, 6).Select(today.AddDays).First(one => one.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Wednesday);
        await nudge.GetByLabel("Remind me on").FillAsync(Iso(day));
        await Pictures.KeepAsync(page, "snooze.png");
        await Press(nudge, "Until that date");

        await Expect(nudge).ToContainTextAsync(new Regex($"snoozed until .* {day.Day} "));
        await Pictures.KeepAsync(page, "snoozed.png");
    }

    [BrowserFact]
    public async Task A_bot_that_is_killed_in_the_middle_of_a_close_goes_on_at_the_same_question()
    {
        await using var bot = await BotProcess.StartAsync();
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(bot.Url));
        await chat.SayAsync("log a close");
        var half = Close.Length / 2;
        foreach (var (question, answer) in Close[..half])
        {
            await chat.AnswerAsync(question, answer);
        }

        await chat.HearAsync(Close[half].Question);
        await bot.KillAsync();
        await bot.StartAgainAsync();

        await chat.SayAsync(Close[half].Answer);
        foreach (var (question, answer) in Close[(half + 1)..])
        {
            await chat.AnswerAsync(question, answer);
        }

        await Expect(chat.Cards("Lumen Labs: shall I log this close?")).ToContainTextAsync("Marta Reyes");
        await chat.SayAsync("yes");
        await chat.HearAsync(LoggedLumen);
        await Expect(chat.Cards(LoggedLumen)).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task The_page_is_never_wider_than_a_phone_or_a_dark_desktop()
    {
        foreach (var (width, look, name) in new[] { (390, ColorScheme.Light, "phone"), (390, ColorScheme.Dark, "phone-dark"), (1280, ColorScheme.Dark, "dark") })
        {
            await using var bot = await BotProcess.StartAsync();
            var page = await browser.OpenAsync(bot.Url, width, 844, look);
            var chat = await ChatPage.OpenAsync(page);
            await chat.SayAsync("my day");
            await chat.HearAsync("Your day");
            await IsNotTooWideAsync(page, $"{name}-day.png");
            await chat.SayAsync("log a close");
            await Expect(chat.Cards("Log a close")).ToHaveCountAsync(1);
            await IsNotTooWideAsync(page, $"{name}-form.png");
            await Press(chat.Cards("Log a close"), "Cancel");
            await chat.HearAsync("cancelled");
            await chat.GoToNextDueAsync();
            await Expect(chat.Nudges).Not.ToHaveCountAsync(0);
            await IsNotTooWideAsync(page, $"{name}-nudge.png");
            await page.Context.CloseAsync();
        }
    }

    // What is done takes less room, so that the picture shows the close and its nudge together.
    private static async Task DoAllButAsync(ChatPage chat, string heading)
    {
        var others = chat.Nudges.Filter(new() { HasNotText = heading });
        for (var left = await others.CountAsync(); left > 0; left--)
        {
            await Press(others.First, "Done");
            await Expect(others).ToHaveCountAsync(left - 1);
        }
    }

    private static Task Press(ILocator card, string button) => card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task IsNotTooWideAsync(IPage page, string picture)
    {
        await Pictures.KeepAsync(page, picture);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{picture} scrolls sideways.");
    }

    // What day it is for Ines, whom the page shows the clock of.
    private static async Task<DateOnly> TodayAsync(IPage page)
    {
        var shown = await page.Locator("#date").TextContentAsync();
        return DateOnly.ParseExact(shown!.Trim(), "ddd d MMM yyyy", CultureInfo.InvariantCulture);
    }
}
