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

/// <summary>The renewal, Point 2, moves or comes into sight (playbook, section 2).</summary>
internal sealed class RenewalMovedDialog(ConversationState state, CustomerFileDesk desk, RetimingDesk retiming)
    : DateMovedDialog(DialogId, state, desk, retiming)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "renewal_moved";

    /// <inheritdoc/>
    protected override string Title => Text.Of("renewalmove.title");

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
        [DeliveryFields.Day(Text.Of("renewalmove.to.label"), Text.Of("renewalmove.to.ask")), DeliveryFields.Why()];

    /// <inheritdoc/>
    protected override string? Fault(Sale sale, DateOnly to) =>
        CloseMessages.Maybe(CloseRules.Renewal(to, sale.Dates.Close, sale.Dates.Delivery))
        ?? (to == sale.Dates.Renewal ? Text.Of("delivery.same_day", Say.Day(to)) : null);

    /// <inheritdoc/>
    protected override (Sale Sale, JournalFact Fact) Move(Sale sale, DateOnly to, string? reason) =>
        (sale with { Dates = sale.Dates with { Renewal = to } }, new RenewalMoved(sale.Id, sale.Dates.Renewal, to, reason));

    /// <inheritdoc/>
    protected override string Told(CustomerFile file, JournalFact fact, DateOnly today)
    {
        var moved = (RenewalMoved)fact;
        return moved.From is { } from
            ? Text.Of("renewalmove.moved", file.Customer.Name, Say.Day(from, today), Say.Day(moved.To, today))
            : Text.Of("renewalmove.set", file.Customer.Name, Say.Day(moved.To, today));
    }
}
