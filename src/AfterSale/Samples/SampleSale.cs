using AfterSale.Domain.Customers;
using AfterSale.Domain.People;
using AfterSale.Domain.Sales;

namespace AfterSale.Samples;

/// <summary>One sample sale; its dates are counted from the day on which the samples are loaded.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Customer">Who bought.</param>
/// <param name="Contact">Whom to talk to.</param>
/// <param name="Preferred">How they want to be contacted.</param>
/// <param name="Product">What they bought.</param>
/// <param name="Value">What it is worth.</param>
/// <param name="ClosedDaysAgo">When it was closed.</param>
/// <param name="DeliveryAfter">Days from close to delivery.</param>
/// <param name="RenewalAfter">Days from close to renewal, if any.</param>
/// <param name="Benefits">The benefits bought.</param>
/// <param name="Match">How it met their needs better than what else was on offer.</param>
/// <param name="Concerns">What worried them.</param>
/// <param name="Overdue">Whether the last touch point before today was missed.</param>
/// <param name="Template">The key of its plan template.</param>
internal sealed record SampleSale(
    Person Owner,
    string Customer,
    string Contact,
    ContactMethod Preferred,
    string Product,
    Money Value,
    int ClosedDaysAgo,
    int DeliveryAfter,
    int? RenewalAfter,
    IReadOnlyList<string> Benefits,
    string Match,
    IReadOnlyList<Concern> Concerns,
    bool Overdue = false,
    string Template = "complex")
{
    /// <summary>What was recorded since, beside the touch points done; in order.</summary>
    public IReadOnlyList<SampleAct> Story { get; init; } = [];
}
