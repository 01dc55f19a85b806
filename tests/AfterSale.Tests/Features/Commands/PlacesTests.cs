using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.Commands;

/// <summary>Groups, channels, installation and what is not meant for the bot.</summary>
public sealed class PlacesTests(SharedHost shared) : IClassFixture<SharedHost>
{
    public static TheoryData<string, string> InCompany
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var place in (string[])["groupChat", "channel"])
            {
                foreach (var words in (string[])["customers", "my day", "plan lumen", "talking points lumen", "done lumen now", "log a close", "help", "Lumen Labs", ""])
                {
                    cases.Add(place, words);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(InCompany))]
    public async Task In_company_nothing_is_said_about_customers_and_nothing_is_done(string place, string words)
    {
        var rep = shared.Rep();
        await rep.LogCloseAsync("Lumen Labs");
        var activity = InGroup(rep.Message($"<at>AfterSale</at> {words}"), place);
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "AfterSale" }, ["text"] = "<at>AfterSale</at>",
        });
        await rep.PostAsync(activity);
        var answer = Assert.Single(In(rep, place));
        Assert.Contains("in private only", answer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Lumen", answer.Activity.ToJsonString(), StringComparison.Ordinal);
        Assert.All((await rep.OnlyCloseAsync()).Plan, touchPoint => Assert.Empty(touchPoint.History));
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task A_button_of_a_card_that_was_forwarded_to_company_tells_nothing(string place)
    {
        var rep = shared.Rep();
        await rep.LogCloseAsync("Lumen Labs");
        var logged = rep.Everything.Last(delivery => delivery.Card is not null && CardText.Actions(delivery.Card).Any());
        var action = CardText.Actions(logged.Card).First();
        var invoke = InGroup(rep.Message(""), place);
        invoke["type"] = "invoke";
        invoke["name"] = "adaptiveCard/action";
        invoke["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = (string?)action["verb"], ["data"] = action["data"]!.DeepClone() } };
        var answer = await rep.PostAsync(invoke);
        Assert.Contains("in private only", answer!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Lumen", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(In(rep, place));
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task Being_added_to_company_greets_nobody_one_by_one(string place)
    {
        var rep = shared.Rep();
        var added = InGroup(Update(rep), place);
        await rep.PostAsync(added);
        var installed = InGroup(Installation(rep), place);
        await rep.PostAsync(installed);
        Assert.Empty(In(rep, place));
        Assert.Empty(rep.Read());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_welcome_comes_exactly_once_whichever_comes_first(bool installationFirst)
    {
        var rep = shared.Rep();
        JsonObject[] both = [Update(rep), Installation(rep)];
        foreach (var activity in installationFirst ? both.Reverse() : both)
        {
            await rep.PostAsync(activity);
        }

        var welcome = Assert.Single(rep.Read());
        Assert.Contains("Hello Ada, I am AfterSale", welcome.Words, StringComparison.Ordinal);
        Assert.Contains("log a close", welcome.Words, StringComparison.Ordinal);
        Assert.Contains("09:00", welcome.Words, StringComparison.Ordinal);
        Assert.Contains("beginning with “Customer”", (await rep.PressAsync(welcome, "Log a close")).Deliveries[^1].Words, StringComparison.Ordinal);
        await rep.RemoveAsync();
        Assert.Empty(await rep.InstallAsync());
    }

    [Fact]
    public async Task The_welcome_comes_once_when_both_come_at_the_same_time()
    {
        for (var round = 0; round < 10; round++)
        {
            var rep = shared.Rep();
            await Task.WhenAll(rep.PostAsync(Update(rep)), rep.PostAsync(Installation(rep)));
            Assert.Single(rep.Read());
        }
    }

    [Fact]
    public async Task The_welcome_is_not_repeated_after_a_restart()
    {
        var host = await BotHost.StartAsync();
        var rep = host.Rep();
        Assert.Single(await rep.InstallAsync());
        var again = await host.RestartAsync();
        rep.Host = again;
        await rep.PostAsync(Update(rep));
        Assert.Empty(rep.Read());
        await again.DisposeAsync();
        await again.Connector.DisposeAsync();
        Directory.Delete(again.Data, recursive: true);
    }

    [Fact]
    public async Task A_new_member_that_is_the_bot_itself_is_not_greeted()
    {
        var rep = shared.Rep();
        var update = Update(rep);
        update["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" });
        await rep.PostAsync(update);
        Assert.Empty(rep.Read());
    }

    [Theory]
    [InlineData("event", """{"name":"my/event","value":{"a":1}}""")]
    [InlineData("event", "{}")]
    [InlineData("messageReaction", """{"reactionsAdded":[{"type":"like"}]}""")]
    [InlineData("messageUpdate", """{"text":"log a close"}""")]
    [InlineData("messageDelete", "{}")]
    [InlineData("typing", "{}")]
    [InlineData("endOfConversation", """{"code":"completedSuccessfully"}""")]
    [InlineData("conversationUpdate", """{"membersRemoved":[{"id":"x"}]}""")]
    [InlineData("conversationUpdate", """{"topicName":"new"}""")]
    [InlineData("installationUpdate", """{"action":"add-upgrade"}""")]
    [InlineData("no such type", """{"unknown":{"deep":[1,{"a":null}]}}""")]
    public async Task What_is_not_meant_for_it_is_tolerated_and_the_open_question_stands(string type, string content)
    {
        var rep = shared.Rep();
        await rep.InstallAsync();
        await rep.SayAllAsync("log a close", "Lumen Labs");
        var activity = rep.Message("");
        activity.Remove("text");
        activity["type"] = type;
        foreach (var (name, value) in JsonNode.Parse(content)!.AsObject())
        {
            activity[name] = value?.DeepClone();
        }

        await rep.PostAsync(activity);
        Assert.Empty(rep.Read());
        Assert.Contains("**e-mail** address", (await rep.AskAsync("Anna Berg")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("task/fetch")]
    [InlineData("no/such/name")]
    public async Task An_invoke_that_it_does_not_know_is_answered_as_not_implemented_and_nothing_else(string name)
    {
        var rep = shared.Rep();
        var invoke = rep.Message("");
        invoke["type"] = "invoke";
        invoke["name"] = name;
        invoke["value"] = new JsonObject { ["commandId"] = "search" };
        using var response = await shared.Host.Client.PostAsJsonAsync("/api/messages", invoke);
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Empty(rep.Read());
    }

    private static JsonObject Update(TeamsRep rep)
    {
        var activity = rep.Message("");
        activity.Remove("text");
        activity["type"] = "conversationUpdate";
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = rep.Id }, new JsonObject { ["id"] = "28:bot" });
        return activity;
    }

    private static JsonObject Installation(TeamsRep rep)
    {
        var activity = rep.Message("");
        activity.Remove("text");
        activity["type"] = "installationUpdate";
        activity["action"] = "add";
        return activity;
    }

    private static JsonObject InGroup(JsonObject activity, string place)
    {
        activity["conversation"] = new JsonObject
        {
            ["isGroup"] = true, ["conversationType"] = place, ["tenantId"] = "tenant", ["id"] = place + "-of-" + (string)activity["from"]!["id"]!,
        };
        return activity;
    }

    private static List<Delivery> In(TeamsRep rep, string place) =>
        [.. rep.Host.Connector.Deliveries.Where(delivery => delivery.Conversation == place + "-of-" + rep.Id)];
}
