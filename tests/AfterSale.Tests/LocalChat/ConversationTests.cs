using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Schema;
using Moq;
using Xunit;

namespace AfterSale.Tests.LocalChat;

public sealed class ConversationTests
{
    [Fact]
    public async Task Starting_gives_a_token_and_a_stream_and_tells_the_bot_who_came()
    {
        await using var host = await LocalChatHost.StartAsync();
        var told = new TaskCompletionSource<Activity>();
        host.OnTurn = activity =>
        {
            told.TrySetResult(activity);
            return Task.FromResult(200);
        };

        var conversation = await host.OpenAsync();

        Assert.StartsWith($"ws://127.0.0.1:{host.Address.Port}{conversation.Path}/stream?", conversation.StreamUrl, StringComparison.Ordinal);
        var update = await told.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal("conversationUpdate", update.Type);
        Assert.Equal("directline", update.ChannelId);
        Assert.Equal($"{host.Address}directline-connector", update.ServiceUrl);
        Assert.Equal(conversation.Id, update.Conversation?.Id);
        Assert.Equal("aftersale-bot", update.Recipient?.Id);
        Assert.Equal(["aftersale-bot", "rep-anna"], update.MembersAdded!.Select(member => member.Id));
        Assert.Equal("Anna Berg", update.From?.Name);
    }

    [Fact]
    public async Task What_the_user_writes_is_echoed_and_reaches_the_bot_as_from_any_channel()
    {
        await using var host = await LocalChatHost.StartAsync(shift: TimeSpan.FromDays(3));
        var conversation = await host.OpenAsync();
        using var stream = await conversation.StreamAsync();

        using var posted = await conversation.PostAsync("hello", "client-7");

        var id = (string)(await posted.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
        Assert.Equal($"{conversation.Id}|0000001", id);
        var echo = Assert.Single(await stream.TakeAsync(1));
        Assert.Equal(id, (string)echo["id"]!);
        Assert.Equal("client-7", (string)echo["channelData"]!["clientActivityID"]!);
        Assert.Equal("1", stream.Watermark);

        var received = host.Received.Single(activity => activity.Type == "message");
        Assert.Equal(id, received.Id);
        Assert.Equal("hello", received.Text);
        Assert.Equal("rep-anna", received.From?.Id);
        Assert.Equal("user", received.From?.Role);
        Assert.Equal("directline", received.ChannelId);
        Assert.Equal(LocalChatHost.Noon.AddDays(3), received.Timestamp!.Value, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Messages_reach_the_bot_one_after_the_other_in_the_order_of_the_log()
    {
        await using var host = await LocalChatHost.StartAsync();
        var conversation = await host.OpenAsync();
        var running = 0;
        var overlapped = false;
        host.OnTurn = async _ =>
        {
            overlapped |= Interlocked.Increment(ref running) > 1;
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return 200;
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(n => conversation.PostAsync($"m{n}", $"c{n}")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.False(overlapped);
        var logged = await host.Log.ReadAsync(conversation.Id, 0, 100, CancellationToken.None);
        Assert.Equal(
            logged.Select(entry => entry.Activity.Id),
            host.Received.Where(activity => activity.Type == "message").Select(activity => activity.Id));
        var times = logged.Select(entry => entry.Activity.Timestamp!.Value).ToList();
        Assert.Equal(times.Count, times.Distinct().Count());
        Assert.Equal(times.Order(), times);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(500)]
    [InlineData(0)]
    public async Task A_bot_that_does_not_take_a_message_makes_sending_fail_and_the_next_one_go_through(int status)
    {
        await using var host = await LocalChatHost.StartAsync();
        var conversation = await host.OpenAsync();
        host.OnTurn = _ => status == 0 ? throw new InvalidOperationException("The bot broke.") : Task.FromResult(status);

        using var failed = await conversation.PostAsync("hello");
        host.OnTurn = _ => Task.FromResult(202);
        using var retried = await conversation.PostAsync("hello");

        Assert.Equal(HttpStatusCode.BadGateway, failed.StatusCode);
        Assert.Equal("application/problem+json", failed.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.OK, retried.StatusCode);
    }

    [Fact]
    public async Task Reading_goes_on_from_a_watermark()
    {
        await using var host = await LocalChatHost.StartAsync();
        var conversation = await host.OpenAsync();
        await host.BotSaysAsync(conversation.Id, new { type = "message", text = "one" });
        await host.BotSaysAsync(conversation.Id, new { type = "message", text = "two" });

        var all = await conversation.ReadAsync();
        var rest = await conversation.ReadAsync("1");
        var none = await conversation.ReadAsync("2");

        Assert.Equal(["one", "two"], all["activities"]!.AsArray().Select(activity => (string)activity!["text"]!));
        Assert.Equal("two", (string)Assert.Single(rest["activities"]!.AsArray())!["text"]!);
        Assert.Empty(none["activities"]!.AsArray());
        Assert.Equal("2", (string)none["watermark"]!);
        using var bad = await conversation.CallAsync(HttpMethod.Get, $"{conversation.Path}/activities?watermark=x");
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
    }

    [Fact]
    public async Task A_conversation_and_its_watermark_survive_a_restart_on_another_port()
    {
        MemoryDirectLineLog log = new();
        PageConversation before;
        await using (var host = await LocalChatHost.StartAsync(log))
        {
            before = await host.OpenAsync();
            await host.BotSaysAsync(before.Id, new { type = "message", text = "seen" });
            await host.BotSaysAsync(before.Id, new { type = "message", text = "missed" });
        }

        await using var restarted = await LocalChatHost.StartAsync(log);
        var conversation = before with { Host = restarted };
        using var reconnected = await conversation.CallAsync(HttpMethod.Get, $"{conversation.Path}?watermark=1");

        Assert.Equal(HttpStatusCode.OK, reconnected.StatusCode);
        var answer = (await reconnected.Content.ReadFromJsonAsync<JsonObject>())!;
        using var stream = await conversation.StreamAsync((string)answer["streamUrl"]!);
        Assert.Equal("missed", (string)Assert.Single(await stream.TakeAsync(1))["text"]!);
        Assert.Equal($"{conversation.Id}|0000003", await restarted.BotSaysAsync(conversation.Id, new { type = "message", text = "new" }));
        restarted.Conversations.Verify(conversations => conversations.MoveChannelAsync(
            "directline", $"{restarted.Address}directline-connector", It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Typing_of_the_user_reaches_the_bot_and_is_kept_nowhere()
    {
        await using var host = await LocalChatHost.StartAsync();
        var conversation = await host.OpenAsync();

        using var posted = await conversation.CallAsync(HttpMethod.Post, $"{conversation.Path}/activities", new { type = "typing" });

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.Contains(host.Received, activity => activity.Type == "typing");
        Assert.Empty((await conversation.ReadAsync())["activities"]!.AsArray());
    }
}
