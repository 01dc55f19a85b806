using AfterSale.Domain.People;
using AfterSale.Store;

namespace AfterSale.People;

/// <summary>Stores configured people as they are configured; the customers of one who changes teams go along.</summary>
internal sealed class RosterDesk(Roster roster, IPeople people, ICustomers customers)
{
    /// <summary>Stores a configured person.</summary>
    /// <param name="configured">The person.</param>
    /// <param name="clientZone">The zone that their client names.</param>
    /// <param name="identities">Names that channels know them by, beside the configured ones.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Person> SettleAsync(
        RosterPerson configured, string? clientZone, IReadOnlyList<ChannelIdentity> identities, CancellationToken cancellationToken)
    {
        var stored = await people.FindAsync(configured.Id, cancellationToken);
        var settled = configured.Settle(roster.Team(configured.Team), stored, clientZone);
        await people.SaveAsync(settled, [.. configured.Identities ?? [], .. identities], cancellationToken);
        if (stored is not null && stored.Team != settled.Team)
        {
            await customers.FollowAsync(settled.Id, settled.Team, cancellationToken);
        }

        return settled;
    }
}
