using AfterSale.Domain;
using AfterSale.Domain.People;
using Xunit;

namespace AfterSale.Tests.Store;

public abstract partial class StoreContract
{
    private static readonly TeamId North = new("north");
    private static readonly TeamId South = new("south");

    [Fact]
    public async Task A_team_is_found_by_its_people_and_by_its_customers()
    {
        await Store.People.SaveAsync(Sample.Person("1", "Zoe"), [], None);
        await Store.People.SaveAsync(Sample.Person("2", "ana") with { Active = false, Email = "ana@example.com" }, [], None);
        await Store.People.SaveAsync(Sample.Person("3", "Ben") with { Team = South }, [], None);
        await Store.Sales.LogCloseAsync(Sample.Close("s1", "zeta"), None);
        await Store.Sales.LogCloseAsync(Sample.Close("s2", "alpha") with { Customer = Sample.Customer("alpha", "alpha") }, None);
        await Store.Sales.LogCloseAsync(Sample.Close("s3", "other") with { Customer = Sample.Customer("other") with { Team = South } }, None);

        var north = await Store.People.OfTeamAsync(North, None);
        Assert.Equal(["ana", "Zoe"], north.Select(person => person.Name));
        Assert.Equal((false, "ana@example.com"), (north[0].Active, north[0].Email));
        Assert.Equal(["Acme", "alpha"], (await Store.Customers.OfTeamAsync(North, None)).Select(customer => customer.Name));
        Assert.Empty(await Store.Customers.OfTeamAsync(new TeamId("east"), None));
        Assert.Empty(await Store.People.OfTeamAsync(new TeamId("east"), None));
    }

    [Fact]
    public async Task Who_changes_teams_is_found_in_the_new_one_alone_and_so_are_their_customers()
    {
        await Store.People.SaveAsync(Sample.Person(), [], None);
        await Store.Sales.LogCloseAsync(Sample.Close(), None);
        await Store.Sales.LogCloseAsync(Sample.Close("s2", "bens") with { Customer = Sample.Customer("bens", owner: Sample.Ben) }, None);
        await Store.People.SaveAsync(Sample.Person() with { Team = South }, [], None);
        await Store.Customers.FollowAsync(Sample.Ana, South, None);

        Assert.Empty(await Store.People.OfTeamAsync(North, None));
        Assert.Single(await Store.People.OfTeamAsync(South, None));
        Assert.Equal("bens", Assert.Single(await Store.Customers.OfTeamAsync(North, None)).Id.Value);
        var moved = Assert.Single(await Store.Customers.OfTeamAsync(South, None));
        Assert.Equal(("acme", South, Sample.Ana), (moved.Id.Value, moved.Team, moved.Owner));
    }

    [Fact]
    public async Task An_absence_is_found_by_who_is_away_and_by_who_covers_until_it_is_taken_back()
    {
        var absence = new Absence(Sample.Ana, new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 6), Sample.Ben, "Europe/Lisbon");
        await Store.Absences.SaveAsync(absence with { Cover = null }, None);
        Assert.Empty(await Store.Absences.CoveredByAsync(Sample.Ben, None));
        await Store.Absences.SaveAsync(absence, None);
        Assert.Equal(absence, await Store.Absences.OfAsync(Sample.Ana, None));
        Assert.Equal(absence, Assert.Single(await Store.Absences.CoveredByAsync(Sample.Ben, None)));
        Assert.Null(await Store.Absences.OfAsync(Sample.Ben, None));
        Assert.Empty(await Store.Absences.CoveredByAsync(Sample.Ana, None));

        await Store.Absences.RemoveAsync(Sample.Ana, None);
        await Store.Absences.RemoveAsync(Sample.Ana, None);
        Assert.Null(await Store.Absences.OfAsync(Sample.Ana, None));
        Assert.Empty(await Store.Absences.CoveredByAsync(Sample.Ben, None));
    }
}
