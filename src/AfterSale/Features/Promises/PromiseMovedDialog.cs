using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Promises;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Promises;

/// <summary>Moves a promise to another day, and asks whether the customer knows: moved behind their back it counts as not kept.</summary>
internal sealed class PromiseMovedDialog(ConversationState state, CustomerFileDesk desk) : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "promise_moved";

    /// <summary>To which day.</summary>
    public const string To = "to";

    /// <summary>Whether the customer knows.</summary>
    public const string Knows = "knows";

    /// <inheritdoc/>
    protected override string Title => Text.Of("promise.moved.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("promise.moved.confirm");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
    [
        PromiseDialog.DayField(To),
        new YesNoField(Knows) { Required = true, Label = Text.Of("promise.knows.label"), Question = static _ => Text.Of("promise.knows.ask") },
    ];

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult<FormReview>(PromiseFinder.Open(file, AboutOf(scope)) is null
            ? new FormReview.Impossible(Text.Of("promise.not_open"))
            : new FormReview.Ready([]));

    /// <inheritdoc/>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken) =>
        Task.FromResult(new CustomerAct([new PromiseMoved(PromiseFinder.Open(file, AboutOf(scope))!.Id, scope.Date(To)!.Value, scope.Yes(Knows))]));

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var moved = act.Facts.OfType<PromiseMoved>().Single();
        var said = Text.Of(
            moved.CustomerKnows ? "promise.moved.stored" : "promise.moved.stored_unknown", Say.Words(file.Customer.Name, 120), Say.Day(moved.To, turn.Today));
        return Task.FromResult(new FormOutcome(Stored(said, [], (Text.Of("promise.button.all"), "promises"), (Text.Of("promise.button.undo"), "undo")), said, ["promises", "undo"]));
    }
}
