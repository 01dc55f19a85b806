using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.People;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.HandOvers;

/// <summary>Hands customers over: one with the other's acceptance, a leaver's whole book by the manager.</summary>
internal sealed class HandOverCommands(CustomerFinder finder, OwnBook book, DialogDesk dialogs, HandOverDesk desk)
    : IFeatureCommands, IFeatureButtons, IDayNotes
{
    private static readonly string[] Froms = ["customers from", "customers of", "from", "of"];

    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("hand over", ["hand-over", "handover", "pass on", "give away"], SaidAsync, TakesWords: true, NamesCustomer: true),
        new("hand over all", ["hand over everything", "hand over the whole book", "move all"], AllAsync, TakesWords: true),
        new("accept", ["take over", "i accept"], (turn, words, ct) => AnswerAsync(turn, "accept", words, desk.AcceptAsync, ct), TakesWords: true, NamesCustomer: true),
        new("decline", ["i decline", "refuse"], (turn, words, ct) => AnswerAsync(turn, "decline", words, desk.DeclineAsync, ct), TakesWords: true, NamesCustomer: true),
        new("withdraw", ["withdraw the offer of", "take back the offer of"], WithdrawAsync, TakesWords: true, NamesCustomer: true),
    ];

    /// <inheritdoc/>
    public bool Has(string verb) => verb is HandOverCard.Accept or HandOverCard.Decline;

    /// <inheritdoc/>
    public Task PressedAsync(Turn turn, CardSubmission pressed, CancellationToken cancellationToken)
    {
        var customer = new CustomerId(FormPress.Read(pressed.Data, "customer") ?? "");
        var card = FormPress.Read(pressed.Data, "card");
        return pressed.Verb == HandOverCard.Accept
            ? desk.AcceptAsync(turn, customer, card, cancellationToken)
            : desk.DeclineAsync(turn, customer, card, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> NotesAsync(Turn turn, CancellationToken cancellationToken) =>
        [.. (await book.OfferedAsync(turn.Person, cancellationToken)).Select(customer => Text.Of("handover.waits", Say.Words(customer.Name, 120)))];

    // "hand over harbour to alex"; a name may hold " to " itself, so the longest beginning that names a customer is taken.
    private async Task SaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var (named, to) = await SplitAsync(turn, words, cancellationToken);
        if (await finder.FindAsync(turn, "hand over", named, cancellationToken) is not { } customer)
        {
            return;
        }

        var start = FormStart.About(CustomerForm.SubjectOf(customer.Id)) with { RequiredOnly = true };
        await dialogs.BeginAsync(
            turn,
            HandOverDialog.DialogId,
            to.Length == 0 ? start : start with { Answers = new Dictionary<string, string> { [HandOverDialog.To] = to } },
            cancellationToken);
    }

    private async Task<(string Customer, string To)> SplitAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        const string Separator = " to ";
        for (var at = words.LastIndexOf(Separator, StringComparison.OrdinalIgnoreCase); at > 0; at = words.LastIndexOf(Separator, at - 1, StringComparison.OrdinalIgnoreCase))
        {
            var customer = words[..at].Trim();
            var to = words[(at + Separator.Length)..].Trim();
            var isFirst = words.IndexOf(Separator, StringComparison.OrdinalIgnoreCase) == at;
            if (isFirst || SayButton.Read(customer) is not null
                || await book.FindCustomerAsync(turn.Person, customer, cancellationToken) is CustomerFinding.One)
            {
                return (customer, to);
            }
        }

        return (words, "");
    }

    private Task AllAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (words.Length > 0 && Words.After(words, Froms) is null)
        {
            // A customer whose name begins with "All".
            return SaidAsync(turn, "all " + words, cancellationToken);
        }

        if (turn.Person.Role != PersonRole.Manager)
        {
            return turn.SayAsync(Text.Of("handover.all.managers_only"), cancellationToken);
        }

        var (from, to) = FromTo(words);
        var answers = new Dictionary<string, string>();
        if (from.Length > 0)
        {
            answers[HandOverAllDialog.From] = from;
        }

        if (to.Length > 0)
        {
            answers[HandOverAllDialog.To] = to;
        }

        return dialogs.BeginAsync(turn, HandOverAllDialog.DialogId, new FormStart(Guid.NewGuid().ToString("n"), answers), cancellationToken);
    }

    private static (string From, string To) FromTo(string words)
    {
        var text = Words.After(words, Froms) ?? words.Trim();
        var at = text.LastIndexOf(" to ", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? (text, "") : (text[..at].Trim(), text[(at + 4)..].Trim());
    }

    private async Task AnswerAsync(
        Turn turn,
        string command,
        string words,
        Func<Turn, CustomerId, string?, CancellationToken, Task> answer,
        CancellationToken cancellationToken)
    {
        var offered = await book.OfferedAsync(turn.Person, cancellationToken);
        if (SayButton.Read(words) is var (id, _))
        {
            await answer(turn, id, null, cancellationToken);
        }
        else if (words.Length == 0 && offered is [var only])
        {
            await answer(turn, only.Id, null, cancellationToken);
        }
        else if (words.Length == 0)
        {
            await turn.SayAsync(
                Text.Of("customer.which", command), [.. offered.Take(5).Select(customer => $"{command} {customer.Name}"), $"{command} complaint {words}"], cancellationToken);
        }
        else if (CustomerLookup.Find(words, offered) is CustomerFinding.One one)
        {
            await answer(turn, one.Customer.Id, null, cancellationToken);
        }
        else
        {
            await turn.SayAsync(
                Text.Of("handover.none_offered", Say.Words(words, 80)),
                [.. offered.Take(5).Select(customer => $"{command} {customer.Name}"), $"{command} complaint {words}"],
                cancellationToken);
        }
    }

    private async Task WithdrawAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(turn, "withdraw", words, cancellationToken) is { } customer)
        {
            await desk.WithdrawAsync(turn, customer, cancellationToken);
        }
    }
}
