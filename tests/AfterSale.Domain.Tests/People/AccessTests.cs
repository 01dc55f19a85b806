using AfterSale.Domain.Customers;
using AfterSale.Domain.People;

namespace AfterSale.Domain.Tests.People;

/// <summary>Who may do what with a customer of Ines, a rep of team north.</summary>
public sealed class AccessTests
{
    private static readonly DateTimeOffset Now = Given.Moment("2026-11-23T10:00:00Z");

    private static readonly Customer OfInes = new(new CustomerId("c"), "Bergmann", new PersonId("ines"), new TeamId("north"), Now);

    [Theory]
    [InlineData("ines", PersonRole.Rep, "north", AccessLevel.Act)]
    [InlineData("ines", PersonRole.Manager, "south", AccessLevel.Act)]
    [InlineData("alex", PersonRole.Rep, "north", AccessLevel.None)]
    [InlineData("alex", PersonRole.Rep, "south", AccessLevel.None)]
    [InlineData("dana", PersonRole.Manager, "north", AccessLevel.Act)]
    [InlineData("dana", PersonRole.Manager, "south", AccessLevel.None)]
    public void The_owner_and_the_manager_of_the_team_act_and_nobody_else_knows_of_it(string who, PersonRole role, string team, AccessLevel access)
    {
        Assert.Equal(access, Access.Of(Person(who, role, team), OfInes, [], Now));
        Assert.Equal(AccessLevel.None, Access.Of(Person(who, role, team) with { Active = false }, OfInes, [], Now, isOffered: true));
    }

    [Theory]
    [InlineData("ines", "alex", 0, 0, AccessLevel.Act)]
    [InlineData("ines", "alex", -3, 2, AccessLevel.Act)]
    [InlineData("ines", "alex", 1, 2, AccessLevel.None)]
    [InlineData("ines", "alex", -3, -1, AccessLevel.None)]
    [InlineData("ines", "ravi", 0, 0, AccessLevel.None)]
    [InlineData("ines", null, 0, 0, AccessLevel.None)]
    [InlineData("ravi", "alex", 0, 0, AccessLevel.None)]
    public void The_cover_acts_while_the_owner_is_away_and_only_then(string away, string? cover, int from, int to, AccessLevel access)
    {
        var today = DateOnly.FromDateTime(Now.UtcDateTime);
        var absence = new Absence(new(away), today.AddDays(from), today.AddDays(to), cover is null ? null : new PersonId(cover), "Etc/UTC");
        foreach (var team in (string[])["north", "south"])
        {
            Assert.Equal(access, Access.Of(Person("alex", PersonRole.Rep, team), OfInes, [absence], Now));
        }
    }

    [Theory]
    [InlineData(false, AccessLevel.None)]
    [InlineData(true, AccessLevel.See)]
    public void Whom_a_customer_is_offered_sees_it_before_they_answer(bool isOffered, AccessLevel access) =>
        Assert.Equal(access, Access.Of(Person("alex", PersonRole.Rep, "south"), OfInes, [], Now, isOffered));

    [Theory]
    [InlineData("Pacific/Auckland", true)]
    [InlineData("America/Los_Angeles", false)]
    public void The_days_of_an_absence_are_days_where_the_absent_person_lives(string zone, bool isAway)
    {
        var absence = new Absence(new("ines"), Given.Day("2026-11-24"), Given.Day("2026-11-24"), null, zone);
        Assert.Equal(isAway, absence.IsOn(Given.Moment("2026-11-23T12:00:00Z")));
    }

    private static Person Person(string id, PersonRole role, string team) =>
        new(new PersonId(id), id, role, new TeamId(team), WorkRhythm.DefaultIn("Etc/UTC"));
}
