using System.Collections.Concurrent;
using System.Net;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AfterSale.BotFramework.Tests.Integration;

public sealed class TurnOrderTests
{
    [Fact]
    public async Task Turns_of_one_conversation_run_one_after_the_other_in_the_order_of_arrival()
    {
        var (running, most) = (0, 0);
        var order = new ConcurrentQueue<string>();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await BotHost.StartAsync(async (turn, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            order.Enqueue(turn.Activity.Text!);
            await release.Task;
            Interlocked.Decrement(ref running);
        });
        List<Task<InvokeResponse?>> turns = [];
        for (var index = 0; index < 20; index++)
        {
            turns.Add(host.Adapter.ProcessActivityAsync(new(), Message($"{index}"), host.BotCallback, CancellationToken.None));
        }

        release.SetResult();
        await Task.WhenAll(turns);
        Assert.Equal(1, most);
        Assert.Equal(Enumerable.Range(0, 20).Select(index => $"{index}"), order);
        Assert.Equal(0, host.Adapter.BusyConversations);
    }

    [Fact]
    public async Task Turns_of_different_conversations_run_in_parallel()
    {
        using var both = new CountdownEvent(2);
        var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await BotHost.StartAsync(async (_, _) =>
        {
            if (both.Signal())
            {
                met.SetResult();
            }

            await met.Task;
        });
        var responses = await Task.WhenAll(host.SayAsync("x", "c1"), host.SayAsync("x", "c2"));
        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
    }

    [Fact]
    public async Task A_turn_goes_on_when_the_client_hangs_up()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ended = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await BotHost.StartAsync(async (turn, token) =>
        {
            begun.SetResult();
            await goOn.Task;
            await turn.SendActivityAsync("done", cancellationToken: token);
            await turn.DoAfterwardsAsync(
                _ =>
                {
                    ended.SetResult(token.IsCancellationRequested);
                    return Task.CompletedTask;
                },
                token);
        });
        using var hangUp = new CancellationTokenSource();
        var request = host.SayAsync("x", cancellationToken: hangUp.Token);
        await begun.Task;
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        goOn.SetResult();
        Assert.False(await ended.Task);
        Assert.Equal("done", Assert.Single(host.Connector.Texts));
    }

    [Fact]
    public async Task A_turn_that_takes_too_long_is_cancelled_by_its_own_limit()
    {
        var time = new FakeTimeProvider();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await BotHost.StartAsync(
            async (_, token) =>
            {
                begun.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            },
            options => options.TurnTimeout = TimeSpan.FromSeconds(30),
            time);
        host.Adapter.OnTurnError = (turn, exception) => turn.SendActivityAsync(exception is OperationCanceledException ? "too slow" : "?");
        var request = host.SayAsync("x");
        await begun.Task;
        time.Advance(TimeSpan.FromSeconds(31));
        using var response = await request;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("too slow", Assert.Single(host.Connector.Texts, text => text is not null));
    }

    [Fact]
    public async Task A_turn_that_waits_too_long_for_its_conversation_is_answered_with_503()
    {
        var time = new FakeTimeProvider();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var runs = 0;
        await using var host = await BotHost.StartAsync(
            async (_, _) =>
            {
                runs++;
                begun.TrySetResult();
                await release.Task;
            },
            options => options.QueueTimeout = TimeSpan.FromSeconds(5),
            time);
        var first = host.SayAsync("one");
        await begun.Task;
        var second = host.SayAsync("two");
        while (!second.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await second).StatusCode);
        release.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Equal(1, runs);
        Assert.Equal(0, host.Adapter.BusyConversations);
    }

    [Fact]
    public async Task A_turn_that_continues_its_own_conversation_does_not_wait_for_itself()
    {
        await using var host = await BotHost.StartAsync(async (turn, token) =>
        {
            if (turn.Activity.Type == ActivityTypes.Message)
            {
                await turn.Adapter.ContinueConversationAsync(
                    "app",
                    turn.Activity.GetConversationReference(),
                    (inner, innerToken) => inner.SendActivityAsync("inner", cancellationToken: innerToken),
                    token);
            }
        });
        using var response = await host.SayAsync("x");
        Assert.Equal("inner", Assert.Single(host.Connector.Texts));
    }

    [Fact]
    public async Task A_proactive_turn_waits_for_the_turn_of_its_conversation()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await BotHost.StartAsync(async (turn, token) =>
        {
            begun.SetResult();
            await release.Task;
            await turn.SendActivityAsync("answer", cancellationToken: token);
        });
        var request = host.SayAsync("x");
        await begun.Task;
        var proactive = host.Adapter.ContinueConversationAsync(
            "app",
            Message("x").GetConversationReference(),
            (turn, token) => turn.SendActivityAsync("reminder", cancellationToken: token),
            CancellationToken.None);
        release.SetResult();
        await Task.WhenAll(request, proactive);
        Assert.Equal(["answer", "reminder"], host.Connector.Texts);
    }

    [Fact]
    public async Task A_created_conversation_gets_its_first_turn()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);
        host.Connector.Then(HttpStatusCode.Created, """{"id":"new-conversation","activityId":"a1"}""");
        string? name = null;
        await host.Adapter.CreateConversationAsync(
            "app",
            Channels.Msteams,
            "http://localhost:3500/",
            null,
            new ConversationParameters { Bot = new ChannelAccount("b"), Members = [new ChannelAccount("u")], TenantId = "t" },
            (turn, token) =>
            {
                name = turn.Activity.Name;
                return turn.SendActivityAsync("hello", cancellationToken: token);
            },
            CancellationToken.None);
        Assert.Equal("CreateConversation", name);
        Assert.Contains("/v3/conversations/new-conversation/activities", host.Connector.Calls[1].Address, StringComparison.Ordinal);
        Assert.Equal("u", host.Connector.Calls[1].Body!["recipient"]!["id"]!.GetValue<string>());
    }

    private static Activity Message(string text) => new()
    {
        Type = ActivityTypes.Message,
        Id = Guid.NewGuid().ToString(),
        Text = text,
        ChannelId = "webchat",
        ServiceUrl = "http://localhost:3500",
        Conversation = new ConversationAccount(id: "c1"),
        From = new ChannelAccount("u1"),
        Recipient = new ChannelAccount("b1"),
    };
}
