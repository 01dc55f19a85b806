using System.Text.Json.Nodes;
using AfterSale.Bot;
using AfterSale.Domain;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans;
using AfterSale.Features.TouchPoints;
using AfterSale.Store;
using AfterSale.Tests.FrontDoor;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.Tests.Features.Access;

/// <summary>Each command and each button on a customer of Ines, by her, by others of her team, and by those of another.</summary>
public sealed class WhoMayTests
{
    private static readonly string[] Insiders = ["ines", "dana"];
    private static readonly string[] Outsiders = ["alex", "ravi", "mora"];

    public static TheoryData<string, string> Commands
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var who in (string[])[.. Insiders, .. Outsiders])
            {
                foreach (var words in (string[])["plan lumen", "talking points lumen", "done lumen now", "snooze lumen to friday", "skip lumen now because they moved", "customers", "customers lumen"])
                {
                    cases.Add(who, words);
                }
            }

            return cases;
        }
    }

    public static TheoryData<string, string> Buttons
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var who in (string[])[.. Insiders, .. Outsiders])
            {
                foreach (var verb in (string[])[TouchPointVerbs.Done, TouchPointVerbs.Skip, TouchPointVerbs.SnoozeTomorrow, TouchPointVerbs.Points, TouchPointVerbs.Show, "plan.show", "plan.page"])
                {
                    cases.Add(who, verb);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_answers_the_owner_and_their_manager_alone(string who, string words)
    {
        await using var host = await StartAsync();
        var before = (await InessAsync(host)).Plan;
        var told = Told(await host.OfStaff(who).SayAsync(words));
        Assert.Equal(Insiders.Contains(who), told.Contains("Lumen Labs", StringComparison.Ordinal));
        await UntouchedByOutsidersAsync(host, who, before);
    }

    [Theory]
    [MemberData(nameof(Buttons))]
    public async Task A_button_obeys_the_owner_and_their_manager_alone_whatever_its_card_says(string who, string verb)
    {
        await using var host = await StartAsync();
        var (customer, _, _, before) = await InessAsync(host);
        var data = new JsonObject { ["touchPoint"] = before[0].Id.Value, ["customer"] = customer.Id.Value, ["card"] = "a-card", ["page"] = 0, ["reason"] = "they moved" };
        var pressed = await host.OfStaff(who).PressAsync(verb, data, "an-activity");
        Assert.Equal(Insiders.Contains(who), (Told(pressed.Deliveries) + pressed.Answer?.ToJsonString()).Contains("Lumen Labs", StringComparison.Ordinal));
        await UntouchedByOutsidersAsync(host, who, before);
    }

    [Fact]
    public async Task No_command_that_there_is_tells_an_outsider_of_the_customer()
    {
        await using var host = await StartAsync();
        var before = (await InessAsync(host)).Plan;
        foreach (var command in host.Services.GetRequiredService<CommandTable>().All)
        {
            foreach (var who in Outsiders)
            {
                var rep = host.OfStaff(who);
                foreach (var words in (string[])[command.Name, command.Name + " lumen", command.Name + " lumen: now"])
                {
                    var told = Told(await rep.SayAsync(words));
                    Assert.False(told.Contains("Lumen Labs", StringComparison.Ordinal) || told.Contains("Anna Berg", StringComparison.Ordinal), $"{who}: {words}: {told}");
                    await rep.SayAsync("cancel");
                }
            }
        }

        await UntouchedByOutsidersAsync(host, "alex", before);
    }

    [Theory]
    [InlineData("alex", true)]
    [InlineData("ravi", false)]
    public async Task Who_covers_for_an_absent_rep_does_their_touch_points_and_the_card_says_whose_they_are(string who, bool covers)
    {
        await using var host = await StartAsync();
        var day = DateOnly.FromDateTime(BotHost.Start.UtcDateTime);
        await host.Services.GetRequiredService<IAbsences>().SaveAsync(
            new Absence(new("ines"), day, day.AddDays(20), new PersonId("alex"), "Etc/UTC"), CancellationToken.None);
        var rep = host.OfStaff(who);
        var (_, _, _, plan) = await InessAsync(host);
        var shown = await rep.PressAsync(TouchPointVerbs.Show, new JsonObject { ["touchPoint"] = plan[0].Id.Value }, "an-activity");
        Assert.Equal(covers, Told(shown.Deliveries).Contains("Ines Moreau looks after this customer", StringComparison.Ordinal));
        await rep.SayAsync("done lumen now");
        Assert.Equal(covers, (await InessAsync(host)).Plan[0].State == TouchPointState.Done);
        Assert.Equal(covers, Told(await rep.SayAsync("my day")).Contains("Lumen Labs", StringComparison.Ordinal));
        Assert.Equal(covers, Told(await rep.SayAsync("customers")).Contains("Lumen Labs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_manager_logs_for_a_customer_of_the_team_is_followed_up_by_its_rep()
    {
        await using var host = await StartAsync();
        await host.OfStaff("dana").LogCloseAsync("Lumen Labs");
        var closes = await host.ClosesAsync("ines");
        Assert.Equal(2, closes.Count);
        Assert.All(closes.SelectMany(close => close.Plan), touchPoint => Assert.Equal("ines", touchPoint.Owner.Value));
        Assert.Empty(await host.ClosesAsync("dana"));
    }

    private static async Task<BotHost> StartAsync()
    {
        var host = await BotHost.StartAsync(configure: Staff.Configured());
        await host.OfStaff("ines").LogCloseAsync("Lumen Labs");
        return host;
    }

    private static async Task<Domain.Sales.LoggedClose> InessAsync(BotHost host) => Assert.Single(await host.ClosesAsync("ines"));

    private static string Told(IEnumerable<Delivery> deliveries) =>
        string.Join('\n', deliveries.Select(delivery => delivery.Words + string.Join('\n', delivery.Suggested)));

    private static async Task UntouchedByOutsidersAsync(BotHost host, string who, IReadOnlyList<TouchPoint> before)
    {
        if (Outsiders.Contains(who))
        {
            Assert.Equivalent(before, (await InessAsync(host)).Plan, strict: true);
        }
    }
}
