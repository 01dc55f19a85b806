using AfterSale.BotFramework.Schema;
using AfterSale.Domain;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.People;
using AfterSale.Store;

namespace AfterSale.Bot;

/// <summary>Finds who speaks, by the channel's id for them. In local mode, somebody new becomes a rep of their own.</summary>
internal sealed class PersonDirectory(IPeople people)
{
    private const string LocalTeam = "local";
    private const string NowhereYet = "Etc/UTC";
    private const int LongestName = 100;

    /// <summary>The person who sent an activity, or <see langword="null"/> when it names nobody.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Person?> WhoAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.From?.Id is not { Length: > 0 } userId || activity.ChannelId is not { Length: > 0 } channelId)
        {
            return null;
        }

        var identity = new ChannelIdentity(channelId, userId);
        if (await people.FindAsync(identity, cancellationToken) is { } known)
        {
            return await AtHomeAsync(known, activity, cancellationToken);
        }

        var stranger = Stranger(activity, identity);
        await people.SaveAsync(stranger, [identity], cancellationToken);
        return stranger;
    }

    // A stranger's first activity may not say where they are; the first that does settles it.
    private async Task<Person> AtHomeAsync(Person known, Activity activity, CancellationToken cancellationToken)
    {
        if (known.Team.Value != LocalTeam
            || known.Rhythm.TimeZoneId != NowhereYet
            || activity.LocalTimezone is not { } zone
            || zone == NowhereYet
            || !LocalTime.IsKnownZone(zone))
        {
            return known;
        }

        var settled = known with { Rhythm = known.Rhythm with { TimeZoneId = zone } };
        await people.SaveAsync(settled, [], cancellationToken);
        return settled;
    }

    private static Person Stranger(Activity activity, ChannelIdentity identity) => new(
        new PersonId($"{identity.ChannelId}|{identity.UserId}"),
        string.IsNullOrWhiteSpace(activity.From!.Name) ? identity.UserId : Texts.Say.Shorten(activity.From.Name.Trim(), LongestName),
        PersonRole.Rep,
        new TeamId(LocalTeam),
        WorkRhythm.DefaultIn(LocalTime.IsKnownZone(activity.LocalTimezone) ? activity.LocalTimezone! : NowhereYet));
}
