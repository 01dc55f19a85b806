using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Journal;
using AfterSale.Texts;

namespace AfterSale.Features.GoodNews;

/// <summary>Shows a letter in a box from which it can be copied, and opens it in the mail program where there is an address.</summary>
internal static class LetterCard
{
    /// <summary>The card.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="file">The customer.</param>
    public static AdaptiveCard Draw(GoodNewsLetter letter, CustomerFile file)
    {
        var mail = MailLink.Of(
            file.Contact?.Email, letter.Subject, Enumerable.Range(0, letter.News.Count + 1).Reverse().Select(letter.With));
        return new AdaptiveCard
        {
            Body =
            [
                new TextBlock(Text.Of("letter.title", ListPage.Words(file.Customer.Name, 120))) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
                new TextBlock(Text.Of("letter.intro")) { IsSubtle = true },
                new TextBlock(Text.Of("letter.subject_line", Say.Words(letter.Subject))) { Weight = TextWeight.Bolder },
                new TextInput { Id = "letter", Label = Text.Of("letter.label"), IsMultiline = true, Value = letter.Body },
                // Not every client opens a mail from a button; those that do not open it from a link.
                .. mail is null ? Array.Empty<AdaptiveElement>() : [new TextBlock(Text.Of("letter.link", mail.Url))],
                .. mail is { IsWhole: false } ? [new TextBlock(Text.Of("letter.shorter")) { IsSubtle = true }] : Array.Empty<AdaptiveElement>(),
            ],
            Actions =
            [
                .. mail is null ? Array.Empty<AdaptiveAction>() : [new OpenUrlAction(mail.Url) { Title = Text.Of("letter.button.mail") }],
                SayButton.Of(Text.Of("goodnews.button.file"), $"good news file {SayButton.Name(file.Customer.Id)}"),
            ],
        };
    }
}
