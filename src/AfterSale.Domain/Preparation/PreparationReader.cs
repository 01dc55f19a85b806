using AfterSale.Domain.Journal;

namespace AfterSale.Domain.Preparation;

/// <summary>Reads what is prepared for the next signature.</summary>
public static class PreparationReader
{
    /// <summary>
    /// The latest preparation, with the day on which it was made; <see langword="null"/> when there is none, or when a sale was logged, won or
    /// lost, since then: it has served its purpose.
    /// </summary>
    /// <param name="file">The customer.</param>
    public static (Prepared Prepared, DateOnly On)? Preparation(this CustomerFile file) =>
        file.Facts<Prepared>().Select(known => ((JournalEntry Entry, Prepared Fact)?)known).LastOrDefault() is { } latest
        && file.Sales.All(sale => sale.LoggedAt < latest.Entry.At)
            ? (latest.Fact, latest.Entry.Day)
            : null;
}
