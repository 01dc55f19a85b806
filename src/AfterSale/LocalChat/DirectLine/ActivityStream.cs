using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using AfterSale.BotFramework.Schema;

namespace AfterSale.LocalChat.DirectLine;

/// <summary>
/// Sends a conversation over a WebSocket: all that came after a watermark, then all that comes. What is sent is always
/// read from the log, onwards from what was sent last, so that nothing is missed or sent twice between the two.
/// </summary>
internal sealed partial class ActivityStream(
    IDirectLineLog log,
    DirectLineTraffic traffic,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<ActivityStream> logger)
{
    /// <summary>The most activities in one frame, and in one answer.</summary>
    public const int PageSize = 50;

    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(15);

    // A reader that takes nothing for so long is gone.
    private static readonly TimeSpan SlowestSend = TimeSpan.FromSeconds(30);

    /// <summary>Streams until the client leaves or the application stops.</summary>
    /// <param name="socket">The client.</param>
    /// <param name="conversation">What to stream.</param>
    /// <param name="watermark">The number of the last entry that the client has seen.</param>
    /// <param name="aborted">The connection is gone.</param>
    public async Task RunAsync(WebSocket socket, DirectLineConversation conversation, long watermark, CancellationToken aborted)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);

        // Listening begins before the first look at the log: what is appended in between is announced.
        using var listener = traffic.Lane(conversation.Id).Listen();
        await using var pings = time.CreateTimer(_ => listener.Tell(LaneNews.Ping), null, PingEvery, PingEvery);
        var leaving = WatchForCloseAsync(socket, ended);
        try
        {
            await SendAllAsync(socket, conversation, watermark, listener, ended.Token);
        }
        catch (OperationCanceledException)
        {
            // The client left, or the application stops.
        }
        catch (WebSocketException fault)
        {
            Log.ConnectionLost(logger, fault);
        }

        await ended.CancelAsync();
        await leaving;
        await CloseAsync(socket);
    }

    private async Task SendAllAsync(
        WebSocket socket, DirectLineConversation conversation, long watermark, LaneListener listener, CancellationToken cancellationToken)
    {
        while (true)
        {
            watermark = await SendGrownAsync(socket, conversation, watermark, cancellationToken);
            var news = await listener.NextAsync(cancellationToken);
            if (news.Typing is { } typing)
            {
                await SendAsync(socket, [typing], watermark, cancellationToken);
            }
            else if (news.IsPing)
            {
                await SendAsync(socket, ReadOnlyMemory<byte>.Empty, cancellationToken);
            }
        }
    }

    private async Task<long> SendGrownAsync(
        WebSocket socket, DirectLineConversation conversation, long watermark, CancellationToken cancellationToken)
    {
        while (true)
        {
            var entries = await log.ReadAsync(conversation.Id, watermark, PageSize, cancellationToken);
            if (entries.Count == 0)
            {
                return watermark;
            }

            watermark = entries[^1].Number;
            await SendAsync(socket, [.. entries.Select(entry => entry.Activity)], watermark, cancellationToken);
        }
    }

    private Task SendAsync(WebSocket socket, IReadOnlyList<Activity> activities, long watermark, CancellationToken cancellationToken)
    {
        var frame = new ActivitySet(activities, watermark.ToString(CultureInfo.InvariantCulture));
        return SendAsync(socket, JsonSerializer.SerializeToUtf8Bytes(frame, LocalChatJson.Of<ActivitySet>()), cancellationToken);
    }

    private async Task SendAsync(WebSocket socket, ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        using var slow = new CancellationTokenSource(SlowestSend, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, slow.Token);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, stop.Token);
    }

    // Clients send nothing that means anything here; that they close is all there is to hear.
    private static async Task WatchForCloseAsync(WebSocket socket, CancellationTokenSource ended)
    {
        var buffer = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(buffer, ended.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException)
        {
            // Gone without a word, or we are the ones who leave.
        }

        await ended.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is WebSocketState.CloseReceived)
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        else
        {
            socket.Abort();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "A page of the local chat went away.")]
        public static partial void ConnectionLost(ILogger logger, Exception fault);
    }
}
