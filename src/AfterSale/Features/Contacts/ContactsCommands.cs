using AfterSale.Bot;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Contacts;

/// <summary>The people at a customer: "contact lumen", "contact left lumen Anna", "new decision maker lumen Ben", "do not contact lumen".</summary>
internal sealed class ContactsCommands(DialogDesk dialogs, CustomerFinder finder, CustomerFileDesk files) : IFeatureCommands
{
    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("contact", ["contacts", "contacts of", "contacts at", "who is at"], ShowAsync, TakesWords: true, NamesCustomer: true),
        new("add contact", ["new contact", "add a contact at"], AddAsync, TakesWords: true, NamesCustomer: true),
        new("contact left", ["contact has left"], LeftAsync, TakesWords: true, NamesCustomer: true),
        new("new decision maker", ["decision maker", "new decision-maker"], DecidesAsync, TakesWords: true, NamesCustomer: true),
        new("do not contact", ["don't contact", "dont contact", "never contact"], RefusedAsync, TakesWords: true, NamesCustomer: true),
        new("may contact", ["may contact again", "contact again"], AllowedAsync, TakesWords: true, NamesCustomer: true),
    ];

    private async Task ShowAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(turn, "contact", words, cancellationToken) is { } customer
            && await files.OpenAsync(turn.Person, customer.Id, cancellationToken) is { } file)
        {
            await turn.ShowAsync(ContactsCard.Draw(file, turn.Today), null, Text.Of("contacts.title", customer.Name), null, cancellationToken);
        }
    }

    private Task AddAsync(Turn turn, string words, CancellationToken cancellationToken) =>
        BeginAsync(turn, AddContactDialog.DialogId, "add contact", words, asksTheRest: true, cancellationToken);

    private Task LeftAsync(Turn turn, string words, CancellationToken cancellationToken) =>
        BeginAsync(turn, ContactLeftDialog.DialogId, "contact left", words, asksTheRest: true, cancellationToken);

    private Task DecidesAsync(Turn turn, string words, CancellationToken cancellationToken) =>
        BeginAsync(turn, DecisionMakerDialog.DialogId, "new decision maker", words, asksTheRest: false, cancellationToken);

    private Task RefusedAsync(Turn turn, string words, CancellationToken cancellationToken) =>
        BeginAsync(turn, DoNotContactDialog.DialogId, "do not contact", words, asksTheRest: false, cancellationToken);

    private Task AllowedAsync(Turn turn, string words, CancellationToken cancellationToken) =>
        BeginAsync(turn, MayContactDialog.DialogId, "may contact", words, asksTheRest: false, cancellationToken);

    // Who is said with it is not asked for again; with nothing said, the form asks for everything.
    private async Task BeginAsync(
        Turn turn, string dialog, string command, string words, bool asksTheRest, CancellationToken cancellationToken)
    {
        if (await finder.SplitAsync(turn, command, words, cancellationToken) is not var (customer, behind))
        {
            return;
        }

        var parts = (" " + behind).Split(" because ", 2, StringSplitOptions.TrimEntries);
        var answers = new Dictionary<string, string>();
        if (parts[0].Length > 0)
        {
            answers[ContactKeys.Who] = parts[0];
        }

        if (parts.Length > 1 && parts[1].Length > 0)
        {
            answers[ContactKeys.Reason] = parts[1];
        }

        var start = FormStart.About(CustomerForm.SubjectOf(customer.Id)) with { Answers = answers, RequiredOnly = answers.Count > 0 && !asksTheRest };
        await dialogs.BeginAsync(turn, dialog, start, cancellationToken);
    }
}
