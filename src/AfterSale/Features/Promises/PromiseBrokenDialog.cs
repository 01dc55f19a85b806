using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Promises;
using AfterSale.Features.Complaints;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Promises;

/// <summary>Notes that a promise was not kept. It opens a complaint, unless the rep says why it is none.</summary>
internal sealed class PromiseBrokenDialog(ConversationState state, CustomerFileDesk desk, ComplaintDesk complaints)
    : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "promise_broken";

    /// <summary>Why it is no complaint.</summary>
    public const string Why = "why";

    /// <inheritdoc/>
    protected override string Title => Text.Of("promise.broken.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("promise.broken.confirm");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
    [
        new TextField(Why)
        {
            Label = Text.Of("promise.why.label"),
            Question = static _ => Text.Of("promise.why.ask"),
            Placeholder = Text.Of("promise.why.example"),
            Problem = static words => words.Length > PromiseDialog.LongestWhat ? Text.Of("promise.too_long", PromiseDialog.LongestWhat) : null,
        },
    ];

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult<FormReview>(PromiseFinder.Open(file, AboutOf(scope)) is null
            ? new FormReview.Impossible(Text.Of("promise.not_open"))
            : new FormReview.Ready([]));

    /// <inheritdoc/>
    protected override async Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var promise = PromiseFinder.Open(file, AboutOf(scope))!;
        List<JournalFact> facts = [new PromiseBroken(promise.Id, scope[Why])];
        if (scope[Why] is null)
        {
            // Whoever notes it has heard it, and so owns it (law 5).
            facts.Add(complaints.Heard(turn, new ComplaintId("k" + draftId), Text.Of("promise.broken.complaint", promise.What), promise.Id));
        }

        return new CustomerAct(facts, await complaints.HoldsAsync(turn, file, facts, cancellationToken));
    }

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var complaint = act.Facts.OfType<ComplaintHeard>().FirstOrDefault();
        var name = Say.Words(file.Customer.Name, 120);
        var said = complaint is null ? Text.Of("promise.broken.stored", name) : Text.Of("promise.broken.opened", name);
        var next = complaint is null ? "promises" : $"complaint {SayButton.Name(file.Customer.Id)}";
        var title = Text.Of(complaint is null ? "promise.button.all" : "promise.button.complaint");
        return Task.FromResult(new FormOutcome(
            Stored(said, [], (title, next), (Text.Of("promise.button.undo"), "undo")),
            said,
            [complaint is null ? "promises" : $"complaint {file.Customer.Name}", "undo"]));
    }
}
