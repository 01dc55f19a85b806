using System.Net;
using AfterSale.BotFramework.Schema;
using AfterSale.Domain.Plans;
using AfterSale.Features.Reminders;
using AfterSale.Hosting;
using AfterSale.Store;
using Microsoft.Extensions.Options;

namespace AfterSale.Features.Nudges;

/// <summary>
/// Tells everybody what is due. Each touch point is claimed, sent and recorded on its own, so that one that fails holds
/// up no other. One that was recorded is not sent again; stopped between sending and recording, the one in flight is.
/// </summary>
internal sealed partial class DueSweep(
    ITouchPoints touchPoints, NudgeSender sender, ReminderSweep reminders, TimeProvider time, IOptions<NudgeOptions> options, ILogger<DueSweep> logger)
    : IDueSweep, IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <inheritdoc/>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var sent = 0;
            while (true)
            {
                var due = await touchPoints.ClaimDueAsync(time.GetUtcNow(), options.Value.Lease, options.Value.BatchSize, cancellationToken);
                if (due.Count == 0)
                {
                    return sent + await reminders.RunAsync(cancellationToken);
                }

                sent += await SendAsync(due, cancellationToken);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<int> SendAsync(IReadOnlyList<TouchPoint> due, CancellationToken cancellationToken)
    {
        // Each person's come in their order; different people's go out beside each other.
        var sent = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallel, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(due.GroupBy(touchPoint => touchPoint.Owner), parallel, async (ofOne, token) =>
        {
            foreach (var touchPoint in ofOne)
            {
                if (await TrySendAsync(touchPoint, token))
                {
                    Interlocked.Increment(ref sent);
                }
            }
        });
        return sent;
    }

    private async Task<bool> TrySendAsync(TouchPoint touchPoint, CancellationToken cancellationToken)
    {
        try
        {
            return await sender.SendAsync(touchPoint, cancellationToken);
        }
        catch (ErrorResponseException refused) when (refused.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            // The person removed or blocked the bot: it waits until they come back.
            Log.Unreachable(logger, touchPoint.Owner.Value, (int)refused.StatusCode);
            await sender.UnreachableAsync(touchPoint, cancellationToken);
            return false;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, touchPoint.Id.Value, fault);
            await touchPoints.ReleaseAsync(touchPoint.Id, time.GetUtcNow() + options.Value.RetryAfter, cancellationToken);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Nudge for {TouchPoint} was not sent; it is tried again")]
        public static partial void Failed(ILogger logger, string touchPoint, Exception fault);

        [LoggerMessage(2, LogLevel.Warning, "Person {Person} cannot be reached ({Status}); their nudges are parked until they write")]
        public static partial void Unreachable(ILogger logger, string person, int status);
    }
}
