using System.Net;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Schema;
using Xunit;

namespace AfterSale.BotFramework.Tests.Protocol;

/// <summary>Message activity: A3000 to A3133.</summary>
public sealed class MessageTests
{
    [Fact]
    public async Task A3000_An_empty_text_is_taken_and_sent()
    {
        var exchange = await Exchange.AnsweredAsync(() => new Activity { Type = ActivityTypes.Message, Text = string.Empty }, """{"text":""}""");
        Assert.Equal(string.Empty, exchange.Turn.Text);
        Assert.Equal(string.Empty, exchange.Sent["text"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(TextFormatTypes.Markdown, "markdown")]
    [InlineData(TextFormatTypes.Xml, "xml")]
    public async Task A3010_A3013_A_text_format_goes_out_only_as_the_bot_sets_it(string format, string sent)
    {
        var exchange = await Exchange.AnsweredAsync(() => new Activity { Type = ActivityTypes.Message, Text = "hi", TextFormat = format });
        Assert.Equal(sent, exchange.Sent["textFormat"]!.GetValue<string>());
    }

    [Fact]
    public async Task A3011_Plain_text_goes_out_without_a_format() =>
        Assert.Null((await Exchange.AnsweredAsync(() => MessageFactory.Text("hi"), """{"textFormat":"plain"}""")).Sent["textFormat"]);

    [Theory]
    [InlineData("plain")]
    [InlineData("xml")]
    [InlineData("braille")]
    public async Task A3012_Text_of_every_format_reaches_the_bot_as_it_was_written(string format) =>
        Assert.Equal("<b>*x*</b>", (await Exchange.HeardAsync($$"""{"text":"<b>*x*</b>","textFormat":"{{format}}"}""")).Turn.Text);

    [Theory]
    [InlineData("\"tlh-Piqd\"")]
    [InlineData("\"not a language!\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    public async Task A3020_A3021_A_language_that_nobody_knows_is_no_reason_to_refuse(string locale)
    {
        var culture = string.Empty;
        var exchange = await Exchange.OfAsync(Exchange.Incoming($$"""{"locale":{{locale}}}"""), (_, _) =>
        {
            culture = System.Globalization.CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.Equal(System.Globalization.CultureInfo.CurrentCulture.Name, culture);
    }

    [Fact]
    public async Task A3030_Speech_may_be_empty()
    {
        var exchange = await Exchange.AnsweredAsync(() => new Activity { Type = ActivityTypes.Message, Text = "hi", Speak = string.Empty });
        Assert.Equal(string.Empty, exchange.Sent["speak"]!.GetValue<string>());
    }

    [Fact]
    public async Task A3031_A3033_Speech_that_comes_in_is_kept_and_not_looked_into()
    {
        const string Ssml = "<!DOCTYPE x SYSTEM 'http://localhost:9/x.dtd'><speak>hi</speak>";
        var bot = new NotingBot();
        var exchange = await Exchange.HandledAsync(bot, $$"""{"speak":"{{Ssml}}"}""");
        Assert.Equal(Ssml, exchange.Turn.Speak);
        Assert.Equal("message hello", Assert.Single(bot.Notes));
    }

    [Theory]
    [InlineData(InputHints.AcceptingInput, "acceptingInput")]
    [InlineData(InputHints.ExpectingInput, "expectingInput")]
    [InlineData(InputHints.IgnoringInput, "ignoringInput")]
    public async Task A3040_An_input_hint_goes_out_in_the_words_of_the_channels(string hint, string sent)
    {
        var exchange = await Exchange.AnsweredAsync(() => MessageFactory.Text("hi", inputHint: hint));
        Assert.Equal(sent, exchange.Sent["inputHint"]!.GetValue<string>());
    }

    [Fact]
    public async Task A3041_A_message_says_also_that_the_bot_merely_accepts_input()
    {
        var exchange = await Exchange.OfAsync(Exchange.Incoming(), (turn, token) => turn.SendActivityAsync("hi", cancellationToken: token));
        Assert.Equal("acceptingInput", exchange.Sent["inputHint"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("inputHint", "shouting")]
    [InlineData("inputHint", "accepting")]
    public async Task A3042_An_input_hint_that_is_not_defined_is_no_reason_to_refuse(string field, string value) => await IsTakenAsync(field, value);

    [Fact]
    public async Task A3050_Attachments_go_out_only_if_there_are_any()
    {
        var exchange = await Exchange.OfAsync(Exchange.Incoming(), (turn, token) => turn.SendActivityAsync(turn.Activity.CreateReply("hi"), token));
        Assert.False(exchange.Sent.AsObject().ContainsKey("attachments"));
    }

    [Fact]
    public async Task A3051_A3053_Several_attachments_of_one_type_keep_their_order_both_ways()
    {
        var exchange = await Exchange.AnsweredAsync(
            () => new Activity { Type = ActivityTypes.Message, Attachments = [Card("1"), Card("2"), Card("3")] },
            """{"attachments":[{"contentType":"text/plain","name":"a"},{"contentType":"text/plain","name":"b"}]}""");
        Assert.Equal(["a", "b"], exchange.Turn.Attachments!.Select(attachment => attachment.Name));
        Assert.Equal(["1", "2", "3"], exchange.Sent["attachments"]!.AsArray().Select(card => card!["content"]!["title"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A3052_An_attachment_of_a_type_that_nobody_knows_is_taken_and_kept()
    {
        const string Attachment = """{"contentType":"application/x-odd","contentUrl":"https://example.com/odd","name":"odd","content":{"a":[1]}}""";
        var exchange = await Exchange.HeardAsync($$"""{"attachments":[{{Attachment}}]}""");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Attachment), exchange.Again["attachments"]![0]));
    }

    [Theory]
    [InlineData(AttachmentLayoutTypes.List, "list")]
    [InlineData(AttachmentLayoutTypes.Carousel, "carousel")]
    public async Task A3060_A_layout_goes_out_in_the_words_of_the_specification(string layout, string sent)
    {
        var exchange = await Exchange.AnsweredAsync(
            () => new Activity { Type = ActivityTypes.Message, AttachmentLayout = layout, Attachments = [Card("1")] });
        Assert.Equal(sent, exchange.Sent["attachmentLayout"]!.GetValue<string>());
    }

    [Fact]
    public async Task A3060_Attachments_are_listed_unless_the_bot_wants_it_otherwise() =>
        Assert.Equal("list", (await Exchange.AnsweredAsync(() => (Activity)MessageFactory.Attachment(Card("1")))).Sent["attachmentLayout"]!.GetValue<string>());

    [Fact]
    public async Task A3061_A_layout_that_is_not_defined_is_no_reason_to_refuse() => await IsTakenAsync("attachmentLayout", "heap");

    [Fact]
    public async Task A3070_A_message_of_a_summary_alone_has_something_to_show() =>
        Assert.True((await Exchange.HeardAsync("""{"text":null,"summary":"two cards"}""")).Turn.HasContent());

    [Fact]
    public async Task A3080_A_message_has_no_value_unless_the_bot_gives_one()
    {
        Assert.Null((await Exchange.AnsweredAsync(() => MessageFactory.Text("hi"), """{"value":{"verb":"done"}}""")).Sent["value"]);
        var exchange = await Exchange.AnsweredAsync(
            () => new Activity { Type = ActivityTypes.Message, Text = "hi", Value = new JsonObject { ["a"] = 1 }, ValueType = "x" });
        Assert.Equal(("x", 1), (exchange.Sent["valueType"]!.GetValue<string>(), exchange.Sent["value"]!["a"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A3090_An_expiration_goes_out_in_utc_with_z()
    {
        var exchange = await Exchange.AnsweredAsync(
            () => new Activity { Type = ActivityTypes.Message, Text = "hi", Expiration = new DateTimeOffset(2026, 11, 23, 0, 30, 0, TimeSpan.FromHours(1)) },
            """{"expiration":"2026-11-23T09:00:00+09:00"}""");
        Assert.Equal("2026-11-22T23:30:00.000Z", exchange.Sent["expiration"]!.GetValue<string>());
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero), exchange.Turn.Expiration);
    }

    [Fact]
    public async Task A3100_An_importance_goes_out_only_as_the_bot_sets_it()
    {
        Assert.Null((await Exchange.AnsweredAsync(() => MessageFactory.Text("hi"), """{"importance":"high"}""")).Sent["importance"]);
        var exchange = await Exchange.AnsweredAsync(() => new Activity { Type = ActivityTypes.Message, Text = "hi", Importance = "high" });
        Assert.Equal("high", exchange.Sent["importance"]!.GetValue<string>());
    }

    [Fact]
    public async Task A3101_An_importance_that_is_not_defined_is_no_reason_to_refuse() => await IsTakenAsync("importance", "life and death");

    [Theory]
    [InlineData("""{"id":"bookFlight","state":"start","entities":{"to":{"type":"http://schema.org/City","name":"Rome"}}}""")]
    [InlineData("""{"id":7,"state":[]}""")]
    [InlineData("\"nonsense\"")]
    public async Task A3132_A3133_A7764_A_semantic_action_is_passed_over_and_kept(string action)
    {
        var bot = new NotingBot();
        var exchange = await Exchange.HandledAsync(bot, $$"""{"semanticAction":{{action}}}""");
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.Equal("message hello", Assert.Single(bot.Notes));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(action), exchange.Again["semanticAction"]));
    }

    private static async Task IsTakenAsync(string field, string value)
    {
        var bot = new NotingBot();
        var exchange = await Exchange.HandledAsync(bot, $$"""{"{{field}}":"{{value}}"}""");
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.Equal("message hello", Assert.Single(bot.Notes));
        Assert.Equal(value, exchange.Again[field]!.GetValue<string>());
    }

    private static Attachment Card(string title) => new HeroCard { Title = title }.ToAttachment();
}
