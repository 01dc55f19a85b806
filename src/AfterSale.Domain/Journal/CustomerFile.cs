using AfterSale.Domain.Customers;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Journal;

/// <summary>All that is known of one customer at a moment. What stands is read from it by pure functions.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Contacts">The people there.</param>
/// <param name="Sales">The sales, the latest close first; none before the first signature.</param>
/// <param name="Plan">The touch points of all sales, done ones too, by due date.</param>
/// <param name="Journal">What happened, oldest first.</param>
public sealed record CustomerFile(
    Customer Customer,
    IReadOnlyList<Contact> Contacts,
    IReadOnlyList<Sale> Sales,
    IReadOnlyList<TouchPoint> Plan,
    IReadOnlyList<JournalEntry> Journal)
{
    /// <summary>The sale that counts: the latest signed; <see langword="null"/> before the first signature.</summary>
    public Sale? Sale => Sales.FirstOrDefault(sale => sale.WasSigned());

    /// <summary>Whether nothing was ever signed here: a prospect has no plan, and is not missing one.</summary>
    public bool IsProspect => Sale is null;

    /// <summary>Whom to talk to about the sale that counts; without a sale, anybody there.</summary>
    public Contact? Contact => Contacts.FirstOrDefault(contact => contact.Id == Sale?.Contact) ?? (Contacts.Count > 0 ? Contacts[0] : null);

    /// <summary>The entries that count: not taken back, and not the taking back itself; oldest first.</summary>
    public IReadOnlyList<JournalEntry> Standing
    {
        get
        {
            var takenBack = Journal.SelectMany(entry => entry.Facts).OfType<TakenBack>().Select(fact => fact.Entry).ToHashSet();
            return [.. Journal.Where(entry => !takenBack.Contains(entry.Id) && !entry.Facts.OfType<TakenBack>().Any())];
        }
    }

    /// <summary>The facts of one kind that stand, oldest first, each with its entry.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    public IEnumerable<(JournalEntry Entry, T Fact)> Facts<T>()
        where T : JournalFact =>
        Standing.SelectMany(entry => entry.Facts.OfType<T>().Select(fact => (entry, fact)));

    /// <summary>The file as it is once an entry and what it changes are in.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="change">What it changes.</param>
    public CustomerFile With(JournalEntry entry, FileChange change) => With(change) with { Journal = [.. Journal, entry] };

    /// <summary>The file as it would be with a change.</summary>
    /// <param name="change">The change.</param>
    public CustomerFile With(FileChange change)
    {
        var changed = change.TouchPoints.Select(touchPoint => touchPoint.Id).Concat(change.Dropped).ToHashSet();
        return this with
        {
            Customer = change.Customer ?? Customer,
            Contacts = [.. Contacts.Where(old => !change.DroppedContacts.Contains(old.Id) && change.Contacts.All(one => one.Id != old.Id)), .. change.Contacts],
            Sales = [.. Sales.Where(old => !change.DroppedSales.Contains(old.Id) && change.Sales.All(one => one.Id != old.Id)).Concat(change.Sales)
                .OrderByDescending(sale => sale.Dates.Close).ThenByDescending(sale => sale.LoggedAt)],
            Plan = [.. Plan.Where(old => !changed.Contains(old.Id)).Concat(change.TouchPoints)
                .OrderBy(touchPoint => touchPoint.DueOn).ThenBy(touchPoint => touchPoint.Id.Value, StringComparer.Ordinal)],
        };
    }
}
