using AfterSale.Domain;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;
using AfterSale.Plans;

namespace AfterSale.Samples;

/// <summary>Makes the sample sales as if they had been logged when they were closed and followed up since.</summary>
internal static class SampleBook
{
    /// <summary>The id of the first sample sale.</summary>
    public const string FirstId = "sample-01";

    /// <summary>The sample sales with their plans.</summary>
    /// <param name="templates">The plan templates.</param>
    /// <param name="now">The moment, UTC.</param>
    public static IReadOnlyList<LoggedClose> Closes(PlanTemplates templates, DateTimeOffset now) =>
        [.. SampleSales.All.Select((sample, index) => Close(sample, $"sample-{index + 1:00}", templates, now))];

    private static LoggedClose Close(SampleSale sample, string id, PlanTemplates templates, DateTimeOffset now)
    {
        var owner = sample.Owner;
        var today = LocalTime.DateIn(now, owner.Rhythm.TimeZoneId);
        var closed = today.AddDays(-sample.ClosedDaysAgo);
        var loggedAt = LocalTime.InstantOf(closed, new TimeOnly(16, 0), owner.Rhythm.TimeZoneId);
        var customer = new Customer(new CustomerId("c-" + id), sample.Customer, owner.Id, owner.Team, loggedAt);
        var contact = new Contact(new ContactId("p-" + id), customer.Id, sample.Contact, Email(sample), null, sample.Preferred);
        var sale = new Sale(
            new SaleId(id),
            customer.Id,
            contact.Id,
            owner.Id,
            sample.Product,
            templates.Default.Key,
            sample.Value,
            new SaleDates(
                closed,
                closed.AddDays(sample.DeliveryAfter),
                sample.RenewalAfter is { } days ? closed.AddDays(days) : null),
            sample.Benefits,
            sample.Match,
            sample.Concerns,
            CheckUpsAgreed: true,
            loggedAt);
        var plan = PlanBuilder.Build(templates.For(sale), sale, customer, contact, owner, closed.AddDays(1));
        return new LoggedClose(customer, contact, sale, FollowedUp(sample, plan, today));
    }

    // What lay before today was told and done on its day; only the last is left undone where the sample says so.
    private static List<TouchPoint> FollowedUp(SampleSale sample, IReadOnlyList<TouchPoint> plan, DateOnly today)
    {
        var past = plan.Count(touchPoint => touchPoint.DueOn < today);
        return
        [
            .. plan.Select((touchPoint, index) => touchPoint.DueOn >= today
                ? touchPoint
                : index == past - 1 && sample.Overdue ? Told(touchPoint) : Done(sample, Told(touchPoint))),
        ];
    }

    private static TouchPoint Told(TouchPoint touchPoint) =>
        touchPoint.MarkNudged(touchPoint.Nudge.At) is TouchPointChange.Changed changed ? changed.TouchPoint : touchPoint;

    private static TouchPoint Done(SampleSale sample, TouchPoint touchPoint) =>
        touchPoint.Complete(sample.Owner.Id, touchPoint.Nudge.At.AddHours(2), null) is TouchPointChange.Changed changed ? changed.TouchPoint : touchPoint;

    private static string Email(SampleSale sample)
    {
        var name = Names.Fold(sample.Contact).Replace(' ', '.');
        var house = Names.Fold(sample.Customer).Replace(" ", "", StringComparison.Ordinal);
        return $"{name}@{house}.example";
    }
}
