using AfterSale.BotFramework.Connector;
using AfterSale.BotFramework.Schema;
using Microsoft.Extensions.Logging;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>Shows that the bot is typing while a turn takes longer than people like to wait, and stops before the answer leaves.</summary>
internal sealed partial class TypingSignal : IAsyncDisposable
{
    // Clients show it for a few seconds.
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(4);

    private readonly Activity _activity;
    private readonly IConnectorClientFactory _connectors;
    private readonly ILogger _logger;
    private readonly ITimer _timer;
    private CancellationTokenSource? _stop;
    private Task _sending = Task.CompletedTask;

    private TypingSignal(
        Activity activity, IConnectorClientFactory connectors, TimeSpan after, TimeProvider timeProvider, ILogger logger)
    {
        _activity = activity;
        _connectors = connectors;
        _logger = logger;
        _timer = timeProvider.CreateTimer(static signal => ((TypingSignal)signal!).Show(), this, after, Again);
    }

    /// <summary>Starts waiting, if somebody waits for an answer to read.</summary>
    public static IAsyncDisposable Start(
        Activity activity, IConnectorClientFactory connectors, TimeSpan after, TimeProvider timeProvider, ILogger logger) =>
        activity.Type == ActivityTypes.Message && activity.DeliveryMode != DeliveryModes.ExpectReplies
            ? new TypingSignal(activity, connectors, after, timeProvider, logger)
            : Nothing.Instance;

    /// <summary>Stops it; none is on its way any more.</summary>
    public async ValueTask DisposeAsync()
    {
        // When this has ended, the timer does nothing any more.
        await _timer.DisposeAsync();
        if (_stop is { } stop)
        {
            await stop.CancelAsync();
            await _sending;
        }
    }

    private void Show()
    {
        if (_sending.IsCompleted)
        {
            _stop ??= new CancellationTokenSource();
            _sending = SendAsync(_stop.Token);
        }
    }

    private async Task SendAsync(CancellationToken stopped)
    {
        try
        {
            var typing = new Activity { Type = ActivityTypes.Typing }.ApplyConversationReference(_activity.GetConversationReference());
            await _connectors.Create(_activity.ServiceUrl ?? string.Empty).Conversations.ReplyToActivityAsync(typing, stopped);
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            // The answer is there.
            return;
        }
#pragma warning disable CA1031 // A courtesy: whatever keeps it from leaving does not concern the turn.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotShown(_logger, exception.GetType().Name);
        }
    }

    private sealed class Nothing : IAsyncDisposable
    {
        public static Nothing Instance { get; } = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "A typing indicator could not be shown: {Exception}")]
        public static partial void NotShown(ILogger logger, string exception);
    }
}
