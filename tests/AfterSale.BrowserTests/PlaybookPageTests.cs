using System.Text.RegularExpressions;
using AfterSale.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AfterSale.BrowserTests;

/// <summary>What comes after the plan, in the local chat page in a real browser: the customer's card, check-in, complaint, re-timing, sharing.</summary>
[Collection(SharedBrowser.Name)]
public sealed class PlaybookPageTests(Browser browser)
{
    [BrowserFact]
    public async Task The_card_of_a_customer_shows_the_motivation_curve_as_a_picture_light_and_dark()
    {
        await using var bot = await BotProcess.StartAsync();
        var page = await browser.OpenAsync(bot.Url, height: 1100);
        var chat = await ChatPage.OpenAsync(page);
        await chat.SayAsync("customer nordkai");
        var card = chat.Cards("Nordkai Shipping");

        await Expect(card).ToContainTextAsync("The relationship is");
        var picture = card.GetByRole(AriaRole.Img, new() { NameRegex = new Regex("Motivation, predicted and observed") });
        await Expect(picture).ToBeVisibleAsync();
        Assert.True(await picture.EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)") > 100);
        await Pictures.DocumentAsync(page, "customer.png");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Pictures.KeepAsync(page, "customer-dark.png");
    }

    [BrowserFact]
    public async Task A_check_in_is_one_form_and_one_tap_and_a_problem_opens_a_complaint_whose_steps_are_taken_on_its_card()
    {
        await using var bot = await BotProcess.StartAsync();
        var page = await browser.OpenAsync(bot.Url);
        var chat = await ChatPage.OpenAsync(page);
        await chat.SayAsync("check in casa");
        var form = chat.Cards("Check-in: Casa Oliveira");
        await form.GetByLabel("Temperature").SelectOptionAsync(new SelectOptionValue { Label = "2 – unhappy" });
        await form.GetByLabel("Use *").SelectOptionAsync(new SelectOptionValue { Label = "a part in use" });
        await form.GetByLabel(new Regex("^Problem")).FillAsync("The oven *stops* <b>twice</b> a day");
        await Pictures.KeepAsync(page, "check-in.png");
        await PressAsync(form, "Record it");

        await Expect(chat.Cards("✔ Check-in with Casa Oliveira recorded.")).ToHaveCountAsync(1);
        await Expect(form).ToHaveCountAsync(0);
        await chat.HearAsync("The complaint of Casa Oliveira is open, and it is yours.");
        await chat.HearAsync("The oven *stops* <b>twice</b> a day");

        await chat.SayAsync("complaint casa");
        var complaint = chat.Cards("Complaint · Casa Oliveira");
        await PressAsync(complaint, "Acknowledged");
        await complaint.GetByRole(AriaRole.Textbox).First.FillAsync("called at once");
        await PressAsync(complaint, "Note it");
        await Expect(complaint).ToContainTextAsync("✔ acknowledge");
        await Pictures.KeepAsync(page, "complaint.png");
    }

    [BrowserFact]
    public async Task A_moved_delivery_is_proposed_on_one_card_applied_and_taken_back()
    {
        await using var bot = await BotProcess.StartAsync();
        var page = await browser.OpenAsync(bot.Url, height: 1100);
        var chat = await ChatPage.OpenAsync(page);
        await chat.SayAsync("delivery moved atelier by 21 days");
        var proposal = chat.Cards("touch points would change");
        await Expect(proposal).ToContainTextAsync("→");
        await Pictures.KeepAsync(page, "re-timing.png");
        await PressAsync(proposal, "Apply");
        await Expect(proposal).ToHaveCountAsync(0);

        await chat.SayAsync("undo");
        await chat.HearAsync("Take this back at Atelier Vasseur?");
        await chat.SayAsync("yes");
        await chat.HearAsync("Taken back at Atelier Vasseur");
    }

    [BrowserFact]
    public async Task A_plan_is_shared_as_a_page_that_the_customer_reads_until_it_is_taken_back()
    {
        await using var bot = await BotProcess.StartAsync();
        var page = await browser.OpenAsync(bot.Url);
        var chat = await ChatPage.OpenAsync(page);
        await chat.SayAsync("share plan atelier");
        var link = chat.Cards("Shared with the customer: the plan of Atelier Vasseur").GetByRole(AriaRole.Link).First;
        var address = (await link.GetAttributeAsync("href"))!;

        var customer = await browser.OpenAsync(address, 390);
        await Expect(customer.GetByRole(AriaRole.Heading, new() { Name = "Our plan with Atelier Vasseur" })).ToBeVisibleAsync();
        await Expect(customer.GetByRole(AriaRole.Listitem)).Not.ToHaveCountAsync(0);
        Assert.Equal(390, await customer.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Pictures.KeepAsync(customer, "shared-plan.png");

        await chat.SayAsync("unshare plan atelier");
        await chat.HearAsync("Atelier Vasseur");
        Assert.Equal(404, (await customer.GotoAsync(address))!.Status);
        await Expect(customer.GetByRole(AriaRole.Heading, new() { Name = "This plan is not shared any more" })).ToBeVisibleAsync();
    }

    private static Task PressAsync(ILocator card, string button) =>
        card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();
}
