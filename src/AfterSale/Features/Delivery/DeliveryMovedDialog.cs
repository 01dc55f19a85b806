using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Life;
using AfterSale.Domain.Sales;
using AfterSale.Features.LogClose;
using AfterSale.Features.Retiming;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Delivery;

/// <summary>Delivery moves: the date is kept at once, and what it does to the plan is proposed (playbook, section 2).</summary>
internal sealed class DeliveryMovedDialog(ConversationState state, CustomerFileDesk desk, RetimingDesk retiming)
    : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "delivery_moved";

    /// <inheritdoc/>
    protected override string Title => Text.Of("delivery.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("delivery.save");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
        [DeliveryFields.Day(Text.Of("delivery.to.label"), Text.Of("delivery.to.ask")), DeliveryFields.Why()];

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult(Review(scope, file));

    /// <inheritdoc/>
    protected override async Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var (sale, to) = (file.Sale!, scope.Date(DeliveryFields.To)!.Value);
        var change = new FileChange { Sales = [sale with { Dates = sale.Dates with { Delivery = to } }] };
        return new(
            [new DeliveryMoved(sale.Id, sale.Dates.Delivery, to, scope[DeliveryFields.Reason])],
            await retiming.IntoAsync(turn, file, change, cancellationToken));
    }

    /// <inheritdoc/>
    protected override async Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var moved = (DeliveryMoved)act.Facts[0];
        var why = Text.Of("delivery.moved", file.Customer.Name, Say.Day(moved.From, turn.Today), Say.Day(moved.To, turn.Today));
        var said = Say.Words(why);
        var card = Stored(
            said,
            [Text.Of("delivery.tell_them")],
            (Text.Of("retime.show_plan"), $"plan {SayButton.Name(file.Customer.Id)}"),
            (Text.Of("retime.undo"), "undo"));
        return new(card, said, [Text.Of("word.my_day")], await retiming.FollowAsync(turn, file, why, cancellationToken));
    }

    private static FormReview Review(FormScope scope, CustomerFile file)
    {
        if (file.Sale is not { End: null } sale)
        {
            return new FormReview.Impossible(Text.Of("delivery.no_sale", Say.Words(file.Customer.Name, 120)));
        }

        var to = scope.Date(DeliveryFields.To)!.Value;
        return CloseMessages.Maybe(CloseRules.Delivery(to, sale.Dates.Close)) is { } problem ? DeliveryFields.Fault(problem)
            : to == sale.Dates.Delivery ? DeliveryFields.Fault(Text.Of("delivery.same_day", Say.Day(to)))
            : sale.Dates.Renewal is { } renewal && renewal <= to ? DeliveryFields.Fault(Text.Of("delivery.after_renewal", Say.Day(renewal)))
            : new FormReview.Ready([]);
    }
}
