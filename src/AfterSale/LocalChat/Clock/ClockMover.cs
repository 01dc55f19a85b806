using AfterSale.Features.Nudges;

namespace AfterSale.LocalChat.Clock;

/// <summary>Sets the clock forward and tells what has fallen due, one move after the other.</summary>
internal sealed class ClockMover(AdjustableClock clock, IDueSweep sweep, IHostApplicationLifetime lifetime) : IDisposable
{
    /// <summary>How far ahead of the real clock it may be set in all: further ahead is a slip of the finger.</summary>
    public static readonly TimeSpan MostAhead = TimeSpan.FromDays(5 * 366);

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>Moves the clock, waits until all that is due was sent, and says how it went.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="cancellationToken">Gives up while it waits for an earlier move; a move that has begun is finished.</param>
    /// <returns>What was done, or why nothing was.</returns>
    public async Task<(ClockMoved? Moved, string? Refusal)> MoveAsync(ClockTarget target, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var by = target.From(clock.GetUtcNow());
            if (by < TimeSpan.Zero)
            {
                return (null, "The clock only goes forward: what was sent cannot be taken back.");
            }

            if (by > MostAhead - clock.Shift)
            {
                return (null, "That is more than five years ahead of the real time.");
            }

            await clock.AdvanceAsync(by, lifetime.ApplicationStopping);
            var sent = await sweep.RunAsync(lifetime.ApplicationStopping);
            return (new ClockMoved(clock.GetUtcNow().UtcDateTime, sent), null);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();
}
