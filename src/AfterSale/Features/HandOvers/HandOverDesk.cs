using AfterSale.Bot;
using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.HandOvers;
using AfterSale.Domain.Journal;
using AfterSale.Forms;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.HandOvers;

/// <summary>Where an offered customer is accepted, declined or taken back, and everybody concerned is told.</summary>
internal sealed class HandOverDesk(CustomerFileDesk desk, IPeople people, Messenger messenger)
{
    /// <summary>Takes an offered customer with all that is open.</summary>
    /// <param name="turn">The turn; the speaker is whom it is offered to.</param>
    /// <param name="id">The customer.</param>
    /// <param name="card">The card of the offer, when its button was pressed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task AcceptAsync(Turn turn, CustomerId id, string? card, CancellationToken cancellationToken)
    {
        if (await desk.OpenOfferedAsync(turn.Person, id, cancellationToken) is not { } file || file.Offer() is not { } offer)
        {
            await SayOnAsync(turn, card, Text.Of("handover.no_offer"), [], cancellationToken);
            return;
        }

        var from = file.Customer.Owner;
        var change = HandOver.Change(file, turn.Person, turn.Person.Id, turn.Now);
        var after = await desk.RecordAsync(turn, file, JournalEntryId.New(), HandOver.Facts(file, turn.Person), change, cancellationToken);
        await TellMovedAsync(turn, after, [from, offer.By], cancellationToken);
        var name = after.Customer.Name;
        await SayOnAsync(turn, card, Text.Of("handover.accepted", Say.Words(name, 120)), [$"plan {name}", Text.Of("word.my_day")], cancellationToken);
    }

    /// <summary>Does not take an offered customer: it stays where it is.</summary>
    /// <param name="turn">The turn; the speaker is whom it is offered to.</param>
    /// <param name="id">The customer.</param>
    /// <param name="card">The card of the offer, when its button was pressed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task DeclineAsync(Turn turn, CustomerId id, string? card, CancellationToken cancellationToken)
    {
        if (await desk.OpenOfferedAsync(turn.Person, id, cancellationToken) is not { } file || file.Offer() is not { } offer)
        {
            await SayOnAsync(turn, card, Text.Of("handover.no_offer"), [], cancellationToken);
            return;
        }

        await desk.RecordAsync(turn, file, JournalEntryId.New(), [new HandOverDeclined()], null, cancellationToken);
        await TellAsync(turn, [file.Customer.Owner, offer.By], "handover.told_declined", file.Customer, cancellationToken);
        await SayOnAsync(turn, card, Text.Of("handover.declined", Say.Words(file.Customer.Name, 120)), [], cancellationToken);
    }

    /// <summary>Takes an offer back.</summary>
    /// <param name="turn">The turn; the speaker looks after the customer, or manages who does.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task WithdrawAsync(Turn turn, Customer customer, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(turn.Person, customer.Id, cancellationToken) is not { } file || file.Offer() is not { } offer)
        {
            await turn.SayAsync(Text.Of("handover.not_offered", Say.Words(customer.Name, 120)), cancellationToken);
            return;
        }

        await desk.RecordAsync(turn, file, JournalEntryId.New(), [new HandOverWithdrawn()], null, cancellationToken);
        await TellAsync(turn, [offer.To], "handover.told_withdrawn", customer, cancellationToken);
        await turn.SayAsync(Text.Of("handover.withdrawn", Say.Words(customer.Name, 120)), cancellationToken);
    }

    /// <summary>Shows the offer to whom it is made; the customer's owner hears of it when somebody else made it.</summary>
    public async Task TellOfferedAsync(Turn turn, CustomerFile file, CancellationToken cancellationToken)
    {
        var offer = file.Offer()!;
        var by = turn.Person.Name;
        await messenger.TellAfterwardsAsync(
            turn,
            offer.To,
            (theirs, token) =>
            {
                var cardId = Guid.NewGuid().ToString("n");
                return theirs.ShowAsync(
                    HandOverCard.Draw(file, by, offer.Note, cardId, theirs.Today), cardId, HandOverCard.Summary(file, by), null, token);
            },
            cancellationToken);
        var to = await people.FindAsync(offer.To, cancellationToken);
        await messenger.TellAfterwardsAsync(
            turn,
            file.Customer.Owner,
            (theirs, token) => theirs.SayAsync(
                Text.Of("handover.told_offered", Say.Words(by, 60), Say.Words(file.Customer.Name, 120), Say.Words(to?.Name ?? "", 60)), token),
            cancellationToken);
    }

    /// <summary>Tells people that a customer has another owner now.</summary>
    public Task TellMovedAsync(Turn turn, CustomerFile file, IEnumerable<PersonId> whom, CancellationToken cancellationToken) =>
        TellAsync(turn, whom, "handover.told_accepted", file.Customer, cancellationToken);

    private async Task TellAsync(Turn turn, IEnumerable<PersonId> whom, string key, Customer customer, CancellationToken cancellationToken)
    {
        foreach (var one in whom.Distinct())
        {
            await messenger.TellAfterwardsAsync(
                turn,
                one,
                (theirs, token) => theirs.SayAsync(Text.Of(key, Say.Words(turn.Person.Name, 60), Say.Words(customer.Name, 120)), token),
                cancellationToken);
        }
    }

    private static async Task SayOnAsync(
        Turn turn, string? card, string said, IReadOnlyList<string> suggestions, CancellationToken cancellationToken)
    {
        if (card is null || !await turn.ReplaceAsync(card, FormCard.Closed(said), cancellationToken))
        {
            await turn.SayAsync(said, suggestions, cancellationToken);
        }
    }
}
