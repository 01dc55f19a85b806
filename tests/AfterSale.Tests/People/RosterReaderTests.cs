using AfterSale.Domain;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.People;
using AfterSale.Hosting;
using AfterSale.People;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace AfterSale.Tests.People;

/// <summary>People and teams in the configuration: what is read, and that each fault is told with its key.</summary>
public sealed class RosterReaderTests
{
    private static readonly Dictionary<string, string?> Right = new()
    {
        ["Teams:0:Id"] = "north",
        ["Teams:0:Name"] = "Team North",
        ["Teams:0:TimeZone"] = "Europe/Berlin",
        ["Teams:0:Holidays:0"] = "2026-12-25",
        ["Teams:0:Complaints:PutRightHours"] = "24",
        ["Teams:0:Complaints:EndOfDay"] = "16:30",
        ["People:0:Id"] = "ines",
        ["People:0:Name"] = "Ines Moreau",
        ["People:0:Email"] = "ines@example.com",
        ["People:0:Team"] = "north",
        ["People:0:TimeZone"] = "Europe/Paris",
        ["People:0:WorkingDays:0"] = "Monday",
        ["People:0:WorkingDays:1"] = "tuesday",
        ["People:0:NudgeAt"] = "08:15",
        ["People:1:Id"] = "dana",
        ["People:1:Name"] = "Dana Whitfield",
        ["People:1:AadObjectId"] = "0d4c",
        ["People:1:Role"] = "Manager",
        ["People:1:Team"] = "north",
    };

    [Fact]
    public void What_is_given_is_read_and_the_rest_comes_from_the_team_or_is_usual()
    {
        var roster = Read();
        var team = Assert.Single(roster.Teams);
        Assert.Equal(("Team North", ComplaintDeadlines.Default with { PutRight = TimeSpan.FromHours(24), EndOfDay = new(16, 30) }), (team.Name, team.Complaints));
        Assert.Equal(team.Complaints, roster.DeadlinesOf(new TeamId("north")));
        Assert.Equal(ComplaintDeadlines.Default, roster.DeadlinesOf(new TeamId("none")));

        var ines = roster.People[0].Settle(team, null, "Asia/Tokyo");
        Assert.Equal((PersonRole.Rep, "Europe/Paris", new TimeOnly(8, 15)), (ines.Role, ines.Rhythm.TimeZoneId, ines.Rhythm.NudgeHour));
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday], ines.Rhythm.WorkingDays);
        Assert.Equal([new DateOnly(2026, 12, 25)], ines.Rhythm.Holidays);
        var dana = roster.People[1].Settle(team, null, "Asia/Tokyo");
        Assert.Equal((PersonRole.Manager, "Europe/Berlin", WorkRhythm.DefaultNudgeHour), (dana.Role, dana.Rhythm.TimeZoneId, dana.Rhythm.NudgeHour));
    }

    [Theory]
    [InlineData("People:0:Id", "", "AfterSale:People:0:Id is missing")]
    [InlineData("People:0:Name", "", "AfterSale:People:0:Name is missing")]
    [InlineData("People:0:Email", "", "AfterSale:People:0:Email is missing")]
    [InlineData("People:0:Email", "ines", "AfterSale:People:0:Email is 'ines'")]
    [InlineData("People:0:Role", "Boss", "AfterSale:People:0:Role is 'Boss'; it is Rep or Manager")]
    [InlineData("People:0:Role", "1", "AfterSale:People:0:Role is '1'")]
    [InlineData("People:0:Team", "east", "AfterSale:People:0:Team is 'east', which is none of the teams of AfterSale:Teams")]
    [InlineData("People:1:Team", "", "AfterSale:People:1:Team is missing: a manager")]
    [InlineData("People:0:TimeZone", "Paris", "AfterSale:People:0:TimeZone is 'Paris'")]
    [InlineData("People:0:WorkingDays:1", "Caturday", "AfterSale:People:0:WorkingDays:1 is 'Caturday'")]
    [InlineData("People:0:NudgeAt", "8 am", "AfterSale:People:0:NudgeAt is '8 am'")]
    [InlineData("People:0:Teem", "north", "AfterSale:People:0:Teem is not a setting")]
    [InlineData("People:1:Id", "INES", "AfterSale:People:1:Id is 'INES', as that of AfterSale:People:0 is")]
    [InlineData("People:1:Email", "Ines@example.com", "AfterSale:People:1:Email is 'Ines@example.com', as that of AfterSale:People:0 is")]
    [InlineData("People:0:AadObjectId", "0d4c", "AfterSale:People:1:AadObjectId is '0d4c', as that of AfterSale:People:0 is")]
    [InlineData("People:0:Identities:0", "ines", "AfterSale:People:0:Identities:0 is 'ines'")]
    [InlineData("Teams:0:TimeZone", "Mars", "AfterSale:Teams:0:TimeZone is 'Mars'")]
    [InlineData("Teams:0:Holidays:0", "25.12.2026", "AfterSale:Teams:0:Holidays:0 is '25.12.2026'")]
    [InlineData("Teams:0:Complaints:PutRightHours", "soon", "AfterSale:Teams:0:Complaints:PutRightHours is 'soon'")]
    [InlineData("Teams:0:Complaints:PutRight", "24", "AfterSale:Teams:0:Complaints:PutRight is not a setting")]
    [InlineData("Teams:1:Id", "north", "AfterSale:Teams:1:Id is 'north', as that of AfterSale:Teams:0 is")]
    [InlineData("Teams:1:Id", "local", "AfterSale:Teams:1:Id is 'local'")]
    [InlineData("Strangers", "Maybe", "AfterSale:Strangers is 'Maybe'")]
    public void A_fault_is_told_with_its_key_alone(string key, string value, string says)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read((key, value)));
        Assert.Contains("- " + says, Assert.Single(refused.Message.Split('\n'), line => line.StartsWith("- ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read(("People:0:Role", "Boss"), ("People:1:Team", "east"), ("Teams:0:TimeZone", "Mars")));
        Assert.Equal(3, refused.Message.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Etc/UTC", "Asia/Tokyo")]
    [InlineData("Europe/Rome", "Europe/Rome")]
    public void A_zone_that_nobody_configured_stays_as_the_person_settled_it(string stored, string zone)
    {
        var ada = new RosterPerson(new PersonId("ada"), "Ada", PersonRole.Rep, Roster.OfNobody);
        var before = ada.Settle(null, null, null) with { Name = "Old", Role = PersonRole.Manager, Rhythm = WorkRhythm.DefaultIn(stored) with { NudgeHour = new(7, 0) } };
        var settled = ada.Settle(null, before, "Asia/Tokyo");
        Assert.Equal(("Ada", PersonRole.Rep, zone, new TimeOnly(7, 0)), (settled.Name, settled.Role, settled.Rhythm.TimeZoneId, settled.Rhythm.NudgeHour));
    }

    private static Roster Read(params (string Key, string Value)[] changes)
    {
        var settings = new Dictionary<string, string?>(Right);
        foreach (var (key, value) in changes)
        {
            settings[key] = value;
        }

        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("AfterSale:" + setting.Key, setting.Value))).Build();
        return RosterReader.Read(configuration, StrangerPolicy.Refuse);
    }
}
