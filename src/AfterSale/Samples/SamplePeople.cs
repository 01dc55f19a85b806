using AfterSale.BotFramework.Schema;
using AfterSale.Domain;
using AfterSale.Domain.People;
using AfterSale.Store;

namespace AfterSale.Samples;

/// <summary>The sample people: a manager and three reps in different time zones.</summary>
internal static class SamplePeople
{
    private static readonly TeamId Team = new("sample-team");

    /// <summary>Alex, whom the Agents Playground knows as its own user.</summary>
    public static Person Alex { get; } = Rep("rep-alex", "Alex Wilber", "Europe/London");

    /// <summary>Ines, an hour ahead of Alex.</summary>
    public static Person Ines { get; } = Rep("rep-ines", "Ines Moreau", "Europe/Paris");

    /// <summary>Ravi, half an hour off the whole hours.</summary>
    public static Person Ravi { get; } = Rep("rep-ravi", "Ravi Menon", "Asia/Kolkata");

    /// <summary>Dana, who manages the team.</summary>
    public static Person Dana { get; } =
        new(new PersonId("manager-dana"), "Dana Whitfield", PersonRole.Manager, Team, WorkRhythm.DefaultIn("America/New_York"));

    /// <summary>Everybody, with the names that the channels know them by.</summary>
    public static IReadOnlyList<(Person Person, IReadOnlyList<ChannelIdentity> Identities)> All { get; } =
    [
        (Alex, [OnPage(Alex), new ChannelIdentity(Channels.Msteams, "user-id-0")]),
        (Ines, [OnPage(Ines)]),
        (Ravi, [OnPage(Ravi)]),
        (Dana, [OnPage(Dana)]),
    ];

    private static Person Rep(string id, string name, string zone) =>
        new(new PersonId(id), name, PersonRole.Rep, Team, WorkRhythm.DefaultIn(zone));

    private static ChannelIdentity OnPage(Person person) => new(Channels.Directline, person.Id.Value);
}
