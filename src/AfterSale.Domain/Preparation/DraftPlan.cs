using AfterSale.Domain.Customers;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Plans.Templates;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Preparation;

/// <summary>
/// The plan as it would be, to show to the customer before they sign: agreeing the check-ups is a help in closing [TP]. It is laid out for
/// assumed dates where none are expected yet, and nothing of it is kept.
/// </summary>
public static class DraftPlan
{
    /// <summary>The days assumed from today to the signature, and from the signature to delivery, when nobody said.</summary>
    public const int AssumedDays = 14;

    private const string SomebodyThere = "your contact";
    private const string TheProduct = "the product";

    /// <summary>The expected dates, with assumed ones for what is not known: a day that has passed is expected today.</summary>
    /// <param name="prepared">What is known.</param>
    /// <param name="today">The rep's day.</param>
    public static SaleDates DatesFor(Prepared prepared, DateOnly today)
    {
        var close = prepared.Close is { } expected ? (expected < today ? today : expected) : today.AddDays(AssumedDays);
        var delivery = prepared.Delivery is { } day && day >= close ? day : close.AddDays(AssumedDays);
        return new(close, delivery, Renewal: null);
    }

    /// <summary>Lays it out.</summary>
    /// <param name="prepared">What is known.</param>
    /// <param name="template">The plan for that kind of product.</param>
    /// <param name="customer">Who may buy.</param>
    /// <param name="owner">Who would look after them.</param>
    /// <param name="today">The rep's day.</param>
    /// <param name="now">The moment, UTC.</param>
    public static IReadOnlyList<TouchPoint> Of(
        Prepared prepared, PlanTemplate template, Customer customer, Person owner, DateOnly today, DateTimeOffset now)
    {
        var contact = new Contact(new("draft"), customer.Id, prepared.Contact ?? SomebodyThere, null, null, ContactMethod.Call);
        var sale = new Sale(
            new("draft"),
            customer.Id,
            contact.Id,
            owner.Id,
            prepared.Product ?? TheProduct,
            template.Key,
            prepared.Value,
            DatesFor(prepared, today),
            prepared.Benefits,
            prepared.CompetitiveMatch,
            prepared.Concerns,
            prepared.CheckUps.Count > 0,
            now);
        return PlanBuilder.Build(template, sale, customer, contact, owner, today);
    }
}
