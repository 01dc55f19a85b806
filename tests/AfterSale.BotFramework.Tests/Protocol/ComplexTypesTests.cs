using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Schema;
using Xunit;

namespace AfterSale.BotFramework.Tests.Protocol;

/// <summary>Complex types: A7100 to A7711.</summary>
public sealed class ComplexTypesTests
{
    [Fact]
    public async Task A7100_An_attachment_holds_its_content_or_its_address()
    {
        var exchange = await Exchange.AnsweredAsync(() => new Activity
        {
            Type = ActivityTypes.Message,
            Attachments = [new HeroCard { Title = "t" }.ToAttachment(), new Attachment { ContentType = "image/png", ContentUrl = "https://example.com/a.png" }],
        });
        var attachments = exchange.Sent["attachments"]!;
        Assert.Null(attachments[0]!["contentUrl"]);
        Assert.Null(attachments[1]!["content"]);
    }

    [Fact]
    public async Task A7110_A_card_goes_out_as_an_object()
    {
        var exchange = await Exchange.AnsweredAsync(() => (Activity)MessageFactory.Attachment(new HeroCard { Title = "t", Text = "x" }.ToAttachment()));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"title":"t","text":"x"}"""), exchange.Sent["attachments"]![0]!["content"]));
    }

    [Theory]
    [InlineData("https://example.com/a.png")]
    [InlineData("http://example.com/a.png")]
    [InlineData("data:image/png;base64,AA==")]
    [InlineData("no address")]
    public async Task A7120_A7121_A7140_A7141_An_address_of_an_attachment_is_taken_as_it_came_and_not_fetched(string address)
    {
        var exchange = await Exchange.HeardAsync(
            $$"""{"attachments":[{"contentType":"image/png","contentUrl":"{{address}}","thumbnailUrl":"{{address}}"}]}""");
        Assert.Equal((address, address), (exchange.Turn.Attachments![0].ContentUrl, exchange.Turn.Attachments[0].ThumbnailUrl));
        Assert.Empty(exchange.Calls);
    }

    [Fact]
    public async Task A7225_An_alternative_text_of_a_picture_goes_out_only_as_the_bot_sets_it()
    {
        var exchange = await SentAsync(
            new CardAction { Type = ActionTypes.ImBack, Title = "t", Text = "x", Image = "https://example.com/a.png" },
            new CardAction { Type = ActionTypes.ImBack, Title = "t", Text = "x", Image = "https://example.com/a.png", ImageAltText = "a picture" });
        Assert.Null(exchange[0]!["imageAltText"]);
        Assert.Equal("a picture", exchange[1]!["imageAltText"]!.GetValue<string>());
    }

    [Fact]
    public async Task A7230_A7240_The_texts_of_a_message_back_may_be_empty()
    {
        var action = (await SentAsync(new CardAction { Type = ActionTypes.MessageBack, Title = "t", Text = string.Empty, DisplayText = string.Empty }))[0]!;
        Assert.Equal((string.Empty, string.Empty), (action["text"]!.GetValue<string>(), action["displayText"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A7350_A7359_A_message_back_goes_out_with_its_title_and_a_value_that_is_an_object()
    {
        var action = (await SentAsync(new CardAction
        {
            Type = ActionTypes.MessageBack,
            Title = "Done",
            Text = "done 1",
            DisplayText = "I did it",
            Value = new JsonObject { ["id"] = 1 },
        }))[0];
        const string Expected = """{"type":"messageBack","title":"Done","text":"done 1","displayText":"I did it","value":{"id":1}}""";
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Expected), action), action!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"text":"done 1","value":{"id":1}}""", "done 1", 1)]
    [InlineData("""{"text":null,"value":{"id":1}}""", null, 1)]
    [InlineData("""{"text":"done 1","value":null}""", "done 1", null)]
    public async Task A7353_A7355_What_a_message_back_sends_reaches_the_bot_as_text_and_value(string fields, string? text, int? id)
    {
        var exchange = await Exchange.HeardAsync(fields);
        Assert.Equal(text, exchange.Turn.AsMessageActivity()!.Text);
        Assert.Equal(id, exchange.Turn.Value is JsonElement value ? value.GetProperty("id").GetInt32() : null);
    }

    [Theory]
    [InlineData(ActionTypes.ImBack, "imBack", "yes")]
    [InlineData(ActionTypes.PostBack, "postBack", "yes")]
    [InlineData(ActionTypes.OpenUrl, "openUrl", "https://example.com/")]
    public async Task A7361_A7373_A7380_A_button_goes_out_with_its_title_and_its_value_as_a_string(string type, string sent, string value)
    {
        var action = (await SentAsync(new CardAction { Type = type, Title = "Yes", Value = value }))[0]!;
        Assert.Equal((sent, "Yes", value), (action["type"]!.GetValue<string>(), action["title"]!.GetValue<string>(), action["value"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("b1", "b1", null)]
    [InlineData("B1", "b1", "added B1")]
    public async Task A7510_Accounts_are_compared_letter_by_letter(string member, string bot, string? note)
    {
        var noting = new NotingBot();
        await Exchange.HandledAsync(
            noting, $$"""{"type":"conversationUpdate","membersAdded":[{"id":"{{member}}" }],"recipient":{"id":"{{bot}}" } }""");
        Assert.Equal(note, noting.Notes.SingleOrDefault());
    }

    [Fact]
    public async Task A7512_The_role_of_a_conversation_changes_nothing()
    {
        var bot = new NotingBot();
        await Exchange.HandledAsync(bot, """{"conversation":{"id":"c1","role":"bot"}}""");
        Assert.Equal("message hello", Assert.Single(bot.Notes));
    }

    [Fact]
    public async Task A7550_A_reference_names_channel_and_conversation()
    {
        var reference = (await Exchange.HeardAsync("{}")).Turn.GetConversationReference();
        Assert.Equal(("webchat", "c1"), (reference.ChannelId, reference.Conversation!.Id));
    }

    [Fact]
    public async Task A7560_The_service_of_a_reference_that_comes_in_is_never_called()
    {
        var exchange = await Exchange.AnsweredAsync(
            () => MessageFactory.Text("hi"), """{"relatesTo":{"channelId":"webchat","conversation":{"id":"c2"},"serviceUrl":"http://localhost:9"}}""");
        Assert.StartsWith("http://localhost:3500/", Assert.Single(exchange.Calls).Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A7701_Suggested_actions_go_out_only_if_there_are_any(bool empty)
    {
        var exchange = await Exchange.AnsweredAsync(
            () => new Activity { Type = ActivityTypes.Message, Text = "hi", SuggestedActions = new SuggestedActions { Actions = empty ? [] : null } });
        Assert.False(exchange.Sent.AsObject().ContainsKey("suggestedActions"));
    }

    [Fact]
    public async Task A7710_Suggested_actions_go_to_everyone_unless_the_bot_names_somebody()
    {
        Assert.Null((await Exchange.AnsweredAsync(() => (Activity)MessageFactory.SuggestedActions(["a"], "x"))).Sent["suggestedActions"]!["to"]);
        var exchange = await Exchange.AnsweredAsync(() => (Activity)MessageFactory.SuggestedActions(["a"], "x", toRecipients: ["u1"]));
        Assert.Equal("u1", exchange.Sent["suggestedActions"]!["to"]![0]!.GetValue<string>());
    }

    private static async Task<JsonArray> SentAsync(params CardAction[] actions)
    {
        var exchange = await Exchange.AnsweredAsync(() => (Activity)MessageFactory.SuggestedActions(actions, "x"));
        return exchange.Sent["suggestedActions"]!["actions"]!.AsArray();
    }
}
