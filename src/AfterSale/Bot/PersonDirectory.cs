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
            return known;
        }

        var stranger = Stranger(activity, identity);
        await people.SaveAsync(stranger, [identity], cancellationToken);
        return stranger;
    }

    private static Person Stranger(Activity activity, ChannelIdentity identity) => new(
        new PersonId($"{identity.ChannelId}|{identity.UserId}"),
        string.IsNullOrWhiteSpace(activity.From!.Name) ? identity.UserId : Texts.Say.Shorten(activity.From.Name.Trim(), LongestName),
        PersonRole.Rep,
        new TeamId(LocalTeam),
        WorkRhythm.DefaultIn(LocalTime.IsKnownZone(activity.LocalTimezone) ? activity.LocalTimezone! : "Etc/UTC"));
}
