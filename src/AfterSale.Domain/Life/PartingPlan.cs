using AfterSale.Domain.Customers;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Plans.Templates;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Life;

/// <summary>The plan for those who bought elsewhere or left: the thank-you goes out anyway [FU], and a door-opener follows in 90 days.</summary>
public static class PartingPlan
{
    /// <summary>Lays it out from the day of the parting. Its touch points belong to the sale, beside those of its own plan.</summary>
    /// <param name="template">The template.</param>
    /// <param name="sale">The sale that was lost, or that the customer left.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="contact">Whom to thank.</param>
    /// <param name="owner">Who thanks.</param>
    /// <param name="on">The day of the parting.</param>
    /// <param name="notBefore">The first day on which anything may be due.</param>
    public static IReadOnlyList<TouchPoint> Build(
        PlanTemplate template, Sale sale, Customer customer, Contact contact, Person owner, DateOnly on, DateOnly notBefore)
    {
        // An id of its own while it is laid out: the sale's own thank-you has been sent long ago, and its name is taken.
        var parted = sale with { Id = new(sale.Id.Value + ".parting"), Template = template.Key, Dates = new(on, on, Renewal: null) };
        return [.. PlanBuilder.Build(template, parted, customer, contact, owner, notBefore).Select(touchPoint => touchPoint with { Sale = sale.Id })];
    }
}
