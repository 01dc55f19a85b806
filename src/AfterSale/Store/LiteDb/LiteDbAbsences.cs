using AfterSale.Domain;
using AfterSale.Domain.People;

namespace AfterSale.Store.LiteDb;

/// <summary>Keeps who is out of office in LiteDB.</summary>
/// <param name="store">The store.</param>
internal sealed class LiteDbAbsences(LiteDbStore store) : IAbsences
{
    private readonly Documents<Absence> _absences = StoreDocuments.Absences(store);

    /// <inheritdoc/>
    public Task<Absence?> OfAsync(PersonId person, CancellationToken cancellationToken) =>
        store.ReadAsync(() => _absences.Find(IndexKey.Of(person.Value)), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Absence>> CoveredByAsync(PersonId cover, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<Absence>>(
            () => [.. _absences.List(StoreSchema.AbsencesOfCover, IndexKey.Of(cover.Value))
                .OrderBy(absence => absence.From)
                .ThenBy(absence => absence.Person.Value, StringComparer.Ordinal)],
            cancellationToken);

    /// <inheritdoc/>
    public Task SaveAsync(Absence absence, CancellationToken cancellationToken) =>
        store.WriteAsync(() => _absences.Put(absence), cancellationToken);

    /// <inheritdoc/>
    public Task RemoveAsync(PersonId person, CancellationToken cancellationToken) =>
        store.WriteAsync(() => _absences.Delete(IndexKey.Of(person.Value)), cancellationToken);
}
