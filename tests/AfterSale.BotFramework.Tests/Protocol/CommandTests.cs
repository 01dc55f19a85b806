using System.Net;
using Xunit;

namespace AfterSale.BotFramework.Tests.Protocol;

/// <summary>Handoff, command and command result: types that this layer neither sends nor handles (A6200 to A6430).</summary>
public sealed class CommandTests
{
    [Theory]
    [InlineData("""{"type":"command","text":null}""")]
    [InlineData("""{"type":"command","name":"","value":{}}""")]
    [InlineData("""{"type":"command","name":"no media type","value":{}}""")]
    public async Task A6312_A_command_without_a_name_has_no_effect(string fields) => await HasNoEffectAsync(fields);

    [Theory]
    [InlineData("""{"type":"command","name":"application/x"}""")]
    [InlineData("""{"type":"command","name":"application/x","value":7}""")]
    [InlineData("""{"type":"command","name":"session.init","value":{"sessionId":"s"}}""")]
    public async Task A6322_A_command_has_no_effect_with_or_without_a_value(string fields) => await HasNoEffectAsync(fields);

    [Theory]
    [InlineData("""{"type":"commandResult"}""")]
    [InlineData("""{"type":"commandResult","name":"","value":{}}""")]
    [InlineData("""{"type":"commandResult","name":"application/x","value":{"commandId":"1"}}""")]
    public async Task A6412_A_result_of_a_command_that_this_bot_never_gave_has_no_effect(string fields) => await HasNoEffectAsync(fields);

    [Fact]
    public async Task Handoff_has_no_effect() => await HasNoEffectAsync("""{"type":"handoff"}""");

    private static async Task HasNoEffectAsync(string fields)
    {
        var bot = new NotingBot();
        var exchange = await Exchange.HandledAsync(bot, fields);
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.Equal($"unrecognized {exchange.Turn.Type}", Assert.Single(bot.Notes));
        Assert.Empty(exchange.Calls);
    }
}
