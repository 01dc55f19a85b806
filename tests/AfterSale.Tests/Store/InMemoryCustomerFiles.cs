using AfterSale.Domain;
using AfterSale.Domain.Journal;
using AfterSale.Domain.OpenItems;
using AfterSale.Store;

namespace AfterSale.Tests.Store;

internal sealed class InMemoryCustomerFiles(InMemoryStore store) : ICustomerFiles
{
    public Task<CustomerFile?> OpenAsync(CustomerId customer, CancellationToken cancellationToken) =>
        store.Run(() => store.Customers.TryGetValue(customer, out var known) ? File(known) : null, cancellationToken);

    public Task<JournalEntry?> FindEntryAsync(JournalEntryId entry, CancellationToken cancellationToken) =>
        store.Run(() => store.Journal.Find(one => one.Id == entry), cancellationToken);

    public Task<IReadOnlyList<JournalEntry>> LatestByAsync(PersonId by, DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        store.Run<IReadOnlyList<JournalEntry>>(
            () => [.. store.Journal.Where(entry => entry.By == by && entry.At >= since).OrderByDescending(entry => entry.At).Take(limit)],
            cancellationToken);

    public Task<RecordOutcome> RecordAsync(
        JournalEntry entry, FileChange change, IReadOnlyList<OpenItem> open, CancellationToken cancellationToken) =>
        store.Run(() => Record(entry, change, open), cancellationToken);

    private CustomerFile File(AfterSale.Domain.Customers.Customer customer) => new(
        customer,
        [.. store.Contacts.Values.Where(contact => contact.Customer == customer.Id).OrderBy(contact => contact.Name, StringComparer.InvariantCultureIgnoreCase)],
        [.. store.Sales.Values.Where(sale => sale.Customer == customer.Id).OrderByDescending(sale => sale.Dates.Close)],
        [.. store.TouchPoints.Values.Where(touchPoint => touchPoint.Customer == customer.Id).OrderBy(touchPoint => touchPoint.DueOn)],
        [.. store.Journal.Where(entry => entry.Customer == customer.Id).OrderBy(entry => entry.Number)]);

    private RecordOutcome Record(JournalEntry entry, FileChange change, IReadOnlyList<OpenItem> open)
    {
        if (store.Journal.Exists(one => one.Id == entry.Id))
        {
            return RecordOutcome.AlreadyRecorded;
        }

        var last = store.Journal.Where(one => one.Customer == entry.Customer).Select(one => one.Number).DefaultIfEmpty().Max();
        if (last != entry.Number - 1 || change.TouchPoints.Any(IsOutdated))
        {
            return RecordOutcome.Outdated;
        }

        Store(change);
        store.Journal.Add(entry);
        foreach (var gone in store.OpenItems.Values.Where(item => item.Customer == entry.Customer).Select(item => item.Id).Except(open.Select(item => item.Id)).ToList())
        {
            store.OpenItems.Remove(gone);
            store.RemindAt.Remove(gone);
        }

        foreach (var item in open.Where(item => !store.OpenItems.TryGetValue(item.Id, out var same) || same != item))
        {
            store.OpenItems[item.Id] = item;
            store.RemindAt[item.Id] = item.RemindAt ?? DateTimeOffset.MaxValue;
        }

        return RecordOutcome.Recorded;
    }

    private bool IsOutdated(AfterSale.Domain.Plans.TouchPoint changed) =>
        store.TouchPoints.TryGetValue(changed.Id, out var stored) ? stored.Revision != changed.Revision - 1 : changed.Revision != 0;

    private void Store(FileChange change)
    {
        if (change.Customer is { } customer)
        {
            store.Customers[customer.Id] = customer;
        }

        change.Contacts.ToList().ForEach(contact => store.Contacts[contact.Id] = contact);
        change.Sales.ToList().ForEach(sale => store.Sales[sale.Id] = sale);
        change.TouchPoints.ToList().ForEach(touchPoint => store.TouchPoints[touchPoint.Id] = touchPoint);
        change.Dropped.ToList().ForEach(dropped => store.TouchPoints.Remove(dropped));
        change.DroppedSales.ToList().ForEach(dropped => store.Sales.Remove(dropped));
        change.DroppedContacts.ToList().ForEach(dropped => store.Contacts.Remove(dropped));
    }
}

internal sealed class InMemoryOpenItems(InMemoryStore store) : IOpenItems
{
    public Task<IReadOnlyList<OpenItem>> OwnedByAsync(PersonId owner, OpenItemKind kind, int limit, CancellationToken cancellationToken) =>
        store.Run<IReadOnlyList<OpenItem>>(
            () => [.. store.OpenItems.Values.Where(item => item.Owner == owner && item.Kind == kind).OrderBy(item => item.DueAt).Take(limit)],
            cancellationToken);

    public Task<IReadOnlyList<OpenItem>> ClaimDueAsync(DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellationToken) =>
        store.Run<IReadOnlyList<OpenItem>>(
            () =>
            {
                var due = store.RemindAt.Where(pair => pair.Value <= now).OrderBy(pair => pair.Value).Take(limit).Select(pair => pair.Key).ToList();
                due.ForEach(id => store.RemindAt[id] = now + lease);
                return [.. due.Select(id => store.OpenItems[id])];
            },
            cancellationToken);

    public Task RemindedAsync(string id, CancellationToken cancellationToken) => Set(id, DateTimeOffset.MaxValue, cancellationToken);

    public Task ReleaseAsync(string id, DateTimeOffset retryAt, CancellationToken cancellationToken) => Set(id, retryAt, cancellationToken);

    private Task Set(string id, DateTimeOffset at, CancellationToken cancellationToken) =>
        store.Run(
            () =>
            {
                if (store.RemindAt.ContainsKey(id))
                {
                    store.RemindAt[id] = at;
                }
            },
            cancellationToken);
}
