using AfterSale.Domain;
using AfterSale.Domain.People;
using AfterSale.Store;
using AfterSale.Tests.FrontDoor;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.Tests.People;

/// <summary>Who speaks is found by what is configured; what is configured wins.</summary>
public sealed class PersonDirectoryTests
{
    [Fact]
    public async Task Who_is_listed_is_known_from_the_first_word_and_a_manager_is_greeted_as_one()
    {
        await using var host = await BotHost.StartAsync(configure: Staff.Configured());
        Assert.Contains("your reps", Assert.Single(await host.OfStaff("dana").InstallAsync()).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("your reps", Assert.Single(await host.OfStaff("ines").InstallAsync()).Words, StringComparison.Ordinal);
        Assert.Equal(
            ("Dana Whitfield", PersonRole.Manager, "north"),
            await SpeakerAsync(host, "dana") is { } dana ? (dana.Name, dana.Role, dana.Team.Value) : default);
    }

    [Theory]
    [InlineData("userPrincipalName", "Kim@Example.com", PersonRole.Manager)]
    [InlineData("email", "kim@example.com", PersonRole.Manager)]
    [InlineData("userPrincipalName", "other@example.com", PersonRole.Rep)]
    public async Task Who_is_listed_by_address_alone_is_recognised_by_what_Teams_says_of_them(string property, string address, PersonRole role)
    {
        await using var host = await BotHost.StartAsync(configure: Staff.Configured(
            ("AfterSale:People:4:AadObjectId", null), ("AfterSale:People:4:Email", "kim@example.com")));
        var kim = host.Rep("user-kim", "Kim");
        host.Connector.Members["user-kim"] = new() { ["id"] = "user-kim", [property] = address };
        await kim.SayAsync("help");
        Assert.Equal(role, (await SpeakerAsync(host, "user-kim"))?.Role);
        host.Connector.Members.Clear();
        Assert.Single(await kim.SayAsync("help"));
    }

    [Fact]
    public async Task Nobody_declares_themselves_a_manager()
    {
        await using var host = await BotHost.StartAsync(configure: Staff.Configured());
        await host.Rep("dana-too", "Dana Whitfield").SayAsync("help");
        Assert.Equal(PersonRole.Rep, (await SpeakerAsync(host, "dana-too"))?.Role);
    }

    [Fact]
    public async Task At_each_start_name_role_and_team_are_as_configured_and_customers_go_along_with_their_rep()
    {
        var first = await BotHost.StartAsync(configure: Staff.Configured());
        var ines = first.OfStaff("ines");
        await ines.LogCloseAsync("Lumen Labs");
        await using var second = await first.RestartAsync(Staff.Configured(
            ("AfterSale:People:0:Name", "Ines M. Moreau"), ("AfterSale:People:0:Team", "south"), ("AfterSale:People:2:Role", "Rep")));
        await using var connector = second.Connector;
        var people = second.Services.GetRequiredService<IPeople>();
        var moved = await people.FindAsync(new PersonId("ines"), CancellationToken.None);
        Assert.Equal(("Ines M. Moreau", "south"), (moved!.Name, moved.Team.Value));
        Assert.Equal(PersonRole.Rep, (await people.FindAsync(new PersonId("dana"), CancellationToken.None))!.Role);
        Assert.Contains("Lumen Labs", Assert.Single(await second.OfStaff("mora").SayAsync("customers")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Lumen Labs", string.Concat((await second.OfStaff("dana").SayAsync("customers")).Select(told => told.Words)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_no_longer_listed_is_refused_where_strangers_are_and_is_no_manager_anywhere()
    {
        var first = await BotHost.StartAsync(configure: Staff.Configured());
        await first.OfStaff("mora").SayAsync("help");
        await first.OfStaff("ravi").LogCloseAsync("Lumen Labs");
        var second = await first.RestartAsync(builder =>
        {
            Staff.Configured(
                ("AfterSale:Strangers", "Refuse"), ("AfterSale:StrangersAsk", "Sam in Operations"),
                ("AfterSale:People:4:Id", "kim"), ("AfterSale:People:4:AadObjectId", "aad-kim"))(builder);
        });
        await using var connector = second.Connector;
        await using var closing = second;
        var told = (await second.OfStaff("mora").SayAsync("customers"))[^1].Words;
        Assert.Contains("ask Sam in Operations", told, StringComparison.Ordinal);
        Assert.Contains("aad-mora", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Lumen", told, StringComparison.Ordinal);
        var mora = await second.Services.GetRequiredService<IPeople>().FindAsync(new PersonId("mora"), CancellationToken.None);
        Assert.Equal((PersonRole.Rep, false), (mora!.Role, mora.Active));
    }

    [Theory]
    [InlineData("msteams", true)]
    [InlineData("webchat", false)]
    public async Task An_object_id_counts_only_from_Teams_which_proves_it(string channel, bool counts)
    {
        await using var host = await BotHost.StartAsync(configure: Staff.Configured());
        var dana = host.OfStaff("dana");
        var activity = dana.Message("help");
        activity["channelId"] = channel;
        await dana.PostAsync(activity);
        var speaker = await host.Services.GetRequiredService<IPeople>().FindAsync(new ChannelIdentity(channel, "dana"), CancellationToken.None);
        Assert.Equal(counts ? PersonRole.Manager : PersonRole.Rep, speaker?.Role);
    }

    private static Task<Person?> SpeakerAsync(BotHost host, string id) =>
        host.Services.GetRequiredService<IPeople>().FindAsync(new ChannelIdentity("msteams", id), CancellationToken.None);
}
