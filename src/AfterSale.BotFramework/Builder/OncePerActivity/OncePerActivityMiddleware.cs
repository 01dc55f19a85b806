using System.Text.Json;
using AfterSale.BotFramework.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AfterSale.BotFramework;

/// <summary>
/// Lets an activity have its effect once. A channel that waited too long for the answer (15 s in Teams) delivers the same activity again;
/// the second one does not reach the bot. An invoke gets the answer of the first time if it was kept, and otherwise an empty 200.
/// The SDK has no such middleware: this is an addition.
/// </summary>
/// <remarks>
/// The last 64 ids are remembered in the conversation state. The mark is set before the bot runs, so it is saved together with the first
/// changes of the bot. Put it after <see cref="AutoSaveStateMiddleware"/>, if that is used: then state and mark are one write. A turn that
/// fails is marked too, on the state as it was before, because parts of its effect may have happened.
/// </remarks>
/// <param name="conversationState">Where the ids are remembered.</param>
/// <param name="logger">Where a repetition is noted.</param>
public sealed partial class OncePerActivityMiddleware(
    ConversationState conversationState, ILogger<OncePerActivityMiddleware>? logger = null) : IMiddleware
{
    private readonly ILogger _logger = logger ?? NullLogger<OncePerActivityMiddleware>.Instance;
    private readonly IStatePropertyAccessor<RecentActivities> _recent =
        conversationState.CreateProperty<RecentActivities>("AfterSale.RecentActivities");

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (KeyOf(turnContext.Activity) is not { } key)
        {
            await next(cancellationToken);
            return;
        }

        var recent = await GetRecentAsync(turnContext, cancellationToken);
        if (recent.Find(key) is { } earlier)
        {
            await AnswerAgainAsync(turnContext, earlier, cancellationToken);
            return;
        }

        recent.Remember(key, null, null);
        try
        {
            await next(cancellationToken);
        }
        catch
        {
            await MarkFailedTurnAsync(turnContext, key);
            throw;
        }

        await RememberAnswerAsync(turnContext, key, cancellationToken);
        await conversationState.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    // Proactive turns have ids of their own making, and typing has no effect: neither is worth a place in the memory.
    private static string? KeyOf(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Typing } => null,
        { Type: ActivityTypes.Event, Name: ActivityEventNames.ContinueConversation or ActivityEventNames.CreateConversation } => null,
        { Id.Length: > 0, ChannelId.Length: > 0, Conversation.Id: not null } => $"{activity.ChannelId}/{activity.Id}",
        _ => null,
    };

    private async Task<RecentActivities> GetRecentAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return await _recent.GetAsync(turnContext, () => new RecentActivities(), cancellationToken) ?? new RecentActivities();
        }
        catch (JsonException)
        {
            // A list that cannot be read protects nothing: start a new one.
            var recent = new RecentActivities();
            await _recent.SetAsync(turnContext, recent, cancellationToken);
            return recent;
        }
    }

    private async Task AnswerAgainAsync(ITurnContext turnContext, RecentActivity earlier, CancellationToken cancellationToken)
    {
        Log.ActivityRepeated(_logger, turnContext.Activity.Type);
        BotTelemetry.Repeated(turnContext.Activity);
        if (turnContext.Activity.Type == ActivityTypes.Invoke)
        {
            var response = new InvokeResponse { Status = earlier.Status ?? 200, Body = earlier.Body };
            await turnContext.SendActivityAsync(
                new Activity { Type = ActivityTypes.InvokeResponse, Value = response }, cancellationToken);
        }
    }

    // The bot may have cleared the state meanwhile, so the mark is set again.
    private async Task RememberAnswerAsync(ITurnContext turnContext, string key, CancellationToken cancellationToken)
    {
        var recent = await GetRecentAsync(turnContext, cancellationToken);
        var response = turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey)?.Value as InvokeResponse;
        if (response is not null || recent.Find(key) is null)
        {
            var body = response?.Body is { } content ? BotJson.ToElement(content) : (JsonElement?)null;
            recent.Remember(key, response?.Status, body);
        }
    }

    private async Task MarkFailedTurnAsync(ITurnContext turnContext, string key)
    {
        try
        {
            // Half-made changes are forgotten. The time of the turn may be over, so its token is not used.
            await conversationState.LoadAsync(turnContext, true, CancellationToken.None);
            var recent = await GetRecentAsync(turnContext, CancellationToken.None);
            recent.Remember(key, null, null);
            await conversationState.SaveChangesAsync(turnContext, false, CancellationToken.None);
        }
#pragma warning disable CA1031 // The exception of the turn is the one to report.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.MarkFailed(_logger, exception.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "An activity of type {Type} came again and was left out")]
        public static partial void ActivityRepeated(ILogger logger, string? type);

        [LoggerMessage(2, LogLevel.Warning, "An activity of a failed turn could not be marked as seen: {Exception}")]
        public static partial void MarkFailed(ILogger logger, string exception);
    }
}
