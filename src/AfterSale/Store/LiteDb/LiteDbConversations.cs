using AfterSale.BotFramework.Schema;
using AfterSale.Domain;

namespace AfterSale.Store.LiteDb;

/// <summary>Keeps personal conversations in LiteDB.</summary>
/// <param name="store">The store.</param>
internal sealed class LiteDbConversations(LiteDbStore store) : IConversations
{
    private readonly Documents<StoredConversation> _conversations = StoreDocuments.Conversations(store);

    /// <inheritdoc/>
    public Task<bool> RememberAsync(
        PersonId person, ConversationReference reference, DateTimeOffset seenAt, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(reference.Conversation?.Id, nameof(reference));
        return store.WriteAsync(() => Remember(new StoredConversation(person, reference, seenAt)), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ConversationReference?> FindAsync(PersonId person, CancellationToken cancellationToken) =>
        store.ReadAsync(() => LatestOf(person)?.Reference, cancellationToken);

    /// <inheritdoc/>
    public Task ForgetAsync(PersonId person, string conversationId, CancellationToken cancellationToken) =>
        store.WriteAsync(() => _conversations.Delete(StoreDocuments.ConversationKey(person, conversationId)), cancellationToken);

    /// <inheritdoc/>
    public Task MoveChannelAsync(string channelId, string serviceUrl, CancellationToken cancellationToken) =>
        store.WriteAsync(
            () =>
            {
                foreach (var stored in _conversations.List(StoreSchema.ConversationsOfChannel, IndexKey.Of(channelId)))
                {
                    stored.Reference.ServiceUrl = serviceUrl;
                    _conversations.Put(stored);
                }
            },
            cancellationToken);

    private bool Remember(StoredConversation seen)
    {
        var isNew = LatestOf(seen.Person) is null;
        var known = _conversations.Find(StoreDocuments.ConversationKey(seen.Person, seen.Reference.Conversation!.Id!));

        // Turns may end in another order than they began.
        if (known is null || known.SeenAt <= seen.SeenAt)
        {
            _conversations.Put(seen);
        }

        return isNew;
    }

    private StoredConversation? LatestOf(PersonId person) =>
        _conversations.Rows(StoreSchema.ConversationsOfPerson, 1, IndexKey.First(person.Value), IndexKey.Last(person.Value)) is [var row]
            ? _conversations.Record(row)
            : null;
}
