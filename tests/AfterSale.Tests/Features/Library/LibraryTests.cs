using AfterSale.BotFramework.Schema;
using AfterSale.Domain;
using AfterSale.Domain.Library;
using AfterSale.Domain.People;
using AfterSale.Domain.Stages;
using AfterSale.Domain.TalkingPoints;
using AfterSale.Store;
using AfterSale.Tests.FrontDoor;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.Tests.Features.Library;

/// <summary>A team's library of things that help customers (playbook, section 4). Today is Sunday 22 Nov 2026.</summary>
public sealed class LibraryTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static Dictionary<string, string> Webinar => new()
    {
        ["title"] = "Webinar on waste",
        ["link"] = "https://example.com/webinar?id=(7)",
        ["stage"] = "Learning",
        ["strategy"] = "Educate",
        ["product"] = "Press 3000",
        ["industry"] = "printing",
        ["until"] = "2026-12-31",
    };

    [Fact]
    public async Task An_item_is_added_by_card_in_one_tap_and_found_again()
    {
        var rep = await MemberAsync("add");
        Assert.Contains("is empty", (await rep.AskAsync("library")).Words, StringComparison.Ordinal);
        var form = (await rep.SayAsync("add to library"))[0];
        Cards.AreShown(form);
        Assert.Contains("In the library: Webinar on waste", await rep.SendAsync(form, "Add to library", Webinar), StringComparison.Ordinal);
        Assert.Contains("recorded already", await rep.SendAsync(form, "Add to library", Webinar), StringComparison.Ordinal);

        var item = Assert.Single(await ItemsAsync(rep, "add"));
        Assert.Equal(
            ("Webinar on waste", Stage.Learning, Strategy.Educate, "Press 3000", "printing", new DateOnly(2026, 12, 31)),
            (item.Title, item.Stage, item.Strategy, item.Product, item.Industry, item.ValidUntil));
        var list = await rep.AskAsync("library waste");
        Cards.AreShown(list);
        Assert.Contains("[Webinar on waste](https://example.com/webinar?id=%287%29)", list.Words, StringComparison.Ordinal);
        Assert.Contains("Nothing in the library", (await rep.AskAsync("library seminar")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_typing_title_and_link_are_enough()
    {
        var rep = await MemberAsync("typed");
        Assert.Contains("link", (await rep.SayAsync("add to library Ten tips")).AllWords(), StringComparison.Ordinal);
        Assert.Contains("begins with", (await rep.SayAsync("javascript:alert(1)")).AllWords(), StringComparison.Ordinal);
        Assert.Contains("stage", (await rep.SayAsync("https://example.com/tips")).AllWords(), StringComparison.Ordinal);
        Assert.Contains("In the library: Ten tips", (await rep.SayAsync("skip the rest")).AllWords(), StringComparison.Ordinal);
        Assert.Null(Assert.Single(await ItemsAsync(rep, "typed")).Stage);
    }

    [Theory]
    [InlineData("link", "ftp://example.com")]
    [InlineData("link", "https://user:secret@example.com")]
    [InlineData("title", "")]
    [InlineData("until", "2026-11-01")]
    public async Task What_is_wrong_stands_at_its_field_and_nothing_is_stored(string field, string value)
    {
        var team = "faulty-" + field + value.Length;
        var rep = await MemberAsync(team);
        var form = (await rep.SayAsync("add to library"))[0];
        await rep.SendAsync(form, "Add to library", new(Webinar) { [field] = value });
        Assert.Empty(await ItemsAsync(rep, team));
    }

    [Fact]
    public async Task A_title_stands_once()
    {
        var rep = await MemberAsync("once");
        await rep.SendAsync((await rep.SayAsync("add to library"))[0], "Add to library", Webinar);
        var again = await rep.SendAsync((await rep.SayAsync("add to library"))[0], "Add to library", new(Webinar) { ["title"] = "WEBINAR on waste" });
        Assert.Contains("has an item of that title", again, StringComparison.Ordinal);
        Assert.Single(await ItemsAsync(rep, "once"));
    }

    [Fact]
    public async Task A_team_sees_its_own_only()
    {
        var rep = await MemberAsync("mine");
        await rep.SendAsync((await rep.SayAsync("add to library"))[0], "Add to library", Webinar);
        var other = await MemberAsync("theirs", PersonRole.Manager);
        Assert.DoesNotContain("Webinar", (await other.AskAsync("library")).Words, StringComparison.Ordinal);
        var id = (await ItemsAsync(rep, "mine"))[0].Id;
        await other.SayAllAsync("remove from library Webinar on waste", $"remove from library #{id}");
        Assert.Single(await ItemsAsync(rep, "mine"));
    }

    [Fact]
    public async Task Its_adder_and_the_manager_remove_it_and_nobody_else()
    {
        var (adder, colleague, manager) = (await MemberAsync("rm"), await MemberAsync("rm"), await MemberAsync("rm", PersonRole.Manager));
        foreach (var title in new[] { "one tip", "two tips" })
        {
            await adder.SendAsync((await adder.SayAsync("add to library"))[0], "Add to library", new(Webinar) { ["title"] = title });
        }

        Assert.Contains("was added by", (await colleague.AskAsync("remove from library one tip")).Words, StringComparison.Ordinal);
        Assert.Contains("Several items fit", (await adder.AskAsync("remove from library press")).Words, StringComparison.Ordinal);
        Assert.Contains("Removed from the library", (await adder.AskAsync("remove from library one tip")).Words, StringComparison.Ordinal);
        Assert.Contains("Which item", (await adder.AskAsync("remove from library one tip")).Words, StringComparison.Ordinal);
        Assert.Contains("Removed from the library", (await manager.AskAsync("remove from library two tips")).Words, StringComparison.Ordinal);
        Assert.Empty(await ItemsAsync(adder, "rm"));
    }

    [Fact]
    public async Task What_has_expired_is_shown_as_such_to_its_adder_and_to_nobody_else()
    {
        await using var host = await BotHost.StartAsync();
        var (adder, colleague) = (await JoinAsync(host.Rep("a", "Ada Park"), "old"), await JoinAsync(host.Rep("b", "Bo Lind"), "old"));
        await adder.SendAsync((await adder.SayAsync("add to library"))[0], "Add to library", Webinar);
        Assert.Contains("Webinar on waste", (await colleague.AskAsync("library")).Words, StringComparison.Ordinal);
        await host.MoveToAsync(new(2027, 1, 2, 12, 0, 0, TimeSpan.Zero));
        Assert.Contains("Expired", (await adder.AskAsync("library")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Webinar", (await colleague.AskAsync("library")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_any_script_and_length_never_break_a_card()
    {
        var rep = await MemberAsync("long");
        foreach (var sign in new[] { "漢", "ש", "*[", "👩‍👩‍👧‍👦", "](x)" })
        {
            var longest = string.Concat(Enumerable.Repeat(sign, 150 / (sign[0] > 'z' ? 1 : sign.Length)));
            await rep.SendAsync((await rep.SayAsync("add to library"))[0], "Add to library", new(Webinar)
            {
                ["title"] = longest, ["product"] = longest, ["industry"] = longest, ["link"] = "https://example.com/" + new string('x', 470),
            });
        }

        Assert.Equal(5, (await ItemsAsync(rep, "long")).Count);
        Cards.AreShown(await rep.SayAsync("library"));
        Cards.AreShown(await rep.SayAsync("library page 2"));
    }

    [Fact]
    public async Task The_sample_team_has_a_library()
    {
        await using var host = await BotHost.StartAsync(samples: true);
        var items = await host.Services.GetRequiredService<ILibrary>().OfTeamAsync(new("sample-team"), CancellationToken.None);
        Assert.InRange(items.Count, 5, 10);
        var today = new DateOnly(2026, 11, 22);
        Assert.All(Enum.GetValues<Stage>(), stage => Assert.Contains(items, item => item.Fits(stage, null, null, today)));
        Assert.Contains(items, item => item.IsExpired(today));
    }

    private static async Task<IReadOnlyList<LibraryItem>> ItemsAsync(TeamsRep rep, string team) =>
        await rep.Host.Services.GetRequiredService<ILibrary>().OfTeamAsync(new(team), CancellationToken.None);

    private static async Task<TeamsRep> JoinAsync(TeamsRep rep, string team, PersonRole role = PersonRole.Rep)
    {
        var person = new Person(rep.Owner(), "Member " + rep.Id, role, new TeamId(team), WorkRhythm.DefaultIn("Etc/UTC"));
        await rep.Host.Services.GetRequiredService<IPeople>().SaveAsync(
            person, [new ChannelIdentity(Channels.Msteams, rep.Id)], CancellationToken.None);
        return rep;
    }

    private Task<TeamsRep> MemberAsync(string team, PersonRole role = PersonRole.Rep) => JoinAsync(shared.Rep(), team, role);
}
