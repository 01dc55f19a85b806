using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.Connector;

/// <summary>Sends activities that are JSON already.</summary>
internal interface IRawConversations
{
    /// <summary>Sends or replaces an activity.</summary>
    /// <param name="method">POST to send, PUT to replace.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity that is answered or replaced; null for the end of the conversation.</param>
    /// <param name="activity">The activity, in UTF-8.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<ResourceResponse> SendAsync(
        HttpMethod method, string conversationId, string? activityId, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken);
}
