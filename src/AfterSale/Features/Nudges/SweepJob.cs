using AfterSale.BotFramework;
using AfterSale.Domain;
using AfterSale.Store;
using Quartz;

namespace AfterSale.Features.Nudges;

/// <summary>
/// Looks for what is due every few seconds. Every touch point has its moment in the store, so a firing that was missed
/// (the process was down, the clock moved) loses nothing: the next one finds it.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class SweepJob(IDueSweep sweep, ILogger<SweepJob> logger) : IJob
{
    /// <summary>The job's name in the scheduler.</summary>
    public static readonly JobKey Key = new("due-sweep");

    /// <summary>Adds the job and the trigger that repeats it.</summary>
    public static void Schedule(IQuartzBuilder quartz, TimeSpan every) => quartz
        .AddJob<SweepJob>(job => job.WithIdentity(Key))
        .AddTrigger(trigger => trigger
            .ForJob(Key)
            .WithIdentity("due-sweep")
            .StartNow()
            .WithSimpleSchedule(schedule => schedule
                .WithInterval(every)
                .RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)));

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var sent = await sweep.RunAsync(cancellationToken);
        if (sent > 0)
        {
            Log.Swept(logger, sent);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Sent {Count} nudges")]
        public static partial void Swept(ILogger logger, int count);
    }
}

/// <summary>Asks the scheduler for a sweep at once.</summary>
internal sealed class SweepSoon(ISchedulerFactory schedulers, ITouchPoints touchPoints) : ISweepSoon
{
    /// <inheritdoc/>
    public async Task ReachableAsync(ITurnContext turnContext, PersonId person, CancellationToken cancellationToken)
    {
        if (await touchPoints.UnparkAsync(person, cancellationToken) > 0)
        {
            // A sweep sees what is stored, so it comes after the turn.
            await turnContext.DoAfterwardsAsync(SweepAsync, cancellationToken);
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await scheduler.TriggerJob(SweepJob.Key, cancellationToken);
    }
}
