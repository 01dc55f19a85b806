using AfterSale.BotFramework;
using AfterSale.Hosting;
using Microsoft.Extensions.Options;
using Quartz;

namespace AfterSale.Features.IdleState;

/// <summary>
/// Lets go of conversations' state in which nothing was said for long: forms that were left open, and the memory of activities. Customers, sales
/// and plans are no part of it. A conversation that goes on later begins with an empty state; an old form's card starts the form anew.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class IdleStateJob(
    IExpiringStorage storage, TimeProvider time, IOptions<StateOptions> options, ILogger<IdleStateJob> logger) : IJob
{
    /// <summary>The job's name in the scheduler.</summary>
    public static readonly JobKey Key = new("idle-state");

    // Few at once: a turn that writes waits for as long.
    private const int Batch = 200;

    /// <summary>Adds the job and the trigger that repeats it.</summary>
    public static void Schedule(IQuartzBuilder quartz) => quartz
        .AddJob<IdleStateJob>(job => job.WithIdentity(Key))
        .AddTrigger(trigger => trigger
            .ForJob(Key)
            .WithIdentity("idle-state")
            .StartNow()
            .WithSimpleSchedule(schedule => schedule
                .WithInterval(TimeSpan.FromHours(6))
                .RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)));

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await RunAsync(cancellationToken);

    /// <summary>Looks once, and deletes all that is idle.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (deleted, last) = (0, Batch);
        while (last == Batch)
        {
            last = await storage.DeleteIdleAsync(time.GetUtcNow() - options.Value.KeepIdleFor, Batch, cancellationToken);
            deleted += last;
        }

        if (deleted > 0)
        {
            Log.Deleted(logger, deleted);
        }

        return deleted;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Let go of the state of {Count} idle conversations or people")]
        public static partial void Deleted(ILogger logger, int count);
    }
}
