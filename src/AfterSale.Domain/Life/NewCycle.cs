using AfterSale.Domain.Customers;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Life;

/// <summary>Point 2 reached: a renewed or expanded sale recycles into the buying process (playbook, sections 1 and 2).</summary>
public static class NewCycle
{
    /// <summary>The new term's dates as long as nobody says otherwise: it starts when the old one ends, and is as long.</summary>
    /// <param name="old">The sale that ends.</param>
    /// <param name="today">The day of the new signature.</param>
    public static SaleDates DatesAfter(Sale old, DateOnly today)
    {
        var start = old.Dates.Renewal is { } renewal && renewal > today ? renewal : today;
        var length = old.Dates.Renewal is { } end ? Math.Max(1, end.DayNumber - old.Dates.Delivery.DayNumber) : 0;
        return new(today, start, length is > 0 and < 10 * 365 ? Same(old.Dates, start, length) : start.AddYears(1));
    }

    /// <summary>The sale with which the new cycle begins: product, contact and benefits pass on; concerns of the old sale do not.</summary>
    /// <param name="old">The sale that ends.</param>
    /// <param name="id">The new sale's id.</param>
    /// <param name="contact">Whom to talk to from now on.</param>
    /// <param name="dates">The new dates; close is today.</param>
    /// <param name="loggedAt">The moment, UTC.</param>
    public static Sale Begin(Sale old, SaleId id, Contact contact, SaleDates dates, DateTimeOffset loggedAt) => old with
    {
        Id = id,
        Contact = contact.Id,
        Dates = dates,
        Concerns = [],
        LoggedAt = loggedAt,
        End = null,
    };

    // A term of whole years ends on the same day of the year, leap years or not.
    private static DateOnly Same(SaleDates old, DateOnly start, int length)
    {
        var years = old.Renewal!.Value.Year - old.Delivery.Year;
        return years > 0 && Math.Abs(old.Delivery.AddYears(years).DayNumber - old.Renewal.Value.DayNumber) <= 1
            ? start.AddYears(years)
            : start.AddDays(length);
    }
}
