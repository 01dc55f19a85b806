using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.Connector;

/// <summary>Calls whose addresses are in the activity.</summary>
public static class ConversationsExtensions
{
    /// <summary>Sends an activity to the end of its conversation.</summary>
    /// <param name="operations">The calls.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id that the channel gave.</returns>
    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return operations.SendToConversationAsync(ConversationOf(activity), activity, cancellationToken);
    }

    /// <summary>Sends an activity as the answer to the one that it names, or to the end of its conversation if it names none.</summary>
    /// <param name="operations">The calls.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id that the channel gave.</returns>
    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var conversationId = ConversationOf(activity);
        return activity.ReplyToId is { Length: > 0 } replyToId
            ? operations.ReplyToActivityAsync(conversationId, replyToId, activity, cancellationToken)
            : operations.SendToConversationAsync(conversationId, activity, cancellationToken);
    }

    /// <summary>Replaces the activity of the same id.</summary>
    /// <param name="operations">The calls.</param>
    /// <param name="activity">The new form.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id that the channel gave.</returns>
    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var conversationId = ConversationOf(activity);
        var activityId = activity.Id ?? throw new ArgumentException("The activity has no id.", nameof(activity));
        return operations.UpdateActivityAsync(conversationId, activityId, activity, cancellationToken);
    }

    private static string ConversationOf(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Conversation?.Id ?? throw new ArgumentException("The activity has no conversation.id.", nameof(activity));
    }
}
