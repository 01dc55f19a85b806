using AfterSale.BotFramework.Adapters;
using AfterSale.BotFramework.Schema;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AfterSale.BotFramework.Tests.Testing;

public sealed class TestFlowTests
{
    [Fact]
    public async Task What_the_bot_answers_is_as_written_down() => await Flow()
        .Test("a", "echo a")
        .Test("a", Message("echo a"))
        .Test("a", reply => Assert.Equal("echo a", ((Activity)reply).Text))
        .Send("b").AssertReplyOneOf(["echo a", "echo b"])
        .Send("c").AssertReplyContains("o c")
        .Send(Message("d")).AssertReply(Message("echo d"), new ByText())
        .AssertNoReply()
        .StartTestAsync();

    [Fact]
    public async Task Any_other_answer_ends_the_conversation_and_says_so()
    {
        var differing = new[]
        {
            Flow().Test("a", "other", "that is wrong"),
            Flow().Test("a", Message("other"), "that is wrong"),
            Flow().Test("a", new Activity { Type = ActivityTypes.Typing }, "that is wrong"),
            Flow().Send("a").AssertReplyOneOf(["b", "c"], "that is wrong"),
            Flow().Send("a").AssertReplyContains("z", "that is wrong"),
            Flow().Send("a").AssertReply(Message("z"), new ByText(), "that is wrong"),
            Flow().Send("a").AssertNoReply("that is wrong"),
        };
        foreach (var flow in differing)
        {
            var fault = await Assert.ThrowsAsync<InvalidOperationException>(flow.StartTestAsync);
            Assert.StartsWith("that is wrong", fault.Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<TimeoutException>(new TestFlow(new TestAdapter()).Send("a").AssertReply("x", timeout: 1).StartTestAsync);
    }

    [Fact]
    public async Task An_answer_that_comes_later_is_waited_for()
    {
        var adapter = new TestAdapter();
        var awaited = adapter.GetNextReplyAsync();
        using var patience = new CancellationTokenSource();
        var givenUp = adapter.GetNextReplyAsync(patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        await adapter.SendTextToBotAsync("hi", Echo);
        Assert.Equal("echo hi", (await awaited).Text);
        await adapter.SendTextToBotAsync("again", Echo);
        Assert.Equal("echo again", (await adapter.GetNextReplyAsync()).Text);
    }

    [Fact]
    public async Task Time_passes_on_the_clock_of_the_adapter()
    {
        var clock = new FakeTimeProvider();
        var adapter = new TestAdapter { Clock = clock };
        var running = new TestFlow(adapter, Echo).Test("a", "echo a").Delay(TimeSpan.FromHours(1)).Test("b", "echo b").StartTestAsync();
        Assert.False(running.IsCompleted);
        clock.Advance(TimeSpan.FromHours(1));
        await running;
    }

    [Fact]
    public async Task Trace_activities_are_replies_for_a_test_that_asks_for_them()
    {
        foreach (var shown in new[] { false, true })
        {
            var adapter = new TestAdapter(Channels.Emulator, shown);
            await adapter.SendTextToBotAsync(
                "a", (turn, token) => turn.SendActivityAsync(new Activity { Type = ActivityTypes.Trace, Name = "t" }, token));
            Assert.Equal(shown ? "t" : null, adapter.GetNextReply()?.Name);
        }
    }

    [Fact]
    public async Task Another_conversation_forgets_the_first()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync("a", Echo);
        Activity? seen = null;
        await adapter.CreateConversationAsync(
            Channels.Msteams,
            (turn, _) =>
            {
                seen = turn.Activity;
                return Task.CompletedTask;
            },
            CancellationToken.None);
        Assert.Equal((ActivityTypes.ConversationUpdate, Channels.Msteams), (seen!.Type, seen.ChannelId));
        Assert.NotEqual("convo1", seen.Conversation!.Id);
        Assert.Null(adapter.GetNextReply());
    }

    private static TestFlow Flow() => new(new TestAdapter(), Echo);

    private static Task Echo(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync($"echo {turnContext.Activity.Text}", cancellationToken: cancellationToken);

    private static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text };

    private sealed class ByText : IEqualityComparer<IActivity>
    {
        public bool Equals(IActivity? x, IActivity? y) => (x as Activity)?.Text == (y as Activity)?.Text;

        public int GetHashCode(IActivity obj) => 0;
    }
}
