using AfterSale.Domain.People;
using AfterSale.Store;

namespace AfterSale.People;

/// <summary>
/// Brings what is stored of people in line with the configuration at each start: names, roles and teams as configured. Who is no longer
/// listed loses their role, and their access too where strangers are refused; their customers stay with the team.
/// </summary>
internal sealed partial class RosterLoader(Roster roster, RosterDesk desk, IPeople people, ILogger<RosterLoader> logger) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var known = await people.AllAsync(cancellationToken);
        foreach (var stored in known.Where(person => roster.Find(person.Id) is null))
        {
            await TakeBackAsync(stored, cancellationToken);
        }

        foreach (var configured in roster.People.Where(listed => listed.IsStoredAtStart || known.Any(person => person.Id == listed.Id)))
        {
            await desk.SettleAsync(configured, null, [], cancellationToken);
        }

        if (roster is { People.Count: 0, Strangers: StrangerPolicy.Refuse })
        {
            Log.NobodyConfigured(logger);
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task TakeBackAsync(Person stored, CancellationToken cancellationToken)
    {
        var stranger = stored with { Role = PersonRole.Rep, Active = roster.Strangers == StrangerPolicy.Rep };
        if (stranger != stored)
        {
            await people.SaveAsync(stranger, [], cancellationToken);
            Log.NoLongerListed(logger, stored.Id.Value);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "AfterSale:People is empty and strangers are refused: nobody can use the bot. Name the people, or set AfterSale:Strangers=Rep")]
        public static partial void NobodyConfigured(ILogger logger);

        [LoggerMessage(2, LogLevel.Information, "Person {Person} is not listed in AfterSale:People any more: their role and access are taken back")]
        public static partial void NoLongerListed(ILogger logger, string person);
    }
}
