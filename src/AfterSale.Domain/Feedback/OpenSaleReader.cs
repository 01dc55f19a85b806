using AfterSale.Domain.CheckIns;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Feedback;

/// <summary>Reads which sales are still open, and why. A sale stays open until the customer has confirmed being satisfied with it ([N5]).</summary>
public static class OpenSaleReader
{
    /// <summary>Why the sale that counts is open; <see langword="null"/> when it is not, or before the first signature.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="today">The owner's day.</param>
    public static OpenSale? SaleIsOpen(this CustomerFile file, DateOnly today) =>
        file.Sale is { } sale ? file.SaleIsOpen(sale, today) : null;

    /// <summary>Why one sale is open; <see langword="null"/> when it is not.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="sale">One of their sales.</param>
    /// <param name="today">The owner's day.</param>
    public static OpenSale? SaleIsOpen(this CustomerFile file, Sale sale, DateOnly today)
    {
        // What ended is not open: never signed, or lost, it will not be confirmed any more.
        if (sale.End is not null || file.Facts<SatisfactionConfirmed>().Any(confirmed => confirmed.Fact.Sale == sale.Id))
        {
            return null;
        }

        if (sale.Dates.Delivery > today)
        {
            return new(sale, OpenSaleReason.NotDelivered, sale.Dates.Delivery);
        }

        if (file.Complaints().FirstOrDefault(complaint => !complaint.IsRecovered && complaint.HeardOn >= sale.Dates.Close) is { } complaint)
        {
            return new(sale, OpenSaleReason.ComplaintOpen, complaint.HeardOn, complaint.Text);
        }

        var checkedIn = file.Facts<CheckedIn>().Any(one => one.Fact.Sale == sale.Id && one.Entry.Day >= sale.Dates.Delivery);
        return new(sale, checkedIn ? OpenSaleReason.NotConfirmed : OpenSaleReason.NoCheckIn, sale.Dates.Delivery);
    }

    /// <summary>The sales that are open, the oldest close first.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="today">The owner's day.</param>
    public static IReadOnlyList<OpenSale> OpenSales(this CustomerFile file, DateOnly today) =>
        [.. file.Sales.Reverse().Select(sale => file.SaleIsOpen(sale, today)).OfType<OpenSale>()];
}
