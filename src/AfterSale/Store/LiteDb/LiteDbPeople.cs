using AfterSale.Domain;
using AfterSale.Domain.People;

namespace AfterSale.Store.LiteDb;

/// <summary>Keeps people and the names that channels know them by in LiteDB.</summary>
/// <param name="store">The store.</param>
internal sealed class LiteDbPeople(LiteDbStore store) : IPeople
{
    private readonly Documents<Person> _people = StoreDocuments.People(store);
    private readonly Documents<StoredIdentity> _identities = StoreDocuments.Identities(store);

    /// <inheritdoc/>
    public Task<Person?> FindAsync(PersonId person, CancellationToken cancellationToken) =>
        store.ReadAsync(() => _people.Find(IndexKey.Of(person.Value)), cancellationToken);

    /// <inheritdoc/>
    public Task<Person?> FindAsync(ChannelIdentity identity, CancellationToken cancellationToken) =>
        store.ReadAsync(
            () => _identities.Find(IndexKey.Of(identity.ChannelId, identity.UserId)) is { Person: var person }
                ? _people.Find(IndexKey.Of(person.Value))
                : null,
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Person>> AllAsync(CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<Person>>(
            () => ByName(_people.List(StoreSchema.Everybody)), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Person>> OfTeamAsync(TeamId team, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<Person>>(
            () => ByName(_people.List(StoreSchema.PeopleOfTeam, IndexKey.Of(team.Value))), cancellationToken);

    /// <inheritdoc/>
    public Task SaveAsync(Person person, IReadOnlyList<ChannelIdentity> identities, CancellationToken cancellationToken) =>
        store.WriteAsync(
            () =>
            {
                _people.Put(person);
                foreach (var identity in identities)
                {
                    _identities.Put(new StoredIdentity(identity.ChannelId, identity.UserId, person.Id));
                }
            },
            cancellationToken);

    private static List<Person> ByName(IEnumerable<Person> found) =>
        [.. found.OrderBy(person => person.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(person => person.Id.Value, StringComparer.Ordinal)];
}
