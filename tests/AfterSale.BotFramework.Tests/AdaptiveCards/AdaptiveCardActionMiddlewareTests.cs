using System.Text.Json.Nodes;
using AfterSale.BotFramework.Adapters;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.BotFramework.Schema;
using Xunit;

namespace AfterSale.BotFramework.Tests.AdaptiveCards;

public sealed class AdaptiveCardActionMiddlewareTests
{
    private static readonly AdaptiveCard Card = new()
    {
        Body =
        [
            new Container([new ActionSet([Execute("in-set")])]) { SelectAction = Execute("on-tap") },
            new TextInput { Id = "t", InlineAction = Execute("inline") },
        ],
        Actions =
        [
            Execute("top"),
            new ShowCardAction(new AdaptiveCard { Actions = [Execute("nested"), new OpenUrlAction("https://x/")] }),
            new ExecuteAction("no-data"),
        ],
    };

    [Fact]
    public async Task On_teams_a_card_stays_as_it_is()
    {
        var sent = await SendAsync(Channels.Msteams, Card.ToAttachment());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Card.ToJson().GetRawText()), sent));
    }

    [Theory]
    [InlineData(Channels.Webchat)]
    [InlineData(Channels.Directline)]
    [InlineData(Channels.Emulator)]
    public async Task Elsewhere_every_execute_becomes_a_submit_with_its_verb(string channel)
    {
        var sent = await SendAsync(channel, Card.ToAttachment());
        Assert.DoesNotContain(Objects(sent), item => Is(item, "Action.Execute"));
        var submits = Objects(sent).Where(item => Is(item, "Action.Submit")).ToList();
        Assert.Equal(
            ["in-set", "inline", "nested", "no-data", "on-tap", "top"],
            submits.Select(item => item["data"]!["verb"]!.GetValue<string>()).Order());
        Assert.All(submits, item => Assert.False(item.ContainsKey("verb")));
        Assert.Equal(5, submits.Count(item => item["data"]!["id"]?.GetValue<int>() == 7));
        Assert.Single(Objects(sent), item => Is(item, "Action.OpenUrl"));

        // What is data stays data, even if it looks like an action.
        Assert.Equal(5, submits.Count(item => item["data"]!["saved"]?["type"]?.GetValue<string>() == "Action.Execute"));
    }

    [Fact]
    public async Task The_attachment_of_the_bot_is_not_changed()
    {
        var attachment = Card.ToAttachment();
        await SendAsync(Channels.Webchat, attachment);
        Assert.Contains("Action.Execute", BotJson.ToElement(attachment.Content).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_is_updated_is_adapted_too()
    {
        var adapter = new TestAdapter(Channels.Webchat).Use(new AdaptiveCardActionMiddleware());
        await adapter.SendTextToBotAsync("x", async (turn, token) =>
        {
            var sent = await turn.SendActivityAsync("first", cancellationToken: token);
            var update = MessageFactory.Attachment(Card.ToAttachment());
            update.Id = sent!.Id;
            await turn.UpdateActivityAsync(update, token);
        });
        Assert.Contains("Action.Submit", BotJson.ToElement(adapter.GetNextReply()!.Attachments![0].Content).GetRawText(), StringComparison.Ordinal);
    }

    private static ExecuteAction Execute(string verb) => new(verb)
    {
        Title = verb,
        Data = new JsonObject { ["id"] = 7, ["saved"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "x" } },
    };

    private static bool Is(JsonObject item, string type) => item["type"]?.GetValue<string>() == type;

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(Objects),
        JsonObject item => item.Where(property => property.Key != "data").SelectMany(property => Objects(property.Value)).Prepend(item),
        _ => [],
    };

    private static async Task<JsonNode> SendAsync(string channel, Attachment attachment)
    {
        var adapter = new TestAdapter(channel).Use(new AdaptiveCardActionMiddleware());
        await adapter.SendTextToBotAsync("x", (turn, token) => turn.SendActivityAsync(MessageFactory.Attachment(attachment), token));
        return JsonNode.Parse(BotJson.ToElement(adapter.GetNextReply()!.Attachments!.Single().Content).GetRawText())!;
    }
}
