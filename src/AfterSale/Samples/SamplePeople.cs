using AfterSale.BotFramework.Schema;
using AfterSale.Domain;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.People;
using AfterSale.People;
using AfterSale.Store;

namespace AfterSale.Samples;

/// <summary>The sample people, listed as configured people are: a manager and three reps in different time zones.</summary>
internal static class SamplePeople
{
    private static readonly Team Team = new(new TeamId("sample-team"), "Sample team", null, [], ComplaintDeadlines.Default);

    /// <summary>Alex, whom the Agents Playground knows as its own user.</summary>
    public static Person Alex => Sample("rep-alex");

    /// <summary>Ines, an hour ahead of Alex.</summary>
    public static Person Ines => Sample("rep-ines");

    /// <summary>Ravi, half an hour off the whole hours.</summary>
    public static Person Ravi => Sample("rep-ravi");

    /// <summary>Dana, who manages the team.</summary>
    public static Person Dana => Sample("manager-dana");

    /// <summary>Everybody.</summary>
    public static IReadOnlyList<RosterPerson> All { get; } =
    [
        Listed("rep-alex", "Alex Wilber", PersonRole.Rep, "Europe/London", new ChannelIdentity(Channels.Msteams, "user-id-0")),
        Listed("rep-ines", "Ines Moreau", PersonRole.Rep, "Europe/Paris"),
        Listed("rep-ravi", "Ravi Menon", PersonRole.Rep, "Asia/Kolkata"),
        Listed("manager-dana", "Dana Whitfield", PersonRole.Manager, "America/New_York"),
    ];

    /// <summary>The roster of a bot that has the sample people.</summary>
    /// <param name="roster">What is configured otherwise.</param>
    public static Roster In(Roster roster) => roster with { Teams = [Team], People = All };

    private static Person Sample(string id) => All.Single(person => person.Id.Value == id).Settle(Team, null, null);

    private static RosterPerson Listed(string id, string name, PersonRole role, string zone, params IReadOnlyList<ChannelIdentity> others) => new(
        new PersonId(id),
        name,
        role,
        Team.Id,
        Identities: [new ChannelIdentity(Channels.Directline, id), .. others],
        TimeZoneId: zone,
        IsStoredAtStart: false);
}
