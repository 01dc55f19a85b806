using AfterSale.Store;

namespace AfterSale.LocalChat.Clock;

/// <summary>
/// The clock of the local mode: the real one, set forward, so that a year of follow-up can be seen in minutes. Only the
/// time of day is shifted; timers and timestamps run as they do in the real clock.
/// </summary>
internal sealed class AdjustableClock : TimeProvider
{
    private readonly TimeProvider _inner;
    private readonly IClockShift _store;
    private long _shiftTicks;

    /// <summary>Takes up the clock where it was left.</summary>
    /// <param name="inner">The real clock.</param>
    /// <param name="store">Keeps the shift.</param>
    public AdjustableClock(TimeProvider inner, IClockShift store)
    {
        _inner = inner;
        _store = store;
        _shiftTicks = store.Read().Ticks;
    }

    /// <summary>By how much it is ahead of the real clock.</summary>
    public TimeSpan Shift => TimeSpan.FromTicks(Interlocked.Read(ref _shiftTicks));

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _inner.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => _inner.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _inner.GetUtcNow() + Shift;

    /// <inheritdoc/>
    public override long GetTimestamp() => _inner.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _inner.CreateTimer(callback, state, dueTime, period);

    /// <summary>Sets the clock forward. Calls must not overlap.</summary>
    /// <param name="by">By how much; not negative.</param>
    /// <param name="cancellationToken">Gives up before the shift is stored.</param>
    public async Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);

        // Stored first: nothing may be written under a time that a restart would take back.
        var shift = Shift + by;
        await _store.WriteAsync(shift, cancellationToken);
        Interlocked.Exchange(ref _shiftTicks, shift.Ticks);
    }
}
