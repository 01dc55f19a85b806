using AfterSale.BotFramework.Schema;
using AfterSale.LocalChat.DirectLine;
using LiteDB;

namespace AfterSale.Store.LiteDb;

/// <summary>Keeps the local chat page's conversations in LiteDB.</summary>
/// <param name="store">The store.</param>
internal sealed class LiteDbDirectLineLog(LiteDbStore store) : IDirectLineLog
{
    private const string LastNumber = "last";

    private readonly Documents<DirectLineConversation> _conversations = StoreDocuments.DirectLineConversations(store);

    /// <inheritdoc/>
    public Task StartAsync(DirectLineConversation conversation, CancellationToken cancellationToken) =>
        store.WriteAsync(() => _conversations.Insert(conversation), cancellationToken);

    /// <inheritdoc/>
    public Task<DirectLineConversation?> FindAsync(string conversationId, CancellationToken cancellationToken) =>
        store.ReadAsync(() => _conversations.Find(IndexKey.Of(conversationId)), cancellationToken);

    /// <inheritdoc/>
    public Task<DirectLineEntry> AppendAsync(
        string conversationId, Activity activity, Func<long, string>? withId, CancellationToken cancellationToken) =>
        store.WriteAsync(() => Append(conversationId, activity, withId), cancellationToken);

    /// <inheritdoc/>
    public Task<DirectLineEntry?> FindActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        store.ReadAsync(
            () => Entries(conversationId).List(
                StoreSchema.EntriesOfActivity,
                1,
                IndexKey.First(conversationId, activityId),
                IndexKey.Last(conversationId, activityId)).SingleOrDefault(),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DirectLineEntry>> ReadAsync(
        string conversationId, long watermark, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<DirectLineEntry>>(
            () => Entries(conversationId).List(
                StoreSchema.EntriesOfConversation,
                limit,
                IndexKey.Of(conversationId, IndexKey.Number(Math.Max(watermark, 0) + 1)),
                IndexKey.Last(conversationId)),
            cancellationToken);

    // The conversation's document counts, in the same transaction: a number that was rolled back is given again.
    private DirectLineEntry Append(string conversationId, Activity activity, Func<long, string>? withId)
    {
        var conversation = _conversations.FindRow(IndexKey.Of(conversationId))
            ?? throw new InvalidOperationException("The conversation was never started.");
        var number = conversation[LastNumber].IsNull ? 1 : conversation[LastNumber].AsInt64 + 1;
        if (withId is not null)
        {
            activity.Id = withId(number);
        }

        var entry = new DirectLineEntry(number, activity);
        Entries(conversationId).Insert(entry);
        conversation[LastNumber] = number;
        _conversations.Update(conversation);
        return entry;
    }

    private Documents<DirectLineEntry> Entries(string conversationId) =>
        new(store, StoreSchema.DirectLineEntries, entry => new BsonDocument
        {
            ["_id"] = IndexKey.Of(conversationId, IndexKey.Number(entry.Number)),
            ["activity"] = IndexKey.Of(conversationId, entry.Activity.Id ?? string.Empty, IndexKey.Number(entry.Number)),
        });
}
