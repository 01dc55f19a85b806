using AfterSale.BotFramework.Adapters;
using AfterSale.BotFramework.Schema;
using Xunit;

namespace AfterSale.BotFramework.Tests.Builder;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task Middleware_runs_around_the_bot_in_the_order_of_registration()
    {
        List<string> order = [];
        var adapter = new TestAdapter().Use(new Noting("a", order)).Use(new Noting("b", order));
        await adapter.SendTextToBotAsync("x", (_, _) =>
        {
            order.Add("bot");
            return Task.CompletedTask;
        });
        Assert.Equal(["a", "b", "bot", "b again", "a again"], order);
    }

    [Fact]
    public async Task An_exception_goes_to_the_error_handler_once()
    {
        var adapter = new TestAdapter();
        List<Exception> failures = [];
        adapter.OnTurnError = (_, exception) =>
        {
            failures.Add(exception);
            return Task.CompletedTask;
        };
        await adapter.SendTextToBotAsync("x", (_, _) => throw new InvalidDataException());
        Assert.IsType<InvalidDataException>(Assert.Single(failures));
    }

    [Fact]
    public async Task Without_an_error_handler_the_caller_gets_the_exception() =>
        await Assert.ThrowsAsync<InvalidDataException>(
            () => new TestAdapter().SendTextToBotAsync("x", (_, _) => throw new InvalidDataException()));

    [Theory]
    [InlineData("de-DE", "de-DE")]
    [InlineData("xx-nowhere-0", null)]
    public async Task A_turn_runs_in_the_culture_of_its_activity(string locale, string? expected)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        string? seen = null;
        await new TestAdapter { Locale = locale }.SendTextToBotAsync("x", (_, _) =>
        {
            seen = System.Globalization.CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });
        Assert.Equal(expected ?? before.Name, seen);
        Assert.Equal(before, System.Globalization.CultureInfo.CurrentCulture);
    }

    [Fact]
    public async Task A_test_flow_reads_like_the_conversation() =>
        await new TestFlow(new TestAdapter(), (turn, token) => turn.Activity.Type == ActivityTypes.Message
                ? turn.SendActivityAsync($"echo {turn.Activity.Text}", cancellationToken: token)
                : Task.CompletedTask)
            .SendConversationUpdate().AssertNoReply()
            .Test("hi", "echo hi")
            .Send("ho").AssertReplyContains("ho")
            .StartTestAsync();

    private sealed class Noting(string name, List<string> order) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add(name);
            await next(cancellationToken);
            order.Add($"{name} again");
        }
    }
}
