using System.Globalization;
using Xunit;

namespace AfterSale.Tests.LocalChat;

public sealed class StreamTests
{
    [Fact]
    public async Task A_stream_replays_and_goes_on_live_without_a_gap_or_a_double_under_parallel_posts()
    {
        const int Posts = 120;
        await using var host = await LocalChatHost.StartAsync();
        var conversation = await host.OpenAsync();
        for (var n = 0; n < 60; n++)
        {
            await host.BotSaysAsync(conversation.Id, new { type = "message", text = $"before {n}" });
        }

        var posting = Task.WhenAll(Enumerable.Range(0, Posts).Select(n => n % 2 == 0
            ? conversation.PostAsync($"user {n}", $"c{n}")
            : (Task)host.BotSaysAsync(conversation.Id, new { type = "message", text = $"bot {n}" })));
        var readers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async skip =>
        {
            var url = conversation.StreamUrl.Replace(
                "watermark=", string.Create(CultureInfo.InvariantCulture, $"watermark={skip}"), StringComparison.Ordinal);
            using var stream = await conversation.StreamAsync(url);
            return (Skip: skip, Seen: await stream.TakeAsync(60 + Posts - skip));
        }));
        await posting;

        var logged = await host.Log.ReadAsync(conversation.Id, 0, 1000, CancellationToken.None);
        Assert.Equal(60 + Posts, logged.Count);
        Assert.All(readers, reader => Assert.Equal(
            logged.Skip(reader.Skip).Select(entry => entry.Activity.Id),
            reader.Seen.Select(activity => (string?)activity["id"])));
    }

    [Fact]
    public async Task A_page_that_reads_nothing_holds_nobody_up_and_misses_nothing()
    {
        const int Messages = 150;
        await using var host = await LocalChatHost.StartAsync();
        var conversation = await host.OpenAsync();
        using var slow = await conversation.StreamAsync();
        using var quick = await conversation.StreamAsync();
        var long100KB = new string('x', 100 * 1024);

        for (var n = 0; n < Messages; n++)
        {
            await host.BotSaysAsync(conversation.Id, new { type = "message", text = long100KB });
        }

        Assert.Equal(Messages, (await quick.TakeAsync(Messages)).Count);
        Assert.Equal(Messages, (await slow.TakeAsync(Messages)).Select(activity => (string?)activity["id"]).Distinct().Count());
    }

    [Fact]
    public async Task A_page_that_leaves_disturbs_nobody()
    {
        await using var host = await LocalChatHost.StartAsync();
        var conversation = await host.OpenAsync();
        using var leaving = await conversation.StreamAsync();
        using var lost = await conversation.StreamAsync();
        using var staying = await conversation.StreamAsync();

        await leaving.LeaveAsync();
        lost.Dispose();
        await host.BotSaysAsync(conversation.Id, new { type = "message", text = "still here?" });

        Assert.Equal("still here?", (string)Assert.Single(await staying.TakeAsync(1))["text"]!);
    }

    [Fact]
    public async Task Typing_of_the_bot_is_shown_live_and_kept_nowhere()
    {
        await using var host = await LocalChatHost.StartAsync();
        var conversation = await host.OpenAsync();
        using var stream = await conversation.StreamAsync();
        await host.BotSaysAsync(conversation.Id, new { type = "message", text = "first" });
        await stream.TakeAsync(1);

        await host.BotSaysAsync(conversation.Id, new { type = "typing" });

        var typing = Assert.Single(await stream.TakeAsync(1));
        Assert.Equal("typing", (string)typing["type"]!);
        Assert.Equal("1", stream.Watermark);
        Assert.Single((await conversation.ReadAsync())["activities"]!.AsArray());
    }

    [Fact]
    public async Task An_idle_stream_is_pinged_with_empty_frames()
    {
        await using var host = await LocalChatHost.StartAsync();
        var conversation = await host.OpenAsync();
        using var stream = await conversation.StreamAsync();
        await host.BotSaysAsync(conversation.Id, new { type = "message", text = "there" });
        await stream.TakeAsync(1);

        host.RealClock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(string.Empty, await stream.FrameAsync());
    }

    [Fact]
    public async Task Open_streams_do_not_hold_up_a_shutdown()
    {
        var host = await LocalChatHost.StartAsync();
        var conversation = await host.OpenAsync();
        using var stream = await conversation.StreamAsync();

        await host.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));

        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            Assert.NotNull(await stream.FrameAsync());
        });
    }
}
