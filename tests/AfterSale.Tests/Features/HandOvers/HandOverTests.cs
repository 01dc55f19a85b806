using System.Text.Json.Nodes;
using AfterSale.Domain.HandOvers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Plans;
using AfterSale.Features.HandOvers;
using AfterSale.Store;
using AfterSale.Tests.FrontDoor;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.Tests.Features.HandOvers;

/// <summary>Customers change hands with the other's acceptance (law 5), and a leaver's whole book by the manager.</summary>
public sealed class HandOverTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_accepted_customer_moves_with_all_that_is_open_and_its_history_stays(bool byCard)
    {
        await using var host = await StartAsync();
        var (ines, alex) = (host.OfStaff("ines"), host.OfStaff("alex"));
        await ines.SayAsync("done lumen now: they were glad");
        var before = await FileAsync(host);
        Assert.Contains("Lumen Labs is offered to Alex Wilber", Told(await ines.SayAsync("hand over lumen to alex")), StringComparison.Ordinal);

        var offer = alex.Read()[^1];
        Assert.Contains("Ines Moreau offers you Lumen Labs", offer.Words, StringComparison.Ordinal);
        Assert.Contains("Billing suite", offer.Words, StringComparison.Ordinal);
        Cards.AreShown(offer);
        Assert.Contains("Lumen Labs is offered to you", Told(await alex.SayAsync("my day")), StringComparison.Ordinal);
        Assert.Equal("ines", (await FileAsync(host)).Customer.Owner.Value);
        ines.Read();

        var said = byCard ? (await alex.PressAsync(offer, "Accept")).Deliveries : await alex.SayAsync("accept lumen");
        Assert.Contains("Lumen Labs is yours now", Told(said), StringComparison.Ordinal);
        Assert.Contains("Alex Wilber looks after Lumen Labs from now on", Told(ines.Read()), StringComparison.Ordinal);

        var file = await FileAsync(host);
        Assert.Equal("alex", file.Customer.Owner.Value);
        Assert.Equal(before.Plan[0], file.Plan[0] with { History = before.Plan[0].History, Objectives = before.Plan[0].Objectives });
        Assert.All(file.Plan.Where(touchPoint => touchPoint.State == TouchPointState.Planned), touchPoint => Assert.Equal("alex", touchPoint.Owner.Value));
        Assert.Equal(before.Journal.Count + 2, file.Journal.Count);
        Assert.Contains("Lumen Labs", Told(await alex.SayAsync("customers")), StringComparison.Ordinal);
        Assert.DoesNotContain("Lumen Labs", Told(await ines.SayAsync("customers")), StringComparison.Ordinal);
        Assert.Contains("not offered to you any more", Told((await alex.PressAsync(HandOverCard.Accept, Data(file), "an-activity")).Deliveries), StringComparison.Ordinal);
        Assert.Contains("Handed over", Told(await alex.SayAsync("history lumen")), StringComparison.Ordinal);
        Assert.Contains("Hand it over again", Told(await alex.SayAsync("undo")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_declined_customer_stays_and_the_giver_is_told(bool byCard)
    {
        await using var host = await StartAsync();
        var (ines, alex) = (host.OfStaff("ines"), host.OfStaff("alex"));
        await ines.SayAsync("hand over lumen to alex");
        var offer = alex.Read()[^1];
        var said = byCard ? (await alex.PressAsync(offer, "Decline")).Deliveries : await alex.SayAsync("decline");
        Assert.Contains("You have declined Lumen Labs", Told(said), StringComparison.Ordinal);
        Assert.Contains("Alex Wilber has declined Lumen Labs", Told(ines.Read()), StringComparison.Ordinal);
        Assert.Equal("ines", (await FileAsync(host)).Customer.Owner.Value);
        Assert.DoesNotContain("offered to you", Told(await alex.SayAsync("my day")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_is_made_once_and_can_be_withdrawn_until_it_is_answered()
    {
        await using var host = await StartAsync();
        var (ines, alex) = (host.OfStaff("ines"), host.OfStaff("alex"));
        await ines.SayAsync("hand over lumen to alex");
        Assert.Contains("is offered to Alex Wilber already", Told(await ines.SayAsync("hand over lumen to ravi")), StringComparison.Ordinal);
        Assert.Contains("is withdrawn", Told(await ines.SayAsync("withdraw lumen")), StringComparison.Ordinal);
        Assert.Contains("withdrawn the offer of Lumen Labs", Told(alex.Read()), StringComparison.Ordinal);
        Assert.Contains("No customer called “lumen” is offered to you", Told(await alex.SayAsync("accept lumen")), StringComparison.Ordinal);
        Assert.Contains("is not offered to anybody", Told(await ines.SayAsync("withdraw lumen")), StringComparison.Ordinal);
        Assert.Contains("is offered to Ravi Menon", Told(await ines.SayAsync("hand over lumen to ravi")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ravi")]
    [InlineData("mora")]
    [InlineData("ines")]
    public async Task Nobody_but_whom_it_is_offered_to_accepts(string who)
    {
        await using var host = await StartAsync();
        await host.OfStaff("ines").SayAsync("hand over lumen to alex");
        var file = await FileAsync(host);
        var other = host.OfStaff(who);
        other.Read();
        Assert.Contains("not offered to you", Told((await other.PressAsync(HandOverCard.Accept, Data(file), "an-activity")).Deliveries), StringComparison.Ordinal);
        await other.SayAsync("accept lumen");
        await other.SayAsync("accept " + "id:" + file.Customer.Id.Value);
        Assert.Equal("ines", (await FileAsync(host)).Customer.Owner.Value);
    }

    [Fact]
    public async Task Whoever_is_not_named_clearly_is_asked_for_and_cancel_leaves_everything()
    {
        await using var host = await StartAsync(("AfterSale:People:3:Name", "Alexa Menon"));
        var ines = host.OfStaff("ines");
        Assert.Contains("Hand over a customer", Told(await ines.SayAsync("hand over lumen")), StringComparison.Ordinal);
        Assert.Contains("I know nobody called “zebedee”", Told(await ines.SayAsync("zebedee")), StringComparison.Ordinal);
        var which = Told(await ines.SayAsync("alex"));
        Assert.Contains("Alexa Menon", which, StringComparison.Ordinal);
        Assert.Contains("Alex Wilber", which, StringComparison.Ordinal);
        Assert.Contains("They look after this customer already", Told(await ines.SayAsync("ines")), StringComparison.Ordinal);
        await ines.SayAsync("cancel");
        Assert.Null((await FileAsync(host)).Offer());
        Assert.Contains("is offered to Alex Wilber", Told(await ines.SayAsync("hand over lumen to wilbre")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_moves_the_whole_book_of_a_leaver_after_saying_how_much_it_is()
    {
        var first = await StartAsync();
        await first.OfStaff("ines").LogCloseAsync("Nordlicht");
        await first.OfStaff("alex").SayAsync("help");
        await using var host = await first.RestartAsync(Staff.Configured(
            ("AfterSale:People:0:Id", "kim"), ("AfterSale:People:0:Name", "Kim Ode"), ("AfterSale:People:0:AadObjectId", "aad-kim"), ("AfterSale:Strangers", "Refuse")));
        await using var connector = host.Connector;
        var (dana, alex) = (host.OfStaff("dana"), host.OfStaff("alex"));
        alex.Read();
        Assert.Contains("Move 2 customers from Ines Moreau to Alex Wilber?", Told(await dana.SayAsync("hand over all from ines to alex")), StringComparison.Ordinal);
        await dana.SayAsync("cancel");
        Assert.Empty(await host.ClosesAsync("alex"));
        var asked = await dana.SayAsync("hand over all from ines to alex");
        Cards.AreShown(asked);
        Assert.Contains("2 customers have moved from Ines Moreau to Alex Wilber", Told(await dana.SayAsync("yes")), StringComparison.Ordinal);
        Assert.Contains("2 customers have moved", Told(alex.Read()), StringComparison.Ordinal);
        var closes = await host.ClosesAsync("alex");
        Assert.Equal(["Lumen Labs", "Nordlicht"], closes.Select(close => close.Customer.Name).Order());
        Assert.All(closes.SelectMany(close => close.Plan), touchPoint => Assert.Equal("alex", touchPoint.Owner.Value));
        Assert.Empty(await host.ClosesAsync("ines"));
    }

    [Theory]
    [InlineData("ines", "Only a manager moves a whole book")]
    [InlineData("mora", "I know nobody called “ines”")]
    public async Task Only_the_manager_of_the_team_moves_a_whole_book(string who, string told)
    {
        await using var host = await StartAsync();
        Assert.Contains(told, Told(await host.OfStaff(who).SayAsync("hand over all from ines to ravi")), StringComparison.Ordinal);
        Assert.Single(await host.ClosesAsync("ines"));
    }

    [Fact]
    public async Task A_manager_offers_a_customer_of_the_team_and_its_rep_hears_of_it_and_takes_one_at_once()
    {
        await using var host = await StartAsync();
        var (ines, dana) = (host.OfStaff("ines"), host.OfStaff("dana"));
        await dana.SayAsync("hand over lumen to alex");
        Assert.Contains("Dana Whitfield has offered Lumen Labs, which you look after, to Alex Wilber", Told(ines.Read()), StringComparison.Ordinal);
        await dana.SayAllAsync("withdraw lumen", "hand over lumen to dana");
        Assert.Equal("dana", (await FileAsync(host)).Customer.Owner.Value);
        Assert.Contains("Dana Whitfield looks after Lumen Labs from now on", Told(ines.Read()), StringComparison.Ordinal);
    }

    private static async Task<BotHost> StartAsync(params (string Key, string? Value)[] changes)
    {
        var host = await BotHost.StartAsync(configure: Staff.Configured(changes));
        foreach (var (id, _, _, _) in Staff.All)
        {
            await host.OfStaff(id).SayAsync("help");
        }

        await host.OfStaff("ines").LogCloseAsync("Lumen Labs");
        return host;
    }

    private static async Task<CustomerFile> FileAsync(BotHost host)
    {
        foreach (var (id, _, _, _) in Staff.All)
        {
            foreach (var close in await host.ClosesAsync(id))
            {
                return (await host.Services.GetRequiredService<ICustomerFiles>().OpenAsync(close.Customer.Id, CancellationToken.None))!;
            }
        }

        throw new InvalidOperationException("Nobody has the customer.");
    }

    private static JsonObject Data(CustomerFile file) => new() { ["customer"] = file.Customer.Id.Value, ["card"] = "a-card" };

    private static string Told(IEnumerable<Delivery> deliveries) => string.Join('\n', deliveries.Select(delivery => delivery.Words));
}
