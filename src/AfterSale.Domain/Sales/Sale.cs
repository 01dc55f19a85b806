using AfterSale.Domain.Customers;

namespace AfterSale.Domain.Sales;

/// <summary>A signed sale: Point 1 of the plan (playbook, section 2).</summary>
/// <param name="Id">Which one.</param>
/// <param name="Customer">Who bought.</param>
/// <param name="Contact">Whom to talk to there.</param>
/// <param name="Owner">The rep who closed it.</param>
/// <param name="Product">What was bought.</param>
/// <param name="Template">The plan template's key, such as <c>complex</c>.</param>
/// <param name="Value">What it is worth, if the rep said so.</param>
/// <param name="Dates">Close, delivery and renewal.</param>
/// <param name="Benefits">The benefits that this customer bought, one each.</param>
/// <param name="CompetitiveMatch">How the product was shown to match their needs against competing offers, if noted.</param>
/// <param name="Concerns">What worried them during the sale.</param>
/// <param name="CheckUpsAgreed">Whether check-ups were agreed with the customer before closing.</param>
/// <param name="LoggedAt">When the rep confirmed it, UTC.</param>
/// <param name="End">How it came to its end; <see langword="null"/> while it runs.</param>
public sealed record Sale(
    SaleId Id,
    CustomerId Customer,
    ContactId Contact,
    PersonId Owner,
    string Product,
    string Template,
    Money? Value,
    SaleDates Dates,
    IReadOnlyList<string> Benefits,
    string? CompetitiveMatch,
    IReadOnlyList<Concern> Concerns,
    bool CheckUpsAgreed,
    DateTimeOffset LoggedAt,
    SaleEnd? End = null);

/// <summary>How a sale came to its end: Point 2 of its plan (playbook, section 2).</summary>
/// <param name="Kind">How.</param>
/// <param name="On">On which day.</param>
/// <param name="Reason">Why, if it was lost.</param>
/// <param name="To">Who has it now, if it was lost and that is known.</param>
public sealed record SaleEnd(SaleEndKind Kind, DateOnly On, string? Reason = null, string? To = null);

/// <summary>The ends of a sale.</summary>
public enum SaleEndKind
{
    /// <summary>It was never signed: the customer bought from somebody else, or not at all.</summary>
    NotSigned,

    /// <summary>It was renewed: a new cycle began.</summary>
    Renewed,

    /// <summary>It was renewed with more.</summary>
    Expanded,

    /// <summary>The customer left.</summary>
    Lost,
}

/// <summary>The three dates on which a plan hangs; each is a day of the owner's calendar.</summary>
/// <param name="Close">C: the contract was signed.</param>
/// <param name="Delivery">D: delivery, or start of service; in the past it means delivered.</param>
/// <param name="Renewal">R: renewal or next sale, Point 2; <see langword="null"/> when none is in sight.</param>
public sealed record SaleDates(DateOnly Close, DateOnly Delivery, DateOnly? Renewal);

/// <summary>A worry that the customer voiced during the sale (playbook, section 1, strategy 1).</summary>
/// <param name="Text">In the rep's words.</param>
/// <param name="FullyResolved">Whether it was <em>fully</em> resolved; otherwise it becomes an early touch point of its own.</param>
public sealed record Concern(string Text, bool FullyResolved);

/// <summary>An amount of money.</summary>
/// <param name="Amount">At most two decimals, not negative.</param>
/// <param name="Currency">An ISO 4217 code, such as <c>EUR</c>.</param>
public sealed record Money(decimal Amount, string Currency);

/// <summary>All that one confirmed close brings into being; stored together or not at all.</summary>
/// <param name="Customer">The customer, new or already known.</param>
/// <param name="Contact">The contact, new or already known.</param>
/// <param name="Sale">The sale.</param>
/// <param name="Plan">Its touch points, in order.</param>
public sealed record LoggedClose(
    Customer Customer,
    Contact Contact,
    Sale Sale,
    IReadOnlyList<Plans.TouchPoint> Plan);
