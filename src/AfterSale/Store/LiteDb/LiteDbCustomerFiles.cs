using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.OpenItems;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;

namespace AfterSale.Store.LiteDb;

/// <summary>Keeps customers' files in LiteDB.</summary>
/// <param name="store">The store.</param>
internal sealed class LiteDbCustomerFiles(LiteDbStore store) : ICustomerFiles
{
    private readonly Documents<Customer> _customers = StoreDocuments.Customers(store);
    private readonly Documents<Contact> _contacts = StoreDocuments.Contacts(store);
    private readonly Documents<Sale> _sales = StoreDocuments.Sales(store);
    private readonly Documents<TouchPoint> _touchPoints = StoreDocuments.TouchPoints(store);
    private readonly Documents<JournalEntry> _journal = StoreDocuments.Journal(store);
    private readonly Documents<OpenItem> _open = StoreDocuments.OpenItems(store);

    /// <inheritdoc/>
    public Task<CustomerFile?> OpenAsync(CustomerId customer, CancellationToken cancellationToken) =>
        store.ReadAsync(() => Open(customer), cancellationToken);

    /// <inheritdoc/>
    public Task<RecordOutcome> RecordAsync(
        JournalEntry entry, FileChange change, IReadOnlyList<OpenItem> open, CancellationToken cancellationToken) =>
        store.WriteAsync(() => Record(entry, change, open), cancellationToken);

    /// <inheritdoc/>
    public Task<JournalEntry?> FindEntryAsync(JournalEntryId entry, CancellationToken cancellationToken) =>
        store.ReadAsync(() => _journal.Find(IndexKey.Of(entry.Value)), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEntry>> LatestByAsync(
        PersonId by, DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<JournalEntry>>(
            () => _journal.List(
                StoreSchema.EntriesOfPerson, limit, IndexKey.Of(by.Value, IndexKey.Instant(since)), IndexKey.Last(by.Value)),
            cancellationToken);

    private CustomerFile? Open(CustomerId id)
    {
        if (_customers.Find(IndexKey.Of(id.Value)) is not { } customer)
        {
            return null;
        }

        var key = IndexKey.Of(id.Value);
        return new CustomerFile(
            customer,
            [.. _contacts.List(StoreSchema.ContactsOfCustomer, key)
                .OrderBy(contact => contact.Name, StringComparer.InvariantCultureIgnoreCase)
                .ThenBy(contact => contact.Id.Value, StringComparer.Ordinal)],
            [.. _sales.List(StoreSchema.SalesOfCustomer, key)
                .OrderByDescending(sale => sale.Dates.Close)
                .ThenByDescending(sale => sale.LoggedAt)],
            [.. _touchPoints.List(StoreSchema.TouchPointsOfCustomer, key)
                .OrderBy(touchPoint => touchPoint.DueOn)
                .ThenBy(touchPoint => touchPoint.Id.Value, StringComparer.Ordinal)],
            _journal.List(StoreSchema.JournalOfCustomer, IndexKey.First(id.Value), IndexKey.Last(id.Value)));
    }

    private RecordOutcome Record(JournalEntry entry, FileChange change, IReadOnlyList<OpenItem> open)
    {
        if (_journal.FindRow(IndexKey.Of(entry.Id.Value)) is not null)
        {
            return RecordOutcome.AlreadyRecorded;
        }

        if (LastNumber(entry.Customer) != entry.Number - 1 || change.TouchPoints.Any(IsOutdated))
        {
            return RecordOutcome.Outdated;
        }

        Store(change);
        _journal.Insert(entry);
        Replace(entry.Customer, open);
        return RecordOutcome.Recorded;
    }

    private int LastNumber(CustomerId customer) =>
        _journal.List(StoreSchema.LastOfCustomer, 1, IndexKey.First(customer.Value), IndexKey.Last(customer.Value)) is [var last] ? last.Number : 0;

    private bool IsOutdated(TouchPoint changed) =>
        _touchPoints.Find(IndexKey.Of(changed.Id.Value)) is { } stored ? stored.Revision != changed.Revision - 1 : changed.Revision != 0;

    private void Store(FileChange change)
    {
        if (change.Customer is { } customer)
        {
            _customers.Put(customer);
        }

        foreach (var contact in change.Contacts)
        {
            _contacts.Put(contact);
        }

        foreach (var sale in change.Sales)
        {
            _sales.Put(sale);
        }

        foreach (var touchPoint in change.TouchPoints)
        {
            _touchPoints.Put(touchPoint);
        }

        foreach (var dropped in change.Dropped)
        {
            _touchPoints.Delete(IndexKey.Of(dropped.Value));
        }

        foreach (var dropped in change.DroppedSales)
        {
            _sales.Delete(IndexKey.Of(dropped.Value));
        }

        foreach (var dropped in change.DroppedContacts)
        {
            _contacts.Delete(IndexKey.Of(dropped.Value));
        }
    }

    private void Replace(CustomerId customer, IReadOnlyList<OpenItem> open)
    {
        var there = _open.List(StoreSchema.OpenItemsOfCustomer, IndexKey.Of(customer.Value)).ToDictionary(item => item.Id, StringComparer.Ordinal);
        foreach (var gone in there.Keys.Except(open.Select(item => item.Id), StringComparer.Ordinal))
        {
            _open.Delete(IndexKey.Of(gone));
        }

        foreach (var item in open.Where(item => !there.TryGetValue(item.Id, out var same) || same != item))
        {
            _open.Put(item);
        }
    }
}
