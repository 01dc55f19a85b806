using AfterSale.BotFramework.Schema;
using AfterSale.Domain;

namespace AfterSale.Store;

/// <summary>Keeps how each person is reached without having written first.</summary>
public interface IConversations
{
    /// <summary>Remembers a person's personal conversation: at install, and again at every message, as service URLs change.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="seenAt">When something last came from it, UTC.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    /// <returns><see langword="true"/> when the person could not be reached before.</returns>
    Task<bool> RememberAsync(PersonId person, ConversationReference reference, DateTimeOffset seenAt, CancellationToken cancellationToken);

    /// <summary>The conversation from which something last came, or <see langword="null"/> when there is none.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<ConversationReference?> FindAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>Forgets one conversation: the bot was removed from it.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="conversationId">The channel's id of the conversation.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    Task ForgetAsync(PersonId person, string conversationId, CancellationToken cancellationToken);

    /// <summary>Gives every conversation of a channel a new service URL: the local channel moves with the bot's own address.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="serviceUrl">Its address now.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    Task MoveChannelAsync(string channelId, string serviceUrl, CancellationToken cancellationToken);
}
