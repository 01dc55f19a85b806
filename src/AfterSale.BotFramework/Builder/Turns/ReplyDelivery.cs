using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AfterSale.BotFramework.Connector;
using AfterSale.BotFramework.Schema;
using Microsoft.Extensions.Logging;

namespace AfterSale.BotFramework;

/// <summary>
/// Lets the replies of stored turns leave, in their order. What has left is noted at once, so that nothing leaves twice; what cannot leave now
/// stays owed, and leaves when the activity is delivered again, or before the replies of the conversation's next turn.
/// </summary>
internal sealed partial class ReplyDelivery(TurnStore store, TimeProvider timeProvider, ILogger logger)
{
    /// <summary>Sends what turns of a conversation owe.</summary>
    /// <returns>Whether everything that can leave has left.</returns>
    /// <exception cref="ErrorResponseException">The channel refused a reply for good; the others were sent.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> DeliverAsync(
        ITurnContext turnContext, TurnLog log, IReadOnlyList<KeptTurn> owed, CancellationToken cancellationToken)
    {
        var delivery = new Round(turnContext, log);
        try
        {
            foreach (var turn in owed)
            {
                await DeliverAsync(delivery, turn, cancellationToken);
            }
        }
        catch (Exception exception) when (MayPass(exception))
        {
            Log.RepliesOwed(logger, owed.Sum(turn => turn.Replies.Count), exception.GetType().Name);
            foreach (var turn in owed)
            {
                delivery.IsChanged |= delivery.Log.Owe(turn);
            }

            // What fails again and again would hold up everything after it.
            delivery.IsChanged |= delivery.Log.CountFailure(owed.First(turn => turn.Replies.Count > 0));

            await NoteAsync(delivery);
            return false;
        }

        await NoteAsync(delivery);
        return delivery.Refused is null ? true : throw delivery.Refused;
    }

    // The channel is down or busy: the same reply may leave later. Everything else it would refuse again.
    private static bool MayPass(Exception exception) => exception switch
    {
        ErrorResponseException { StatusCode: { } status } => status is HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed
            or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout,
        HttpRequestException or TimeoutException or OperationCanceledException => true,
        _ => false,
    };

    private async Task DeliverAsync(Round delivery, KeptTurn turn, CancellationToken cancellationToken)
    {
        while (turn.Replies.Count > 0)
        {
            var reply = turn.Replies[0];
            var id = await SendAsync(delivery, reply, cancellationToken);
            turn.Replies.RemoveAt(0);
            delivery.IsChanged |= delivery.Log.Find(turn.Key) is not null;
            if (reply.WantsReceipt && id is { Length: > 0 } && !(reply.Kind == HeldReplyKind.Update && id == reply.ActivityId))
            {
                delivery.Sent.Add((reply.HeldId, id));
            }

            // To replace an activity again does no harm, to send one again does.
            if (reply.Kind == HeldReplyKind.Send && turn.Replies.Count > 0)
            {
                await NoteAsync(delivery);
            }
        }

        delivery.Log.Settle(turn);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<string?> SendAsync(Round delivery, HeldReply reply, CancellationToken cancellationToken)
    {
        try
        {
            return await CallAsync(delivery.Client, reply, cancellationToken);
        }
        catch (ErrorResponseException exception) when (!MayPass(exception))
        {
            Log.ReplyRefused(logger, reply.Kind.ToString(), (int?)exception.StatusCode ?? 0);
            return await InsteadAsync(delivery, reply, exception, cancellationToken);
        }
    }

    // A message that somebody has deleted stays deleted; one that the channel cannot change is shown anew.
    private static async Task<string?> InsteadAsync(
        Round delivery, HeldReply reply, ErrorResponseException refused, CancellationToken cancellationToken)
    {
        switch (reply.Kind)
        {
            case HeldReplyKind.Update or HeldReplyKind.Delete when refused.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone:
                return null;
            case HeldReplyKind.Update when refused.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized):
                try
                {
                    return await PostAsync(delivery.Client, reply, cancellationToken);
                }
                catch (ErrorResponseException exception) when (!MayPass(exception))
                {
                    delivery.Refused = exception;
                    return null;
                }

            default:
                delivery.Refused = refused;
                return null;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<string?> CallAsync(IConversations client, HeldReply reply, CancellationToken cancellationToken)
    {
        switch (reply.Kind)
        {
            case HeldReplyKind.Delay:
                await Task.Delay(TimeSpan.FromMilliseconds(reply.Milliseconds), timeProvider, cancellationToken);
                return null;
            case HeldReplyKind.Delete:
                await client.DeleteActivityAsync(reply.ConversationId, reply.ActivityId!, cancellationToken);
                return null;
            case HeldReplyKind.Update:
                var updated = await SendAsync(client, HttpMethod.Put, reply, reply.ActivityId, cancellationToken);
                return string.IsNullOrEmpty(updated.Id) ? reply.ActivityId : updated.Id;
            default:
                return (await SendAsync(client, HttpMethod.Post, reply, reply.ActivityId, cancellationToken)).Id;
        }
    }

    private static async Task<string?> PostAsync(IConversations client, HeldReply reply, CancellationToken cancellationToken)
    {
        // It is new now: the channel gives it an id.
        var activity = ActivityOf(reply);
        activity.Id = null;
        return (await client.SendToConversationAsync(reply.ConversationId, activity, cancellationToken)).Id;
    }

    // As it was serialised for the store it goes out, where the client can do that.
    private static Task<ResourceResponse> SendAsync(
        IConversations client, HttpMethod method, HeldReply reply, string? activityId, CancellationToken cancellationToken) => client switch
    {
        IRawConversations raw => raw.SendAsync(method, reply.ConversationId, activityId, reply.Json, cancellationToken),
        _ when method == HttpMethod.Put => client.UpdateActivityAsync(reply.ConversationId, activityId!, ActivityOf(reply), cancellationToken),
        _ when activityId is { Length: > 0 } => client.ReplyToActivityAsync(reply.ConversationId, activityId, ActivityOf(reply), cancellationToken),
        _ => client.SendToConversationAsync(reply.ConversationId, ActivityOf(reply), cancellationToken),
    };

    private static Activity ActivityOf(HeldReply reply) => JsonSerializer.Deserialize(reply.Json.Span, BotJson.TypeInfo<Activity>())!;

    private async Task NoteAsync(Round delivery)
    {
        if (!delivery.IsChanged && delivery.Sent.Count == 0)
        {
            return;
        }

        try
        {
            // Once it has left it is noted, even if the time of the turn is over.
            delivery.Log = await store.NoteSentAsync(delivery.TurnContext, delivery.Log, delivery.Sent, CancellationToken.None);
            delivery.Sent.Clear();
            delivery.IsChanged = false;
        }
        catch (EtagException exception)
        {
            Log.NotNoted(logger, exception.GetType().Name);
        }
    }

    private sealed class Round(ITurnContext turnContext, TurnLog log)
    {
        public ITurnContext TurnContext => turnContext;

        // Another process may have written the conversation's log meanwhile: then this is theirs, with what is known here.
        public TurnLog Log { get; set; } = log;

        public IConversations Client { get; } = turnContext.TurnState.Get<IConnectorClient>()?.Conversations
            ?? throw new InvalidOperationException("The turn has no connector client.");

        public List<(string Receipt, string ActivityId)> Sent { get; } = [];

        public bool IsChanged { get; set; }

        public ErrorResponseException? Refused { get; set; }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Count} replies of a stored turn could not leave ({Exception}); they stay owed")]
        public static partial void RepliesOwed(ILogger logger, int count, string exception);

        [LoggerMessage(2, LogLevel.Warning, "The channel refused a reply ({Kind}) with {Status}")]
        public static partial void ReplyRefused(ILogger logger, string kind, int status);

        [LoggerMessage(3, LogLevel.Warning, "That replies have left could not be noted: {Exception}")]
        public static partial void NotNoted(ILogger logger, string exception);
    }
}
