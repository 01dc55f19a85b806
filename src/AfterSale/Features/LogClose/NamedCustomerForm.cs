using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.LogClose;

/// <summary>
/// A form that begins with a customer's name, one of the rep's own or a new one, and stores one entry of their journal, named by the draft. A
/// new customer comes in with it as a prospect.
/// </summary>
/// <param name="dialogId">Its name in the dialog stack and in the cards' data.</param>
/// <param name="state">Where its progress is kept.</param>
/// <param name="desk">Opens and writes files.</param>
internal abstract class NamedCustomerForm(string dialogId, ConversationState state, CustomerFileDesk desk) : FormDialog(dialogId, state)
{
    /// <inheritdoc/>
    public sealed override async Task<string?> StoredBeforeAsync(Turn turn, string? draftId, CancellationToken cancellationToken) =>
        draftId is { Length: > 0 and < 100 } && await desk.WasRecordedAsync(turn.Person, new JournalEntryId(draftId), cancellationToken)
            ? Text.Of("form.stored_before")
            : null;

    /// <summary>What the customer's file knows already.</summary>
    protected abstract FormKnown? Known(Turn turn, CustomerFile file);

    /// <summary>Looks at the answers.</summary>
    protected abstract Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken);

    /// <summary>What the answers come to.</summary>
    protected abstract Task<CustomerAct> ActAsync(Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken);

    /// <summary>What is shown and said once it is stored.</summary>
    protected abstract Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected sealed override async Task<FormKnown?> KnownAsync(Turn turn, FormScope scope, CancellationToken cancellationToken) =>
        CustomerField.IdIn(scope[CloseKeys.Customer]) is { } id
        && await desk.OpenAsync(turn.Person, new CustomerId(id), cancellationToken) is { } file
            ? Known(turn, file)
            : null;

    /// <inheritdoc/>
    protected sealed override async Task<FormReview> ReviewAsync(Turn turn, FormScope scope, string draftId, CancellationToken cancellationToken) =>
        await ReviewAsync(turn, scope, await FileAsync(turn, scope, draftId, cancellationToken), draftId, cancellationToken);

    /// <inheritdoc/>
    protected sealed override async Task<FormOutcome> CommitAsync(Turn turn, FormScope scope, string draftId, CancellationToken cancellationToken)
    {
        var file = await FileAsync(turn, scope, draftId, cancellationToken);
        var act = await ActAsync(turn, scope, file, draftId, cancellationToken);
        var change = act.Change ?? FileChange.None;
        var entry = change.Customer is null && file.Journal.Count == 0 && file.Sales.Count == 0 ? change with { Customer = file.Customer } : change;
        var after = await desk.RecordAsync(turn, file, new JournalEntryId(draftId), act.Facts, entry, cancellationToken);
        return await OutcomeAsync(turn, scope, after, act, cancellationToken);
    }

    // The id of a new customer is made from the draft, so that confirming twice makes the same. What an answer names by id must still be
    // the person's own; otherwise it is made anew by name.
    private async Task<CustomerFile> FileAsync(Turn turn, FormScope scope, string draftId, CancellationToken cancellationToken)
    {
        var answer = scope[CloseKeys.Customer];
        var made = new CustomerId("c" + draftId);
        var id = CustomerField.IdIn(answer) is { } known ? new CustomerId(known) : made;
        return await desk.OpenAsync(turn.Person, id, cancellationToken)
            ?? await desk.OpenAsync(turn.Person, made, cancellationToken)
            ?? new CustomerFile(
                new Customer(made, CustomerField.NameIn(answer) ?? "", turn.Person.Id, turn.Person.Team, turn.Now), [], [], [], []);
    }
}
