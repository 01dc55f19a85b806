using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace AfterSale.BotFramework.Tests.Support;

/// <summary>Time that is advanced by hand, and tells when somebody begins to wait for a given span.</summary>
internal sealed class WatchedTime : FakeTimeProvider
{
    private readonly ConcurrentDictionary<TimeSpan, int> _waits = new();
    private readonly ConcurrentDictionary<TimeSpan, TaskCompletionSource> _first = new();

    public int Waits(TimeSpan span) => _waits.GetValueOrDefault(span);

    public Task FirstWait(TimeSpan span) => First(span).Task;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.AddOrUpdate(dueTime, 1, (_, count) => count + 1);
        First(dueTime).TrySetResult();
        return timer;
    }

    private TaskCompletionSource First(TimeSpan span) =>
        _first.GetOrAdd(span, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
