using AfterSale.Domain;
using AfterSale.Domain.Library;

namespace AfterSale.Store;

/// <summary>Keeps what teams offer their customers (playbook, section 4: the library).</summary>
public interface ILibrary
{
    /// <summary>A team's items, expired ones too, by title.</summary>
    /// <param name="team">The team.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<LibraryItem>> OfTeamAsync(TeamId team, CancellationToken cancellationToken);

    /// <summary>An item, or <see langword="null"/>.</summary>
    /// <param name="item">Which one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<LibraryItem?> FindAsync(LibraryItemId item, CancellationToken cancellationToken);

    /// <summary>Adds an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    /// <returns><see langword="false"/> when it was there already: then nothing is changed.</returns>
    Task<bool> AddAsync(LibraryItem item, CancellationToken cancellationToken);

    /// <summary>Takes an item away.</summary>
    /// <param name="item">Which one; one that is not there is passed over.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    Task RemoveAsync(LibraryItemId item, CancellationToken cancellationToken);
}
