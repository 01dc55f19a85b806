using AfterSale.Domain;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;
using AfterSale.Plans;

namespace AfterSale.Samples;

/// <summary>Makes the sample sales as if they had been logged when they were closed.</summary>
internal static class SampleBook
{
    /// <summary>The id of the first sample sale.</summary>
    public const string FirstId = "sample-01";

    /// <summary>The sample sales as they were logged, in the order of <see cref="SampleSales.All"/>.</summary>
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
        var contact = new Contact(new ContactId("p-" + id), customer.Id, sample.Contact, Email(sample.Contact, sample.Customer), null, sample.Preferred);
        var sale = new Sale(
            new SaleId(id),
            customer.Id,
            contact.Id,
            owner.Id,
            sample.Product,
            templates.Has(sample.Template) ? sample.Template : templates.Default.Key,
            sample.Value,
            new SaleDates(
                closed,
                WorkingCalendar.Of(owner.Rhythm).OnOrAfter(closed.AddDays(sample.DeliveryAfter)),
                sample.RenewalAfter is { } days ? closed.AddDays(days) : null),
            sample.Benefits,
            sample.Match,
            sample.Concerns,
            CheckUpsAgreed: true,
            loggedAt);
        var plan = PlanBuilder.Build(templates.For(sale), sale, customer, contact, owner, closed.AddDays(1));
        return new LoggedClose(customer, contact, sale, plan);
    }

    /// <summary>An address that nobody has.</summary>
    /// <param name="contact">Whose.</param>
    /// <param name="customer">Where they work.</param>
    public static string Email(string contact, string customer)
    {
        var name = Names.Fold(contact).Replace(' ', '.');
        var house = Names.Fold(customer).Replace(" ", "", StringComparison.Ordinal);
        return $"{name}@{house}.example";
    }
}
