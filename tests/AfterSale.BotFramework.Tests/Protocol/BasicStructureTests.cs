using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Schema;
using Xunit;

namespace AfterSale.BotFramework.Tests.Protocol;

/// <summary>Basic activity structure: A2001 to A2007.</summary>
public sealed class BasicStructureTests
{
    private static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false };

    [Fact]
    public async Task A2001_A2007_What_a_bot_sends_is_one_json_object_whose_fields_come_once_and_have_their_types()
    {
        var exchange = await Exchange.AnsweredAsync(() => new Activity
        {
            Type = ActivityTypes.Message,
            Text = "Grüße \"quoted\" \u2028",
            Value = JsonElement.Parse("""{"a":[1,true,null]}"""),
            Attachments = [new HeroCard { Title = "t" }.ToAttachment()],
            Entities = [new Mention { Text = "<at>Ann</at>", Mentioned = new ChannelAccount("u1", "Ann") }],
            SuggestedActions = new SuggestedActions { Actions = [new CardAction { Type = ActionTypes.ImBack, Title = "Yes", Value = "yes" }] },
            LocalTimestamp = new DateTimeOffset(2026, 11, 22, 21, 0, 0, TimeSpan.FromHours(1)),
        });
        Assert.Equal(JsonValueKind.Object, JsonSerializer.Deserialize<JsonElement>(exchange.Sent.ToJsonString(), Strict).ValueKind);
        Assert.Equal(JsonValueKind.String, exchange.Sent["text"]!.GetValueKind());
        Assert.Equal(JsonValueKind.Object, exchange.Sent["value"]!.GetValueKind());
        Assert.Equal(JsonValueKind.Array, exchange.Sent["attachments"]!.GetValueKind());
        Assert.Equal(JsonValueKind.Object, exchange.Sent["attachments"]![0]!["content"]!.GetValueKind());
        Assert.Equal(JsonValueKind.Array, exchange.Sent["entities"]!.GetValueKind());
        Assert.Equal(JsonValueKind.Array, exchange.Sent["suggestedActions"]!["actions"]!.GetValueKind());
        Assert.Equal(JsonValueKind.String, exchange.Sent["localTimestamp"]!.GetValueKind());
        Assert.Equal(JsonValueKind.Object, exchange.Sent["conversation"]!.GetValueKind());
    }

    [Theory]
    [InlineData("""{"type":null,"Type":"message"}""")]
    [InlineData("""{"serviceUrl":null,"serviceURL":"http://localhost:3500"}""")]
    public async Task A2002_A_field_that_is_cased_otherwise_is_another_field(string fields)
    {
        var exchange = await Exchange.HeardAsync(fields);
        Assert.Equal(HttpStatusCode.BadRequest, exchange.Status);
        Assert.Empty(exchange.Turns);
    }

    [Theory]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"id":7}""")]
    [InlineData("""{"channelId":["webchat"]}""")]
    [InlineData("""{"serviceUrl":{}}""")]
    [InlineData("""{"timestamp":1763843142}""")]
    [InlineData("""{"timestamp":"yesterday"}""")]
    [InlineData("""{"timestamp":"11/22/2026 20:25:42"}""")]
    [InlineData("""{"timestamp":"Sun, 22 Nov 2026 20:25:42 GMT"}""")]
    [InlineData("""{"localTimestamp":"2026-13-22T20:25:42Z"}""")]
    [InlineData("""{"expiration":false}""")]
    [InlineData("""{"localTimezone":1}""")]
    [InlineData("""{"from":"u1"}""")]
    [InlineData("""{"from":{"id":1}}""")]
    [InlineData("""{"recipient":[]}""")]
    [InlineData("""{"conversation":"c1"}""")]
    [InlineData("""{"conversation":{"id":"c1","isGroup":"yes"}}""")]
    [InlineData("""{"replyToId":{}}""")]
    [InlineData("""{"text":["hello"]}""")]
    [InlineData("""{"textFormat":1}""")]
    [InlineData("""{"locale":{}}""")]
    [InlineData("""{"speak":true}""")]
    [InlineData("""{"inputHint":[]}""")]
    [InlineData("""{"summary":1}""")]
    [InlineData("""{"importance":2}""")]
    [InlineData("""{"deliveryMode":{}}""")]
    [InlineData("""{"entities":{}}""")]
    [InlineData("""{"entities":["mention"]}""")]
    [InlineData("""{"entities":[null]}""")]
    [InlineData("""{"entities":[{"type":5}]}""")]
    [InlineData("""{"attachments":{}}""")]
    [InlineData("""{"attachments":[null]}""")]
    [InlineData("""{"attachments":[{"contentType":5}]}""")]
    [InlineData("""{"suggestedActions":[]}""")]
    [InlineData("""{"suggestedActions":{"actions":[null]}}""")]
    [InlineData("""{"suggestedActions":{"to":[null]}}""")]
    [InlineData("""{"suggestedActions":{"to":"u1"}}""")]
    [InlineData("""{"membersAdded":{"id":"u1"}}""")]
    [InlineData("""{"membersAdded":[null]}""")]
    [InlineData("""{"membersRemoved":[null]}""")]
    [InlineData("""{"reactionsAdded":["like"]}""")]
    [InlineData("""{"reactionsAdded":[null]}""")]
    [InlineData("""{"reactionsRemoved":[null]}""")]
    [InlineData("""{"listenFor":[null]}""")]
    [InlineData("""{"listenFor":"word"}""")]
    [InlineData("""{"historyDisclosed":"yes"}""")]
    [InlineData("""{"name":{}}""")]
    [InlineData("""{"relatesTo":"c2"}""")]
    public async Task A2003_A_field_of_the_wrong_type_is_answered_with_400(string fields)
    {
        var exchange = await Exchange.HeardAsync(fields);
        Assert.Equal(HttpStatusCode.BadRequest, exchange.Status);
        Assert.Empty(exchange.Turns);
    }

    [Fact]
    public async Task A2004_A_reply_holds_no_empty_string()
    {
        var exchange = await Exchange.OfAsync(Exchange.Incoming(), (turn, token) => turn.SendActivityAsync("hi", cancellationToken: token));
        Assert.DoesNotContain(Strings(exchange.Sent), text => text.Length == 0);
    }

    [Fact]
    public async Task A2005_Fields_that_nobody_knows_are_taken_and_kept_on_every_level()
    {
        var incoming = Exchange.Incoming(
            """
            {"odd":{"a":[1]},"from":{"id":"u1","odd":1},"recipient":{"id":"b1","odd":{"a":1}},"conversation":{"id":"c1","odd":[1]},
            "attachments":[{"contentType":"x/y","content":{"odd":1},"odd":1}],"entities":[{"type":"x","odd":{"a":{"b":1}}}],
            "suggestedActions":{"actions":[{"type":"imBack","title":"t","value":"v","odd":1}],"odd":1},
            "relatesTo":{"channelId":"webchat","conversation":{"id":"c2","odd":1},"user":{"id":"u2","odd":1},"odd":1},
            "membersAdded":[{"id":"u3","odd":1}],"reactionsAdded":[{"type":"like","odd":1}]}
            """);
        var exchange = await Exchange.OfAsync(incoming, (_, _) => Task.CompletedTask);
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(incoming), exchange.Again), exchange.Again.ToJsonString());
    }

    [Fact]
    public async Task A2006_An_event_that_nobody_knows_is_taken()
    {
        var exchange = await Exchange.HandledAsync(new NotingBot(), """{"type":"event","name":"nobody/knows","value":{"a":1}}""");
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.Equal("nobody/knows", exchange.Turn.Name);
        Assert.Empty(exchange.Calls);
    }

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(property => Strings(property.Value)),
        JsonArray array => array.SelectMany(Strings),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };
}
