using AfterSale.BotFramework;
using AfterSale.BotFramework.Schema;
using AfterSale.Domain;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.People;
using AfterSale.People;
using AfterSale.Store;

namespace AfterSale.Bot;

/// <summary>
/// Finds who speaks: by the channel's id for them, else by what the configuration says of them (<see cref="Roster"/>), which is then
/// remembered. Who is not listed becomes a rep of their own or is refused, as configured.
/// </summary>
internal sealed class PersonDirectory(IPeople people, Roster roster, RosterDesk desk, MemberMail mail)
{
    private const int LongestName = 100;

    /// <summary>Who sent the turn's activity.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Speaker> WhoAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var activity = context.Activity;
        if (activity.From?.Id is not { Length: > 0 } userId || activity.ChannelId is not { Length: > 0 } channelId)
        {
            return new Speaker.Nobody();
        }

        var identity = new ChannelIdentity(channelId, userId);
        var known = await people.FindAsync(identity, cancellationToken);
        if (roster.Find(known?.Id) is null && await ListedAsync(context, identity, known, cancellationToken) is { } listed)
        {
            return new Speaker.Known(await desk.SettleAsync(listed, activity.LocalTimezone, [identity], cancellationToken));
        }

        return known switch
        {
            { Active: true } => new Speaker.Known(await AtHomeAsync(known, activity, cancellationToken)),
            null when roster.Strangers == StrangerPolicy.Rep => new Speaker.Known(await WelcomeAsync(activity, identity, cancellationToken)),
            _ => new Speaker.Stranger(),
        };
    }

    /// <summary>Who answers for a team.</summary>
    /// <param name="team">The team.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<Person>> ManagersOfAsync(TeamId team, CancellationToken cancellationToken) =>
        [.. (await people.OfTeamAsync(team, cancellationToken)).Where(person => person.Manages(team))];

    // Only Teams proves an object id and an address; elsewhere a client may write there what it likes.
    private async Task<RosterPerson?> ListedAsync(
        ITurnContext context, ChannelIdentity identity, Person? known, CancellationToken cancellationToken)
    {
        if (identity.ChannelId != Channels.Msteams)
        {
            return roster.Find(identity, null, null);
        }

        if (roster.Find(identity, context.Activity.From!.AadObjectId, null) is { } found)
        {
            return found;
        }

        return known is not { Active: true } && roster.People.Any(person => person.Email is not null)
            ? roster.Find(identity, null, await mail.OfSpeakerAsync(context, cancellationToken))
            : null;
    }

    // Somebody's first activity may not say where they are; the first that does settles it, unless the configuration has.
    private async Task<Person> AtHomeAsync(Person known, Activity activity, CancellationToken cancellationToken)
    {
        if (known.Rhythm.TimeZoneId != RosterPerson.NowhereYet
            || activity.LocalTimezone is not { } zone
            || zone == RosterPerson.NowhereYet
            || !LocalTime.IsKnownZone(zone)
            || roster.Find(known.Id) is { TimeZoneId: not null }
            || roster.Team(known.Team) is { TimeZoneId: not null })
        {
            return known;
        }

        var settled = known with { Rhythm = known.Rhythm with { TimeZoneId = zone } };
        await people.SaveAsync(settled, [], cancellationToken);
        return settled;
    }

    private async Task<Person> WelcomeAsync(Activity activity, ChannelIdentity identity, CancellationToken cancellationToken)
    {
        var stranger = new Person(
            new PersonId($"{identity.ChannelId}|{identity.UserId}"),
            string.IsNullOrWhiteSpace(activity.From!.Name) ? identity.UserId : Texts.Say.Shorten(activity.From.Name.Trim(), LongestName),
            PersonRole.Rep,
            Roster.OfStrangers,
            WorkRhythm.DefaultIn(LocalTime.IsKnownZone(activity.LocalTimezone) ? activity.LocalTimezone! : RosterPerson.NowhereYet));
        await people.SaveAsync(stranger, [identity], cancellationToken);
        return stranger;
    }
}
