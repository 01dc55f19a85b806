using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain.Journal;
using AfterSale.Features.LostSale;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Renewal;

/// <summary>A customer leaves, at the renewal or between: why and to whom (playbook, section 2).</summary>
internal sealed class LostCustomerDialog(ConversationState state, CustomerFileDesk desk, CustomerLoss loss) : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "lost_customer";

    /// <inheritdoc/>
    protected override string Title => Text.Of("renewal.lost_title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("renewal.save");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields => RenewalFields.Loss(static _ => true, required: true);

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult<FormReview>(
            file.Sale is null ? new FormReview.Impossible(Text.Of("renewal.no_sale_lost", Say.Words(file.Customer.Name, 120)))
            : file.Customer.LostOn is { } on ? new FormReview.Impossible(Text.Of("renewal.lost_before", Say.Words(file.Customer.Name, 120), Say.Day(on, turn.Today)))
            : new FormReview.Ready([]));

    /// <inheritdoc/>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken) =>
        Task.FromResult(loss.Of(turn, file, scope[LostSaleKeys.Reason]!, scope[LostSaleKeys.WonBy]));

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken) =>
        Task.FromResult(RenewalOutcome.Of(turn, file, act));
}
