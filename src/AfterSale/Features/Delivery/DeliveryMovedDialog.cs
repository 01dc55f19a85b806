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

/// <summary>Delivery moves (playbook, section 2).</summary>
internal sealed class DeliveryMovedDialog(ConversationState state, CustomerFileDesk desk, RetimingDesk retiming)
    : DateMovedDialog(DialogId, state, desk, retiming)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "delivery_moved";

    /// <inheritdoc/>
    protected override string Title => Text.Of("delivery.title");

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
        [DeliveryFields.Day(Text.Of("delivery.to.label"), Text.Of("delivery.to.ask")), DeliveryFields.Why()];

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Hints => [Text.Of("delivery.tell_them")];

    /// <inheritdoc/>
    protected override string? Fault(Sale sale, DateOnly to) =>
        CloseMessages.Maybe(CloseRules.Delivery(to, sale.Dates.Close))
        ?? (to == sale.Dates.Delivery ? Text.Of("delivery.same_day", Say.Day(to))
            : sale.Dates.Renewal is { } renewal && renewal <= to ? Text.Of("delivery.after_renewal", Say.Day(renewal))
            : null);

    /// <inheritdoc/>
    protected override (Sale Sale, JournalFact Fact) Move(Sale sale, DateOnly to, string? reason) =>
        (sale with { Dates = sale.Dates with { Delivery = to } }, new DeliveryMoved(sale.Id, sale.Dates.Delivery, to, reason));

    /// <inheritdoc/>
    protected override string Told(CustomerFile file, JournalFact fact, DateOnly today)
    {
        var moved = (DeliveryMoved)fact;
        return Text.Of("delivery.moved", file.Customer.Name, Say.Day(moved.From, today), Say.Day(moved.To, today));
    }
}
