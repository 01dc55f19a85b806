using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain;
using AfterSale.Domain.Sales;
using AfterSale.Forms;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.LogClose;

/// <summary>Starts logging a close: "log a close", "I just closed Northwind".</summary>
internal sealed class LogCloseCommand(DialogDesk dialogs, CloseFields fields, OwnBook book, ISales sales) : IOldForms
{
    private const int MostWordsOfAName = 6;

    /// <inheritdoc/>
    public string Form => LogCloseDialog.DialogId;

    /// <summary>Typed, or the button on the welcome and help cards. A short name behind it is taken as the customer.</summary>
    public async Task SaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var name = (await NamedAsync(turn, words, cancellationToken) ?? words).Trim().TrimEnd('.', '!', ',');
        foreach (var small in (string[])["with ", "for ", "at ", "the deal with ", "a deal with "])
        {
            if (name.StartsWith(small, StringComparison.OrdinalIgnoreCase))
            {
                name = name[small.Length..].Trim();
            }
        }

        // Longer sentences hold more than a name; the form asks for the parts.
        var isName = name.Length > 0
            && !name.Contains(',', StringComparison.Ordinal)
            && name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsOfAName;
        var answers = isName ? new Dictionary<string, string> { [CloseKeys.Customer] = name } : [];
        await BeginAsync(turn, new FormStart(Guid.NewGuid().ToString("n"), answers), cancellationToken);
    }

    // A button names a customer by id; whoever's it is not gets an empty form.
    private async Task<string?> NamedAsync(Turn turn, string words, CancellationToken cancellationToken) =>
        SayButton.Read(words) is var (id, _) ? (await book.CustomerAsync(turn.Person, id, cancellationToken))?.Name ?? "" : null;

    /// <summary>
    /// A button on a form that is not open any more: it was confirmed, cancelled, or its state has expired. A filled form
    /// starts anew with what stood in it, so that nothing is lost.
    /// </summary>
    public async Task PressedOldFormAsync(Turn turn, CardSubmission pressed, CancellationToken cancellationToken)
    {
        var logged = await LoggedAsync(turn, FormPress.Read(pressed.Data, "draft"), cancellationToken);
        var filled = FormPress.Read(pressed, fields.All()).Inputs.Where(input => input.Value.Trim().Length > 0).ToDictionary();
        var startAnew = logged is null && pressed.Verb == FormVerbs.Submit && filled.Count > 0;
        var text = logged is not null ? Text.Of("close.old_form_logged", Say.Words(logged.Sale.Product, 120))
            : startAnew ? Text.Of("close.old_form_anew")
            : Text.Of("close.old_form");
        if (FormPress.Read(pressed.Data, "card") is { } card)
        {
            var now = logged is null ? FormCard.Closed(text) : CloseSummary.Logged(logged, before: true, turn.Today);
            await turn.ReplaceAsync(card, now, cancellationToken);
        }

        if (startAnew)
        {
            await BeginAsync(turn, new FormStart(Guid.NewGuid().ToString("n"), filled), cancellationToken);
        }
        else
        {
            await turn.SayAsync(text, [Text.Of("word.log_close"), Text.Of("word.my_day")], cancellationToken);
        }
    }

    private async Task<LoggedClose?> LoggedAsync(Turn turn, string? draft, CancellationToken cancellationToken)
    {
        if (draft is not { Length: > 0 and < 100 }
            || await sales.FindAsync(new SaleId(draft), cancellationToken) is not { } sale
            || await book.CustomerAsync(turn.Person, sale.Customer, cancellationToken) is not { } customer
            || (await book.ContactsAsync(turn.Person, customer.Id, cancellationToken)).FirstOrDefault(contact => contact.Id == sale.Contact) is not { } contact)
        {
            return null;
        }

        var plan = await book.PlanAsync(turn.Person, customer.Id, cancellationToken);
        return new LoggedClose(customer, contact, sale, [.. plan.Where(touchPoint => touchPoint.Sale == sale.Id)]);
    }

    private Task BeginAsync(Turn turn, FormStart start, CancellationToken cancellationToken) =>
        dialogs.BeginAsync(turn, LogCloseDialog.DialogId, start, cancellationToken);
}
