using AfterSale.BotFramework.Schema;

namespace AfterSale.LocalChat.DirectLine;

/// <summary>Keeps the conversations of the local chat page, so that they and their watermarks survive a restart.</summary>
public interface IDirectLineLog
{
    /// <summary>Starts a conversation.</summary>
    /// <param name="conversation">It.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    Task StartAsync(DirectLineConversation conversation, CancellationToken cancellationToken);

    /// <summary>The conversation, or <see langword="null"/>.</summary>
    /// <param name="conversationId">Which one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<DirectLineConversation?> FindAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>
    /// Appends an activity and gives it the conversation's next number, from 1 on. An update of an activity is appended
    /// too, under the same activity id, so that clients that read on from a watermark see it.
    /// </summary>
    /// <param name="conversationId">Where.</param>
    /// <param name="activity">What; its <see cref="Activity.Id"/> is set by <paramref name="withId"/> when that is given.</param>
    /// <param name="withId">Makes the activity's id from its number; <see langword="null"/> keeps the id it has.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    /// <returns>What was stored.</returns>
    Task<DirectLineEntry> AppendAsync(string conversationId, Activity activity, Func<long, string>? withId, CancellationToken cancellationToken);

    /// <summary>The activity as it was last stored under an id, or <see langword="null"/>.</summary>
    /// <param name="conversationId">Where.</param>
    /// <param name="activityId">Which one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<DirectLineEntry?> FindActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken);

    /// <summary>What came after a watermark, in order.</summary>
    /// <param name="conversationId">Where.</param>
    /// <param name="watermark">The number of the last entry already seen; 0 for all.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<DirectLineEntry>> ReadAsync(string conversationId, long watermark, int limit, CancellationToken cancellationToken);
}

/// <summary>A conversation of the local chat page.</summary>
/// <param name="Id">Its id.</param>
/// <param name="UserId">Who chats.</param>
/// <param name="UserName">Their name.</param>
/// <param name="Secret">The token that the page shows for it.</param>
/// <param name="StartedAt">When it began, UTC.</param>
public sealed record DirectLineConversation(string Id, string UserId, string UserName, string Secret, DateTimeOffset StartedAt);

/// <summary>One activity in a conversation's log.</summary>
/// <param name="Number">Its place, from 1 on: the watermark of whoever has seen it.</param>
/// <param name="Activity">The activity.</param>
public sealed record DirectLineEntry(long Number, Activity Activity);
