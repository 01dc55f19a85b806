using AfterSale.Domain.Customers;
using AfterSale.Domain.Sales;
using AfterSale.Domain.Wording;

namespace AfterSale.Domain.Plans.Templates;

/// <summary>
/// The product's kit, offered at the fitting touch point: "what would I want, had I bought it myself, to get the most
/// out of it?" (playbook, section 2; [TP]).
/// </summary>
public static class PlanKit
{
    /// <summary>What of the kit is offered at a touch point, with its slots filled.</summary>
    /// <param name="template">The sale's template.</param>
    /// <param name="touchPoint">The touch point; each of its objectives may offer something.</param>
    /// <param name="sale">The sale.</param>
    /// <param name="customer">Who bought.</param>
    /// <param name="contact">Whom to talk to.</param>
    public static IReadOnlyList<KitItem> At(PlanTemplate template, TouchPoint touchPoint, Sale sale, Customer customer, Contact contact)
    {
        var slots = PlanSlots.For(sale, customer, contact, concern: null);
        return
        [
            .. template.Kit
                .Where(item => touchPoint.Objectives.Any(objective => IsOf(objective.Key, item.OfferedAt)))
                .Select(item => item with { Title = SlotText.Fill(item.Title, slots), Text = SlotText.Fill(item.Text, slots) }),
        ];
    }

    // A row that comes several times names its touch points by its key and a number.
    internal static bool IsOf(string objective, string row) =>
        objective == row || objective.StartsWith(row + "/", StringComparison.Ordinal);
}
