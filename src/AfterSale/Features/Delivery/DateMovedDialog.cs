using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Sales;
using AfterSale.Features.Retiming;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Delivery;

/// <summary>A date of the running sale moves: it is kept at once, and what it does to the plan is proposed (playbook, section 2).</summary>
/// <param name="dialogId">Its name in the dialog stack and in the cards' data.</param>
/// <param name="state">Where its progress is kept.</param>
/// <param name="desk">Opens and writes files.</param>
/// <param name="retiming">Proposes what it does to the plan.</param>
internal abstract class DateMovedDialog(string dialogId, ConversationState state, CustomerFileDesk desk, RetimingDesk retiming)
    : CustomerForm(dialogId, state, desk)
{
    /// <inheritdoc/>
    protected sealed override string ConfirmTitle => Text.Of("delivery.save");

    /// <inheritdoc/>
    protected sealed override bool Confirms => false;

    /// <summary>What is wrong with the new day, if anything.</summary>
    protected abstract string? Fault(Sale sale, DateOnly to);

    /// <summary>The sale with the new day, and what happened.</summary>
    protected abstract (Sale Sale, JournalFact Fact) Move(Sale sale, DateOnly to, string? reason);

    /// <summary>What happened, in plain words.</summary>
    protected abstract string Told(CustomerFile file, JournalFact fact, DateOnly today);

    /// <summary>What to think of next.</summary>
    protected virtual IReadOnlyList<string> Hints => [];

    /// <inheritdoc/>
    protected sealed override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult<FormReview>(
            file.Sale is not { End: null } sale ? new FormReview.Impossible(Text.Of("delivery.no_sale", Say.Words(file.Customer.Name, 120)))
            : Fault(sale, scope.Date(DeliveryFields.To)!.Value) is { } fault ? DeliveryFields.Fault(fault)
            : new FormReview.Ready([]));

    /// <inheritdoc/>
    protected sealed override async Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var (sale, fact) = Move(file.Sale!, scope.Date(DeliveryFields.To)!.Value, scope[DeliveryFields.Reason]);
        return new([fact], await retiming.IntoAsync(turn, file, new FileChange { Sales = [sale] }, cancellationToken));
    }

    /// <inheritdoc/>
    protected sealed override async Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var why = Told(file, act.Facts[0], turn.Today);
        var said = Say.Words(why);
        var card = Stored(
            said,
            Hints,
            (Text.Of("retime.show_plan"), $"plan {SayButton.Name(file.Customer.Id)}"),
            (Text.Of("retime.undo"), "undo"));
        return new(card, said, [Text.Of("word.my_day")], await retiming.FollowAsync(turn, file, why, cancellationToken));
    }
}
