using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain;
using AfterSale.Domain.Journal;
using AfterSale.Domain.OpenItems;
using AfterSale.Domain.Promises;
using AfterSale.Features.Complaints;
using AfterSale.Features.Promises;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.Reminders;

/// <summary>Sends one reminder to whoever has to act, or covers for them: a card that says what is due, with one tap for what can be done about it.</summary>
internal sealed class Reminder(Messenger messenger, Recipients recipients, ICustomerFiles files, OwnBook book, ComplaintAccess complaints)
{
    /// <summary>Sends it.</summary>
    /// <param name="together">The items that it is about: one thing, one owner.</param>
    /// <param name="cancellationToken">Gives up before it is sent.</param>
    /// <returns><see langword="false"/> when nobody could be told.</returns>
    public async Task<bool> SendAsync(IReadOnlyList<OpenItem> together, CancellationToken cancellationToken)
    {
        var item = together[0];
        if (await files.OpenAsync(item.Customer, cancellationToken) is not { } file)
        {
            return true; // the customer is gone, and what was open with them
        }

        return await recipients.OfAsync(item.Owner, cancellationToken) is var (person, _)
            && await messenger.TellAsync(person.Id, (turn, token) => TellAsync(turn, file, item, token), cancellationToken);
    }

    private async Task TellAsync(Turn turn, CustomerFile file, OpenItem item, CancellationToken cancellationToken)
    {
        if (item.Kind == OpenItemKind.ComplaintStep)
        {
            await ComplaintAsync(turn, file, item, cancellationToken);
        }
        else if (await book.CustomerAsync(turn.Person, file.Customer.Id, cancellationToken) is null)
        {
            return; // handed over meanwhile: it is the new owner's now
        }
        else if (item.Kind == OpenItemKind.Promise && PromiseFinder.Open(file, item.Subject) is { } promise)
        {
            await PromiseAsync(turn, file, promise, cancellationToken);
        }
        else if (item.Kind == OpenItemKind.Implementation)
        {
            var words = Text.Of("reminder.implementation", Say.Words(file.Customer.Name, 120), Say.Words(item.Text, 200));
            await ShowAsync(turn, words, Text.Of("reminder.button.open"), $"implementation {SayButton.Name(file.Customer.Id)}", cancellationToken);
        }
    }

    private static async Task PromiseAsync(Turn turn, CustomerFile file, Promise promise, CancellationToken cancellationToken)
    {
        var card = PromiseCards.One(promise, file.Customer.Name, turn.Today);
        var lead = Text.Of("reminder.promise", Say.Words(file.Customer.Name, 120), Say.Day(promise.By, turn.Today));
        await turn.ShowAsync(card with { Body = [Lead(lead), .. card.Body] }, null, lead, null, cancellationToken);
    }

    private async Task ComplaintAsync(Turn turn, CustomerFile file, OpenItem item, CancellationToken cancellationToken)
    {
        if (await complaints.OpenAsync(turn.Person, file.Customer.Id, new ComplaintId(item.Subject.Split(':')[0]), cancellationToken) is not { } view)
        {
            return; // its owner has changed meanwhile
        }

        var cardId = Guid.NewGuid().ToString("n");
        var lead = Text.Of(
            item.DueAt < turn.Now ? "reminder.complaint_late" : "reminder.complaint",
            Say.Words(file.Customer.Name, 120),
            Say.Moment(item.DueAt, turn.Person.Rhythm.TimeZoneId));
        var card = ComplaintCard.Draw(view, cardId, turn.Now);
        await turn.ShowAsync(card with { Body = [Lead(lead), .. card.Body] }, cardId, lead, null, cancellationToken);
    }

    private static Task ShowAsync(Turn turn, string words, string title, string command, CancellationToken cancellationToken) => turn.ShowAsync(
        new AdaptiveCard { Body = [Lead(words)], Actions = [SayButton.Of(title, command)] }, null, words, null, cancellationToken);

    private static TextBlock Lead(string words) => new("⏰ " + words) { Weight = TextWeight.Bolder };
}
