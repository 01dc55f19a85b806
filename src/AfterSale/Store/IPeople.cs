using AfterSale.Domain;
using AfterSale.Domain.People;

namespace AfterSale.Store;

/// <summary>Keeps the people who use the bot and under which name each channel knows them.</summary>
public interface IPeople
{
    /// <summary>The person, or <see langword="null"/>.</summary>
    /// <param name="person">Which one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Person?> FindAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>The person whom a channel knows by an id, or <see langword="null"/>.</summary>
    /// <param name="identity">The channel and its id for them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Person?> FindAsync(ChannelIdentity identity, CancellationToken cancellationToken);

    /// <summary>Everybody, by name.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<Person>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Everybody of a team, by name; those who have left too.</summary>
    /// <param name="team">The team.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<Person>> OfTeamAsync(TeamId team, CancellationToken cancellationToken);

    /// <summary>Stores a person, new or changed, and adds to the names that channels know them by.</summary>
    /// <param name="person">The person.</param>
    /// <param name="identities">Names to add; one that another person had is theirs from now on.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    Task SaveAsync(Person person, IReadOnlyList<ChannelIdentity> identities, CancellationToken cancellationToken);
}

/// <summary>Who somebody is on a channel.</summary>
/// <param name="ChannelId">The channel, such as <c>msteams</c>.</param>
/// <param name="UserId">The channel's id for the person.</param>
public sealed record ChannelIdentity(string ChannelId, string UserId);
