using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AfterSale.BrowserTests.Support;

/// <summary>The local chat page, as a person sees it.</summary>
internal sealed class ChatPage
{
    private const string SaidSince = """
        words => {
            const messages = [...document.querySelectorAll('#chat [role=feed] > article')].map(message => message.innerText.replace(/\s+/g, ' '));
            const own = messages.findLastIndex(message => message.startsWith('You said'));
            return messages.slice(own + 1).some(message => message.includes(words));
        }
        """;

    private readonly ILocator _box;

    private ChatPage(IPage page)
    {
        Page = page;
        _box = page.GetByRole(AriaRole.Textbox, new() { Name = "Message input box" });
        Messages = page.Locator("#chat [role=feed] > article");
    }

    /// <summary>The page itself.</summary>
    public IPage Page { get; }

    /// <summary>Every message in the chat, oldest first.</summary>
    public ILocator Messages { get; }

    /// <summary>Opens the page as Ines, one of the sample reps, and waits until the chat takes words.</summary>
    public static async Task<ChatPage> OpenAsync(IPage page)
    {
        var chat = new ChatPage(page);
        await page.GetByLabel("You are").SelectOptionAsync("rep-ines");
        await Expect(page.Locator("#role")).ToContainTextAsync("Europe/Paris");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "help", Exact = true })).ToBeEnabledAsync();
        await Expect(page.Locator("#chat")).ToContainTextAsync("Connectivity Status: Connected");
        await chat.HearAsync("Hello Ines");
        return chat;
    }

    /// <summary>Types something and sends it.</summary>
    public async Task SayAsync(string words)
    {
        await _box.FillAsync(words);
        await _box.PressAsync("Enter");
    }

    /// <summary>Waits until the bot has said these words since the person last spoke; reminders may come in between.</summary>
    public Task HearAsync(string words) => Page.WaitForFunctionAsync(SaidSince, words);

    /// <summary>Waits for a question and answers it.</summary>
    public async Task AnswerAsync(string question, string answer)
    {
        await HearAsync(question);
        await SayAsync(answer);
    }

    /// <summary>The messages that show a card with this heading.</summary>
    public ILocator Cards(string heading) => Messages.Filter(new() { Has = Page.GetByRole(AriaRole.Heading, new() { Name = heading }) });

    /// <summary>The messages that show a touch point that is still to be done.</summary>
    public ILocator Nudges => Messages.Filter(new() { Has = Page.GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true }) });

    /// <summary>Sets the clock forward to the next touch point and waits until that is done.</summary>
    public async Task GoToNextDueAsync()
    {
        var next = Page.GetByRole(AriaRole.Button, new() { Name = "Next due touch point" });
        await next.ClickAsync();
        await Expect(Page.Locator("#status")).ToHaveTextAsync(new Regex(" sent$| due$"));
        await Expect(next).ToBeEnabledAsync();
    }

    /// <summary>Goes from one touch point to the next until a card with this heading has come.</summary>
    public async Task<ILocator> GoToNudgeAsync(string heading, int most = 15)
    {
        var cards = Cards(heading);
        for (var moved = 0; moved < most; moved++)
        {
            await GoToNextDueAsync();
            if (await cards.CountAsync() > 0)
            {
                break;
            }
        }

        await Expect(cards).ToHaveCountAsync(1);
        return cards;
    }
}
