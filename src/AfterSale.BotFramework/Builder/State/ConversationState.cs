using System.Text.Json;

namespace AfterSale.BotFramework;

/// <summary>State of a conversation, whoever speaks.</summary>
/// <param name="storage">The store.</param>
/// <param name="jsonOptions">See <see cref="BotState"/>.</param>
public class ConversationState(IStorage storage, JsonSerializerOptions? jsonOptions = null)
    : BotState(storage, nameof(ConversationState), jsonOptions)
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var channelId = activity.ChannelId ?? throw new InvalidOperationException("The activity has no channelId.");
        var conversationId = activity.Conversation?.Id ?? throw new InvalidOperationException("The activity has no conversation.id.");
        return $"{channelId}/conversations/{conversationId}";
    }
}
