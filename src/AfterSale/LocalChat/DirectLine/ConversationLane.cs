using System.Collections.Concurrent;
using System.Threading.Channels;
using AfterSale.BotFramework.Schema;

namespace AfterSale.LocalChat.DirectLine;

/// <summary>What one conversation keeps in memory: its order, and who listens.</summary>
internal sealed class ConversationLane : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ConcurrentDictionary<LaneListener, LaneListener> _listeners = new();
    private DateTimeOffset _latest;
    private Task _deliveries = Task.CompletedTask;

    /// <summary>Waits until nobody else writes to the conversation.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Dispose it to let the next one in.</returns>
    public async Task<Turn> EnterAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        return new Turn(this);
    }

    /// <summary>Starts to listen.</summary>
    /// <returns>Dispose it to stop.</returns>
    public LaneListener Listen()
    {
        var listener = new LaneListener(left => _listeners.TryRemove(left, out _));
        _listeners.TryAdd(listener, listener);
        return listener;
    }

    /// <summary>Tells the listeners something. Never waits for one of them.</summary>
    /// <param name="news">What.</param>
    public void Tell(LaneNews news)
    {
        foreach (var listener in _listeners.Keys)
        {
            listener.Tell(news);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    /// <summary>The right to write to the conversation.</summary>
    internal readonly struct Turn(ConversationLane lane) : IDisposable
    {
        /// <summary>The time of a new activity: clients sort by it, so no two are the same, in whole milliseconds.</summary>
        /// <param name="now">What the clock shows.</param>
        public DateTimeOffset Stamp(DateTimeOffset now)
        {
            var next = lane._latest.AddMilliseconds(1);
            var whole = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
            return lane._latest = whole > next ? whole : next;
        }

        /// <summary>Delivers to the bot after all that was queued before.</summary>
        /// <param name="deliver">Delivers, and does not throw.</param>
        public Task<bool> Queue(Func<Task<bool>> deliver)
        {
            var delivery = AfterAsync(lane._deliveries, deliver);
            lane._deliveries = delivery;
            return delivery;
        }

        /// <inheritdoc/>
        public void Dispose() => lane._gate.Release();

        private static async Task<bool> AfterAsync(Task earlier, Func<Task<bool>> deliver)
        {
            // Whatever became of the earlier one, this one has its own answer.
            await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return await deliver();
        }
    }
}

/// <summary>What a listener is told: a typing activity to pass on, or, without one, to look at the log or to ping.</summary>
/// <param name="Typing">Shown at once and kept nowhere.</param>
/// <param name="IsPing">Whether it is only time to show that the connection lives.</param>
internal readonly record struct LaneNews(Activity? Typing, bool IsPing = false)
{
    /// <summary>The conversation's log has grown.</summary>
    public static LaneNews Grown { get; }

    /// <summary>It is time to show that the connection lives.</summary>
    public static LaneNews Ping { get; } = new(null, IsPing: true);
}

/// <summary>
/// One listener's own short queue. When it is full the oldest news goes: the log is read to its end at every news, so
/// that a slow listener loses no activity, only typing.
/// </summary>
internal sealed class LaneListener(Action<LaneListener> leave) : IDisposable
{
    private readonly Channel<LaneNews> _news = Channel.CreateBounded<LaneNews>(
        new BoundedChannelOptions(16) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public void Tell(LaneNews news) => _news.Writer.TryWrite(news);

    public ValueTask<LaneNews> NextAsync(CancellationToken cancellationToken) => _news.Reader.ReadAsync(cancellationToken);

    public void Dispose() => leave(this);
}
