using System.Net;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AfterSale.BotFramework.Tests.Protocol;

/// <summary>Trace and typing activity: A6150 to A6157, A6000 to A6003.</summary>
public sealed class TraceAndTypingTests
{
    [Theory]
    [InlineData("webchat", true, 0)]
    [InlineData("msteams", true, 0)]
    [InlineData("msteams", false, 0)]
    [InlineData("emulator", true, 1)]
    [InlineData("emulator", false, 1)]
    public async Task A6150_A_trace_goes_to_the_emulator_alone(string channel, bool oneEffect, int sent)
    {
        var exchange = await Exchange.AnsweredAsync(
            () => new Activity { Type = ActivityTypes.Trace, Name = "n" }, $$"""{"channelId":"{{channel}}"}""", options => options.OneEffectPerTurn = oneEffect);
        Assert.Equal(sent, exchange.Calls.Count);
    }

    [Fact]
    public async Task A6151_A6153_A6154_A6155_A_trace_goes_out_with_what_it_has()
    {
        var exchange = await Exchange.AnsweredAsync(
            () => new Activity { Type = ActivityTypes.Trace, Name = "n", Label = "l" }, """{"channelId":"emulator"}""");
        Assert.Equal(("n", "l"), (exchange.Sent["name"]!.GetValue<string>(), exchange.Sent["label"]!.GetValue<string>()));
        Assert.Null(exchange.Sent["value"]);
        Assert.Null(exchange.Sent["valueType"]);
    }

    [Fact]
    public async Task A6152_A_trace_that_comes_in_has_no_effect()
    {
        var exchange = await Exchange.HandledAsync(new ActivityHandler(), """{"type":"trace","name":"who knows","value":{"a":1}}""");
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.Empty(exchange.Calls);
    }

    [Fact]
    public async Task A6001_Typing_is_shown_no_more_than_once_in_three_seconds()
    {
        var time = new FakeTimeProvider();
        var isIn = new TaskCompletionSource();
        var mayLeave = new TaskCompletionSource();
        var isTyping = new TaskCompletionSource();
        await using var host = await BotHost.StartAsync(
            (_, _) =>
            {
                isIn.SetResult();
                return mayLeave.Task;
            },
            options => options.TypingAfter = TimeSpan.FromSeconds(1),
            time);
        host.Connector.Answers.Enqueue(() =>
        {
            isTyping.SetResult();
            return new HttpResponseMessage(HttpStatusCode.OK);
        });
        var answer = host.SayAsync("x");
        await isIn.Task;
        time.Advance(TimeSpan.FromSeconds(1));
        await isTyping.Task;
        time.Advance(TimeSpan.FromMilliseconds(2999));
        mayLeave.SetResult();
        using var response = await answer;
        Assert.Equal("typing", Assert.Single(host.Connector.Calls).Body!["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task A6003_Typing_of_a_person_reaches_the_bot()
    {
        var bot = new NotingBot();
        await Exchange.HandledAsync(bot, """{"type":"typing","text":null}""");
        Assert.Equal("typing", Assert.Single(bot.Notes));
    }
}
