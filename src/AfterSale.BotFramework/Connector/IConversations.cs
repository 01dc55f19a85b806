using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.Connector;

/// <summary>The calls of the Connector REST protocol about conversations.</summary>
/// <remarks>
/// Every call fails with <see cref="ErrorResponseException"/> if the service answers with an error (after retries, where one makes sense),
/// with <see cref="HttpRequestException"/> if it cannot be reached, and with <see cref="TimeoutException"/> if it does not answer in time.
/// </remarks>
public interface IConversations
{
    /// <summary>Creates a conversation.</summary>
    /// <param name="parameters">Who takes part.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Its id.</returns>
    Task<ConversationResourceResponse> CreateConversationAsync(
        ConversationParameters parameters, CancellationToken cancellationToken = default);

    /// <summary>Sends an activity to the end of a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id that the channel gave.</returns>
    Task<ResourceResponse> SendToConversationAsync(
        string conversationId, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Replies to an activity.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity that is answered.</param>
    /// <param name="activity">The answer.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id that the channel gave.</returns>
    Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Replaces an activity.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity.</param>
    /// <param name="activity">Its new form.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id that the channel gave.</returns>
    Task<ResourceResponse> UpdateActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends with the deletion.</returns>
    Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default);

    /// <summary>Gets a member of a conversation.</summary>
    /// <param name="userId">The member.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The member, with what the channel says of it.</returns>
    Task<ChannelAccount> GetConversationMemberAsync(
        string userId, string conversationId, CancellationToken cancellationToken = default);

    /// <summary>Gets a page of the members of a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="pageSize">How many at most.</param>
    /// <param name="continuationToken">The token of the page before.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    Task<PagedMembersResult> GetConversationPagedMembersAsync(
        string conversationId, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default);
}
