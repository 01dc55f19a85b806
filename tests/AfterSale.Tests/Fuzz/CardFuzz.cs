using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Tests.Fuzz;
using AfterSale.Features.Help;
using AfterSale.Features.LogClose;
using AfterSale.Features.Plan;
using AfterSale.Features.TouchPoints;
using AfterSale.Forms;
using AfterSale.Store;
using AfterSale.Tests.FrontDoor;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.Tests.Fuzz;

public sealed class CardFuzz
{
    private const int Inputs = 600;
    private const int PressesEach = 60;
    private const string SecretName = "Quillfeather Holdings";

    private static readonly string[] Verbs =
    [
        FormVerbs.Submit, FormVerbs.Confirm, FormVerbs.Edit, FormVerbs.Cancel, HelpCommand.SayVerb, PlanCommand.Show, PlanCommand.TurnPage, TouchPointVerbs.Done,
        TouchPointVerbs.Snooze, TouchPointVerbs.SnoozeTomorrow, TouchPointVerbs.SnoozeNextWeek, TouchPointVerbs.Skip, TouchPointVerbs.Points, TouchPointVerbs.Show,
        "touchpoint.", "form.", "FORM.SUBMIT", "nonsense",
    ];

    private static readonly string[] Names =
    [
        "touchPoint", "customer", "card", "form", "draft", "until", "reason", "page", "words", "seen", "contact", "email", "phone", "preferred", "product",
        "template", "value", "close", "delivery", "renewal", "benefits", "match", "concerns_open", "concerns_resolved", "checkups", "customer__pick", "close__pick", "verb",
    ];

    [Theory]
    [InlineData(20261122)]
    public async Task A_forged_button_is_answered_kindly_and_touches_nobody_elses_data(int seed)
    {
        await using var bot = await FuzzedBot.StartAsync();
        var victim = bot.Host.Rep("victim");
        await LogAsync(victim, SecretName);
        await victim.SayAllAsync("done quillfeather", "my day");
        var book = await BookAsync(victim);
        var ownChanged = 0;
        for (var number = 0; number < Inputs; number += PressesEach)
        {
            ownChanged += await ForgeAsync(bot, victim, seed, number) ? 1 : 0;
            Assert.True(book == await BookAsync(victim), $"Seed {seed}: one of the presses from {number} on changed somebody else's data.");
        }

        // The buttons do work: it is because of whose they are that they did nothing.
        Assert.InRange(ownChanged, 1, int.MaxValue);
        await bot.AssertAnswersHelpAsync();
    }

    // Somebody new now and then: their cards become many, and each is brought up to date with every press.
    private static async Task<bool> ForgeAsync(FuzzedBot bot, TeamsRep victim, int seed, int first)
    {
        var forger = bot.Host.Rep($"forger{first}");
        await LogAsync(forger, "Lumen Labs");
        await forger.SayAsync("my day");
        var values = await KnownValuesAsync(bot, victim, forger);
        var own = JsonSerializer.Serialize(await forger.ClosesAsync());
        for (var number = first; number < first + PressesEach; number++)
        {
            if (number % 20 == 0)
            {
                // So that there is a form to forge presses of.
                await forger.SayAsync(number % 40 == 0 ? "log a close" : "cancel");
            }

            var mutation = new Mutation(seed, number);
            var (name, press) = ($"Seed {seed}, press {number}", Press(mutation, values, forger, $"{seed}-{number}"));
            var (status, answer, sent) = await bot.PostAsync(Encoding.UTF8.GetBytes(mutation.Text(press)), name);
            var all = $"{name} ({press.ToJsonString()}) was answered with {status} {answer}\n{string.Join('\n', sent)}";
            Assert.True(sent.Length > 0 || answer.Length > 0, all);
            Assert.False(all.Contains(SecretName, StringComparison.OrdinalIgnoreCase), all);
        }

        return own != JsonSerializer.Serialize(await forger.ClosesAsync());
    }

    private static async Task LogAsync(TeamsRep rep, string customer) => await rep.SayAllAsync(
        "log a close", customer, "Anna Berg", "skip the rest", "Billing suite", "skip", "today", "today", "skip the rest", "yes");

    private static async Task<string> BookAsync(TeamsRep rep) => JsonSerializer.Serialize(await rep.OnlyCloseAsync());

    // Ids of both, and the cards that stand in the victim's conversation: what somebody might have looked over a shoulder for.
    private static async Task<List<string>> KnownValuesAsync(FuzzedBot bot, params TeamsRep[] reps)
    {
        var values = new List<string> { LogCloseDialog.DialogId, "2026-12-24", "0001-01-01", "9999-12-31", "1", "999999999999", "today", "help", "log a close", "done lumen", "EUR 5", "yes" };
        foreach (var rep in reps)
        {
            var close = await rep.OnlyCloseAsync();
            values.AddRange([close.Customer.Id.Value, close.Contact.Id.Value, close.Sale.Id.Value, "id:" + close.Customer.Id.Value, "msteams|" + rep.Id]);
            var cards = bot.Host.Services.GetRequiredService<ISentCards>();
            foreach (var touchPoint in close.Plan.Take(5))
            {
                values.Add(touchPoint.Id.Value);
                values.AddRange((await cards.OfTouchPointAsync(touchPoint.Id, CancellationToken.None)).Select(card => card.CardId));
            }
        }

        return values;
    }

    private static JsonObject Press(Mutation mutation, IReadOnlyList<string> values, TeamsRep forger, string id)
    {
        var data = new JsonObject();
        foreach (var name in Enumerable.Range(0, 6).Select(_ => mutation.Any(Names)).Append("touchPoint").Append("customer").Distinct())
        {
            data[name] = mutation.Any([true, true, true, false]) ? mutation.Any(values) : mutation.OddValue();
        }

        var isInvoke = mutation.Any([true, false]);
        var verb = mutation.Any(Verbs);
        data["verb"] = isInvoke ? data["verb"]?.DeepClone() : verb;
        var press = new JsonObject
        {
            ["type"] = isInvoke ? "invoke" : "message",
            ["name"] = isInvoke ? "adaptiveCard/action" : null,
            ["id"] = id,
            ["channelId"] = "msteams",
            ["serviceUrl"] = "http://localhost:1",
            ["locale"] = mutation.Any(["en-GB", "en-US", "de-DE"]),
            ["from"] = new JsonObject { ["id"] = forger.Id, ["name"] = "For Ger" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = forger.Conversation },
            ["replyToId"] = mutation.Any([null, "1", "2", "3", "nonsense"]),
            ["value"] = isInvoke
                ? new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" }
                : data,
        };
        press["value"] = mutation.Any([true, true, false]) ? press["value"]!.DeepClone() : mutation.Changed(press["value"]!);
        return press;
    }
}
