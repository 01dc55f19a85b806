using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;

namespace AfterSale.Benchmarks;

/// <summary>Sales made for measuring.</summary>
internal static class BenchmarkSale
{
    /// <summary>A sale with a number of planned touch points, all of them due after a moment.</summary>
    /// <param name="number">Which sale.</param>
    /// <param name="touchPoints">How many touch points.</param>
    /// <param name="now">The moment.</param>
    public static LoggedClose With(int number, int touchPoints, DateTimeOffset now)
    {
        var owner = new PersonId($"rep-{number % 100}");
        var customer = new Customer(new CustomerId($"c{number}"), $"Customer {number}", owner, new TeamId("team"), now);
        var contact = new Contact(new ContactId($"p{number}"), customer.Id, "Contact", "contact@example.com", null, ContactMethod.Call);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var sale = new Sale(
            new SaleId($"s{number}"), customer.Id, contact.Id, owner, "Product", "complex", null, new SaleDates(today, today, null), [], null, [], true, now);
        return new LoggedClose(customer, contact, sale, [.. Enumerable.Range(1, touchPoints).Select(index => Planned(sale, owner, index, now))]);
    }

    private static TouchPoint Planned(Sale sale, PersonId owner, int index, DateTimeOffset now) => new(
        TouchPointId.For(sale.Id, $"row/{index}"),
        sale.Id,
        sale.Customer,
        owner,
        TouchPointKind.Maintenance,
        "Maintenance contact",
        [new Objective($"row/{index}", TouchPointKind.Maintenance, "Maintenance contact", "Something of value to say.", "MD")],
        DateOnly.FromDateTime(now.UtcDateTime).AddDays(index),
        ContactMethod.Call,
        TouchPointState.Planned,
        [],
        new Nudge(NudgeState.Waiting, now.AddDays(index), null),
        Revision: 0);
}
