using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain;
using AfterSale.Domain.Sales;
using AfterSale.Features.Prepare;
using AfterSale.Forms;
using AfterSale.Plans;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.LogClose;

/// <summary>Walks a rep through logging a close, and lays out the after-sale plan.</summary>
internal sealed class LogCloseDialog(
    ConversationState state, CloseFields fields, CloseAssembly assembly, PlanTemplates templates, ISales sales, CustomerFileDesk files)
    : FormDialog(DialogId, state)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "log_close";

    /// <inheritdoc/>
    protected override string Title => Text.Of("close.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("close.confirm");

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields => fields.All();

    /// <inheritdoc/>
    /// <remarks>What was prepared before the signature passes on to the sale (playbook, section 1, strategy 1), whenever the customer is named.</remarks>
    protected override async Task<FormKnown?> KnownAsync(Turn turn, FormScope scope, CancellationToken cancellationToken) =>
        CustomerField.IdIn(scope[CloseKeys.Customer]) is { } id
        && await files.OpenAsync(turn.Person, new CustomerId(id), cancellationToken) is { } file
            ? PreparedAnswers.ForClose(file, turn.Today)
            : null;

    /// <inheritdoc/>
    protected override async Task<FormReview> ReviewAsync(Turn turn, FormScope scope, string draftId, CancellationToken cancellationToken)
    {
        if (Mismatch(scope) is { } faulty)
        {
            return faulty;
        }

        var close = await assembly.AssembleAsync(turn.Person, scope, draftId, turn.Now, cancellationToken);
        return new FormReview.Ready(CloseSummary.Draw(close, templates.For(close.Sale).Name, turn.Today));
    }

    /// <inheritdoc/>
    protected override async Task<FormOutcome> CommitAsync(Turn turn, FormScope scope, string draftId, CancellationToken cancellationToken)
    {
        var close = await assembly.AssembleAsync(turn.Person, scope, draftId, turn.Now, cancellationToken);
        var outcome = await sales.LogCloseAsync(close, cancellationToken);
        var before = outcome == LogCloseOutcome.AlreadyLogged;
        if (!before && await files.OpenAsync(turn.Person, close.Customer.Id, cancellationToken) is { } file)
        {
            var fact = new CloseLogged(close.Sale.Id, close.Sale.Product, close.Plan.Count);
            await files.RecordAsync(turn, file, new JournalEntryId(draftId), [fact], change: null, cancellationToken);
        }

        return new FormOutcome(
            CloseSummary.Logged(close, before, turn.Today),
            Text.Of(before ? "close.logged_before" : "close.logged", Say.Words(close.Customer.Name, 120))
                + " " + CloseSummary.First(close, turn.Today),
            [Text.Of("close.plan_of", close.Customer.Name), Text.Of("word.my_day")]);
    }

    // An answer was right when it was given, but one given before it may have been changed since.
    private FormReview.Faulty? Mismatch(FormScope scope)
    {
        foreach (var field in Fields.OfType<DateField>())
        {
            if (scope.Date(field.Key) is { } day && field.Problem(scope, day) is { } problem)
            {
                return new(new Dictionary<string, FieldAnswer> { [field.Key] = new FieldAnswer.Refused(problem) });
            }
        }

        return null;
    }
}
