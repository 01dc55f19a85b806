using AfterSale.Domain;
using AfterSale.Domain.People;

namespace AfterSale.Store;

/// <summary>Keeps who is out of office, and who covers for them. A person has one absence at a time: the one that runs or comes next.</summary>
public interface IAbsences
{
    /// <summary>A person's absence, past ones too, or <see langword="null"/>.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Absence?> OfAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>The absences in which somebody is the cover, past ones too.</summary>
    /// <param name="cover">Who covers.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<Absence>> CoveredByAsync(PersonId cover, CancellationToken cancellationToken);

    /// <summary>Stores an absence; it takes the place of the person's earlier one.</summary>
    /// <param name="absence">The absence.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    Task SaveAsync(Absence absence, CancellationToken cancellationToken);

    /// <summary>Forgets a person's absence: they are in the office.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    Task RemoveAsync(PersonId person, CancellationToken cancellationToken);
}
