using System.Net;
using AfterSale.BotFramework.Schema;
using AfterSale.Domain.OpenItems;
using AfterSale.Hosting;
using AfterSale.Store;
using Microsoft.Extensions.Options;

namespace AfterSale.Features.Reminders;

/// <summary>
/// Reminds people of what they have to do by a moment beside the touch points: promises, the steps of complaints, the customer's own plan; and
/// brings a late step before the manager. What falls due together about one thing is one card. One that fails holds up no other.
/// </summary>
internal sealed partial class ReminderSweep(
    IOpenItems items, Reminder reminder, Escalation escalation, TimeProvider time, IOptions<NudgeOptions> options, ILogger<ReminderSweep> logger)
{
    private static readonly TimeSpan UntilReachable = TimeSpan.FromHours(1);

    /// <summary>Sends all that is due now.</summary>
    /// <param name="cancellationToken">Ends it after the reminder that is being sent.</param>
    /// <returns>How many cards were sent.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var sent = 0;
        while (true)
        {
            var due = await items.ClaimDueAsync(time.GetUtcNow(), options.Value.Lease, options.Value.BatchSize, cancellationToken);
            if (due.Count == 0)
            {
                return sent;
            }

            foreach (var together in due.GroupBy(item => (item.Customer, item.Owner, item.Kind, Thing: ThingOf(item))))
            {
                sent += await TrySendAsync([.. together], cancellationToken);
            }
        }
    }

    /// <summary>Several steps of one complaint are one thing.</summary>
    private static string ThingOf(OpenItem item) =>
        item.Kind is OpenItemKind.ComplaintStep or OpenItemKind.LateComplaint ? item.Subject.Split(':')[0] : item.Subject;

    private async Task<int> TrySendAsync(IReadOnlyList<OpenItem> together, CancellationToken cancellationToken)
    {
        try
        {
            var told = together[0].Kind == OpenItemKind.LateComplaint
                ? await escalation.RunAsync(together, cancellationToken)
                : await reminder.SendAsync(together, cancellationToken);
            await CloseAsync(together, told, cancellationToken);
            return told ? 1 : 0;
        }
        catch (ErrorResponseException refused) when (refused.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            Log.Unreachable(logger, together[0].Owner.Value, (int)refused.StatusCode);
            await CloseAsync(together, told: false, cancellationToken);
            return 0;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, together[0].Kind, together[0].Subject, fault);
            foreach (var item in together)
            {
                await items.ReleaseAsync(item.Id, time.GetUtcNow() + options.Value.RetryAfter, cancellationToken);
            }

            return 0;
        }
    }

    // Who can't be reached is tried again: they may write, or come back, at any time.
    private async Task CloseAsync(IReadOnlyList<OpenItem> together, bool told, CancellationToken cancellationToken)
    {
        foreach (var item in together)
        {
            if (told)
            {
                await items.RemindedAsync(item.Id, CancellationToken.None);
            }
            else
            {
                await items.ReleaseAsync(item.Id, time.GetUtcNow() + UntilReachable, cancellationToken);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The reminder of a {Kind} ({Subject}) was not sent; it is tried again")]
        public static partial void Failed(ILogger logger, OpenItemKind kind, string subject, Exception fault);

        [LoggerMessage(2, LogLevel.Warning, "Person {Person} cannot be reached ({Status}); their reminders wait")]
        public static partial void Unreachable(ILogger logger, string person, int status);
    }
}
