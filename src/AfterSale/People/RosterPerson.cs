using AfterSale.Domain;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.People;
using AfterSale.Store;

namespace AfterSale.People;

/// <summary>Somebody who is configured. What is given here wins over what is stored; what is not given stays as the person settled it.</summary>
/// <param name="Id">Who it is; never changes, as their customers carry it.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Role">What they may see.</param>
/// <param name="Team">Their team.</param>
/// <param name="Email">Their address at work, by which Teams knows them.</param>
/// <param name="AadObjectId">Their object id in Microsoft Entra.</param>
/// <param name="Identities">Names that channels know them by.</param>
/// <param name="TimeZoneId">Their time zone.</param>
/// <param name="WorkingDays">The days on which they work.</param>
/// <param name="NudgeAt">When they want to hear of what is due.</param>
/// <param name="IsStoredAtStart">Whether they are stored when the bot starts; the sample people come with their customers instead.</param>
internal sealed record RosterPerson(
    PersonId Id,
    string Name,
    PersonRole Role,
    TeamId Team,
    string? Email = null,
    string? AadObjectId = null,
    IReadOnlyList<ChannelIdentity>? Identities = null,
    string? TimeZoneId = null,
    IReadOnlyList<DayOfWeek>? WorkingDays = null,
    TimeOnly? NudgeAt = null,
    bool IsStoredAtStart = true)
{
    /// <summary>The zone of somebody who has not been anywhere yet.</summary>
    public const string NowhereYet = "Etc/UTC";

    /// <summary>The person as they are to be stored.</summary>
    /// <param name="team">Their team, if it is configured.</param>
    /// <param name="stored">What is stored of them.</param>
    /// <param name="clientZone">The zone that their client names.</param>
    public Person Settle(Team? team, Person? stored, string? clientZone)
    {
        var settled = stored?.Rhythm.TimeZoneId is { } known && known != NowhereYet ? known : null;
        var zone = TimeZoneId ?? team?.TimeZoneId ?? settled ?? (LocalTime.IsKnownZone(clientZone) ? clientZone! : NowhereYet);
        var rhythm = new WorkRhythm(
            zone,
            WorkingDays ?? stored?.Rhythm.WorkingDays ?? WorkRhythm.MondayToFriday,
            NudgeAt ?? stored?.Rhythm.NudgeHour ?? WorkRhythm.DefaultNudgeHour,
            team?.Holidays ?? stored?.Rhythm.Holidays ?? []);
        return new Person(Id, Name, Role, Team, rhythm, Email ?? stored?.Email);
    }
}
