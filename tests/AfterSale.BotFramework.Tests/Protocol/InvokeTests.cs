using System.Net;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Schema;
using Xunit;

namespace AfterSale.BotFramework.Tests.Protocol;

/// <summary>Invoke activity: A5301 to A5600.</summary>
public sealed class InvokeTests
{
    [Fact]
    public async Task An_invoke_is_answered_with_status_and_body_in_the_answer_to_its_request()
    {
        var exchange = await Exchange.OfAsync(Exchange.Incoming("""{"type":"invoke","name":"x"}"""), (turn, token) => turn.SendActivityAsync(
            new Activity { Type = ActivityTypes.InvokeResponse, Value = new InvokeResponse { Status = 412, Body = new JsonObject { ["code"] = "c" } } }, token));
        Assert.Equal(HttpStatusCode.PreconditionFailed, exchange.Status);
        Assert.Equal("c", exchange.Answer!["code"]!.GetValue<string>());
        Assert.Empty(exchange.Calls);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public async Task A5401_An_invoke_without_a_name_is_answered_with_501(string name)
    {
        var exchange = await Exchange.HandledAsync(new NotingBot(), $$"""{"type":"invoke","name":{{name}}}""");
        Assert.Equal(HttpStatusCode.NotImplemented, exchange.Status);
        Assert.Empty(exchange.Calls);
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("AdaptiveCard/Action")]
    [InlineData("who/knows")]
    public async Task A5402_An_invoke_of_a_name_that_nobody_knows_has_no_effect_and_is_answered_with_501(string name)
    {
        var bot = new NotingBot();
        var exchange = await Exchange.HandledAsync(bot, $$"""{"type":"invoke","name":"{{name}}","value":{"a":1} }""");
        Assert.Equal(HttpStatusCode.NotImplemented, exchange.Status);
        Assert.Empty(bot.Notes);
        Assert.Empty(exchange.Calls);
    }

    [Theory]
    [InlineData("\"value\":null")]
    [InlineData("\"value\":{}")]
    [InlineData("\"value\":7")]
    public async Task A5500_An_invoke_whose_value_is_missing_where_its_name_asks_for_one_is_answered_with_400(string value)
    {
        var exchange = await Exchange.HandledAsync(new NotingBot(), $$"""{"type":"invoke","name":"adaptiveCard/action",{{value}}}""");
        Assert.Equal(HttpStatusCode.BadRequest, exchange.Status);
        Assert.Equal("application/vnd.microsoft.error", exchange.Answer!["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task A5500_An_invoke_may_come_without_a_value() =>
        Assert.Equal(HttpStatusCode.NotImplemented, (await Exchange.HandledAsync(new NotingBot(), """{"type":"invoke","name":"x"}""")).Status);

    [Fact]
    public async Task A5501_The_name_alone_says_how_the_value_is_read()
    {
        var exchange = await Exchange.HandledAsync(
            new NotingBot(), """{"type":"invoke","name":"adaptiveCard/action","valueType":"something else","value":{"action":{"type":"Action.Execute","verb":"v"}}}""");
        Assert.Equal(HttpStatusCode.NotImplemented, exchange.Status);
    }
}
