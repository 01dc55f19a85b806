using AfterSale.Domain;
using AfterSale.Domain.Customers;

namespace AfterSale.Store.LiteDb;

/// <summary>Keeps customers and their contacts in LiteDB.</summary>
/// <param name="store">The store.</param>
internal sealed class LiteDbCustomers(LiteDbStore store) : ICustomers
{
    private readonly Documents<Customer> _customers = StoreDocuments.Customers(store);
    private readonly Documents<Contact> _contacts = StoreDocuments.Contacts(store);

    /// <inheritdoc/>
    public Task<Customer?> FindAsync(CustomerId customer, CancellationToken cancellationToken) =>
        store.ReadAsync(() => _customers.Find(IndexKey.Of(customer.Value)), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Customer>> OwnedByAsync(PersonId owner, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<Customer>>(
            () => ByName(_customers.List(StoreSchema.CustomersOfOwner, IndexKey.Of(owner.Value))), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Customer>> OfTeamAsync(TeamId team, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<Customer>>(
            () => ByName(_customers.List(StoreSchema.CustomersOfTeam, IndexKey.Of(team.Value))), cancellationToken);

    /// <inheritdoc/>
    public Task FollowAsync(PersonId owner, TeamId team, CancellationToken cancellationToken) =>
        store.WriteAsync(
            () =>
            {
                foreach (var customer in _customers.List(StoreSchema.CustomersOfOwner, IndexKey.Of(owner.Value)))
                {
                    _customers.Put(customer with { Team = team });
                }
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<Contact?> FindContactAsync(ContactId contact, CancellationToken cancellationToken) =>
        store.ReadAsync(() => _contacts.Find(IndexKey.Of(contact.Value)), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Contact>> ContactsOfAsync(CustomerId customer, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<Contact>>(
            () => [.. _contacts.List(StoreSchema.ContactsOfCustomer, IndexKey.Of(customer.Value))
                .OrderBy(contact => contact.Name, StringComparer.InvariantCultureIgnoreCase)
                .ThenBy(contact => contact.Id.Value, StringComparer.Ordinal)],
            cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AreNoneAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(() => _customers.Rows(StoreSchema.AnyCustomer, 1).Count == 0, cancellationToken);

    private static List<Customer> ByName(IEnumerable<Customer> found) =>
        [.. found.OrderBy(customer => customer.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(customer => customer.Id.Value, StringComparer.Ordinal)];
}
