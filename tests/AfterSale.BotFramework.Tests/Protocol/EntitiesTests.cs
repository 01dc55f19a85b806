using System.Net;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Schema;
using Xunit;

namespace AfterSale.BotFramework.Tests.Protocol;

/// <summary>Entities, and the entity types of the second appendix: A2100 to A2105, A7603 to A7613, A9201 to A9262.</summary>
public sealed class EntitiesTests
{
    [Fact]
    public async Task A2100_Entities_go_out_only_if_there_are_any()
    {
        var exchange = await Exchange.AnsweredAsync(() => new Activity { Type = ActivityTypes.Message, Text = "hi", Entities = [] });
        Assert.False(exchange.Sent.AsObject().ContainsKey("entities"));
    }

    [Fact]
    public async Task A2101_Mentions_of_several_people_are_read_and_sent()
    {
        var exchange = await Exchange.AnsweredAsync(
            () => new Activity { Type = ActivityTypes.Message, Text = "hi", Entities = [MentionOf("u1"), MentionOf("u2")] },
            """{"entities":[{"type":"mention","mentioned":{"id":"b1"}},{"type":"mention","mentioned":{"id":"u2"}}]}""");
        Assert.Equal(["b1", "u2"], exchange.Turn.GetMentions().Select(mention => mention.Mentioned!.Id));
        Assert.Equal(["u1", "u2"], exchange.Sent["entities"]!.AsArray().Select(entity => entity!["mentioned"]!["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A2102_This_layer_adds_no_entity_to_those_of_the_bot()
    {
        var exchange = await Exchange.AnsweredAsync(
            () => new Activity { Type = ActivityTypes.Message, Text = "hi", Entities = [MentionOf("u1")] },
            """{"entities":[{"type":"mention","mentioned":{"id":"b1"}}]}""");
        Assert.Single(exchange.Sent["entities"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"type":"clientInfo","country":"US"},{"type":"mention","mentioned":{"id":"b1"},"text":"<at>Bo</at>"}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":"b1"},"text":"<at>Bo</at>"},{"type":"clientInfo","country":"US"}""")]
    public async Task A2103_A_mention_is_found_wherever_it_stands(string entities)
    {
        var exchange = await Exchange.HeardAsync($$"""{"text":"<at>Bo</at> plan","entities":[{{entities}}]}""");
        Assert.Equal("plan", exchange.Turn.RemoveRecipientMention());
    }

    [Fact]
    public async Task A2104_Entities_that_nobody_knows_are_passed_over_and_kept()
    {
        const string Entities = """[{"type":"https://example.com/x","mentioned":"no account","deep":{"a":[1]}},{"noType":1}]""";
        var exchange = await Exchange.HeardAsync($$"""{"entities":{{Entities}}}""");
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.Empty(exchange.Turn.GetMentions());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Entities), exchange.Again["entities"]));
    }

    [Theory]
    [InlineData("""{"type":"mention","mentioned":"b1"}""")]
    [InlineData("""{"type":"mention","text":["Bo"]}""")]
    [InlineData("""{"type":"mention"}""")]
    public async Task A2105_A_mention_that_cannot_be_read_is_passed_over(string mention)
    {
        var exchange = await Exchange.OfAsync(
            Exchange.Incoming($$"""{"text":"plan","entities":[{{mention}},{"type":"mention","mentioned":{"id":"u2"} }]}"""),
            (turn, token) => turn.SendActivityAsync($"{turn.Activity.RemoveRecipientMention()} {turn.Activity.GetMentions()[^1].Mentioned!.Id}", cancellationToken: token));
        Assert.Equal("plan u2", exchange.Sent["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task A7603_A7604_An_entity_with_fields_of_json_ld_is_taken_and_kept()
    {
        const string Entity = """{"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":""}""";
        var exchange = await Exchange.HeardAsync($$"""{"entities":[{{Entity}}]}""");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Entity), exchange.Again["entities"]![0]));
    }

    [Fact]
    public async Task A7610_A7613_A_mention_goes_out_under_the_name_that_channels_use()
    {
        var exchange = await Exchange.AnsweredAsync(
            () => new Activity { Type = ActivityTypes.Message, Text = "hi", Entities = [MentionOf("u1")] });
        Assert.Equal("mention", exchange.Sent["entities"]![0]!["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task A7611_A_mention_is_read_under_the_name_of_the_specification() =>
        Assert.Single((await Exchange.HeardAsync("""{"entities":[{"type":"Mention","mentioned":{"id":"b1"}}]}""")).Turn.GetMentions());

    [Fact]
    public async Task A9201_A_reply_says_nothing_of_the_client()
    {
        var exchange = await Exchange.OfAsync(
            Exchange.Incoming("""{"entities":[{"type":"clientInfo","locale":"de-DE","country":"DE","platform":"Web"}]}"""),
            (turn, token) => turn.SendActivityAsync(turn.Activity.CreateReply("hi"), token));
        Assert.Null(exchange.Sent["entities"]);
    }

    [Fact]
    public async Task A9211_The_language_of_a_turn_is_that_of_the_activity_and_not_of_the_client()
    {
        var culture = string.Empty;
        await Exchange.OfAsync(
            Exchange.Incoming("""{"locale":"fr-FR","entities":[{"type":"clientInfo","locale":"de-DE"}]}"""),
            (_, _) =>
            {
                culture = System.Globalization.CultureInfo.CurrentCulture.Name;
                return Task.CompletedTask;
            });
        Assert.Equal("fr-FR", culture);
    }

    [Theory]
    [InlineData("""{"type":"streaminfo","streamId":"s","streamType":"streaming","streamSequence":3}""")]
    [InlineData("""{"type":"streaminfo","streamId":7}""")]
    public async Task A9245_Streaming_that_this_layer_does_not_understand_is_passed_over(string entity)
    {
        var bot = new NotingBot();
        var exchange = await Exchange.HandledAsync(bot, $$"""{"entities":[{{entity}}]}""");
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.Equal("message hello", Assert.Single(bot.Notes));
    }

    [Fact]
    public async Task A9246_Of_several_streams_in_one_activity_none_counts()
    {
        var bot = new NotingBot();
        await Exchange.HandledAsync(
            bot, """{"entities":[{"type":"streaminfo","streamId":"a","streamType":"final"},{"type":"streaminfo","streamId":"b","streamSequence":1}]}""");
        Assert.Equal("message hello", Assert.Single(bot.Notes));
    }

    private static Mention MentionOf(string id) => new() { Mentioned = new ChannelAccount(id, id), Text = $"<at>{id}</at>" };
}
