using System.Text.Json.Nodes;
using AfterSale.Domain.Journal;
using AfterSale.Store;
using AfterSale.Tests.FrontDoor;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.Tests.Features.Access;

/// <summary>Whoever gets hold of what a card of somebody else's sends can do nothing with it: the ids in a card are never trusted.</summary>
public sealed class ReplayedCardTests
{
    private static readonly string[] Script =
    [
        "customer lumen", "plan lumen", "check in lumen", "cancel", "complaint lumen: too slow", "complaint lumen", "complaints", "hand complaint lumen to alex",
        "decline complaint lumen", "promise lumen the manual by 18 Dec", "promises", "feedback lumen: reports are slow", "feedback", "good news lumen", "cancel",
        "good news file lumen", "letter lumen", "referral lumen", "asked lumen", "cancel", "history lumen", "contact lumen", "add contact lumen", "cancel",
        "do not contact lumen", "cancel", "step lumen theirs: train the night shift", "skip the rest", "implementation lumen", "transition team lumen", "cancel",
        "implementation status lumen", "cancel", "spoke to lumen: met at the fair", "edit lumen", "cancel", "add touch point lumen", "cancel", "move touch point lumen",
        "cancel", "edit touch point lumen", "cancel", "share plan lumen", "delivery moved lumen to 20 Jan", "no", "renewal moved lumen to 1 Dec 2027", "no",
        "renewed lumen", "cancel", "lost customer lumen", "cancel", "hand over lumen to alex", "withdraw lumen", "open sales", "my day", "customers", "undo", "no",
        "talking points lumen",
    ];

    [Fact]
    public async Task No_button_of_any_card_does_anything_for_somebody_else()
    {
        await using var host = await BotHost.StartAsync(configure: Staff.Configured());
        var ines = host.OfStaff("ines");
        await ines.LogCloseAsync("Lumen Labs");
        await ines.SayAllAsync(Script);
        var presses = ines.Everything.Where(delivery => delivery.Card is not null)
            .SelectMany(delivery => CardText.Actions(delivery.Card).Where(action => action["verb"] is not null)
                .Select(action => (Verb: (string)action["verb"]!, Data: Sent(delivery.Card!, action))))
            .DistinctBy(press => press.Verb + press.Data.ToJsonString()).ToList();
        Assert.True(presses.Select(press => press.Verb).Distinct().Count() >= 16, string.Join(' ', presses.Select(press => press.Verb).Distinct()));
        var before = await FileAsync(host);

        foreach (var who in (string[])["alex", "ravi", "mora"])
        {
            var other = host.OfStaff(who);
            foreach (var (verb, data) in presses)
            {
                var pressed = await other.PressAsync(verb, data.DeepClone().AsObject(), "an-activity");
                var told = string.Join('\n', pressed.Deliveries.Select(one => one.Words)) + pressed.Answer?.ToJsonString();
                Assert.False(told.Contains("Lumen Labs", StringComparison.Ordinal) || told.Contains("Anna Berg", StringComparison.Ordinal), $"{who}: {verb} {data.ToJsonString()}: {told}");
                await other.SayAsync("cancel");
            }
        }

        var after = await FileAsync(host);
        Assert.Equal(before.Journal.Count, after.Journal.Count);
        Assert.Equivalent(before.Plan, after.Plan, strict: true);
        Assert.Equivalent(before.Customer, after.Customer, strict: true);
        Assert.Equivalent(before.Contacts, after.Contacts, strict: true);
    }

    // Filled in as far as it needs to be to be stored.
    private static JsonObject Sent(JsonObject card, JsonObject action)
    {
        var data = CardText.Filled(card, action, null);
        foreach (var input in CardText.Inputs(card).Where(input => (string?)data[(string)input["id"]!] == ""))
        {
            data[(string)input["id"]!] = (string?)input["type"] switch
            {
                "Input.Date" => "2026-12-18",
                "Input.ChoiceSet" => (string?)input["choices"]?[0]?["value"] ?? "",
                "Input.Toggle" => "true",
                _ => "words",
            };
        }

        return data;
    }

    private static async Task<CustomerFile> FileAsync(BotHost host)
    {
        var close = Assert.Single(await host.ClosesAsync("ines"));
        return (await host.Services.GetRequiredService<ICustomerFiles>().OpenAsync(close.Customer.Id, CancellationToken.None))!;
    }
}
