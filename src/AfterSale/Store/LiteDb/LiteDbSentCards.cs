using AfterSale.Domain;

namespace AfterSale.Store.LiteDb;

/// <summary>Keeps in LiteDB which activity shows which card.</summary>
/// <param name="store">The store.</param>
internal sealed class LiteDbSentCards(LiteDbStore store) : ISentCards
{
    private readonly Documents<SentCard> _cards = StoreDocuments.SentCards(store);

    /// <inheritdoc/>
    public Task<SentCard?> FindAsync(string cardId, CancellationToken cancellationToken) =>
        store.ReadAsync(() => _cards.Find(IndexKey.Of(cardId)), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SentCard>> OfTouchPointAsync(TouchPointId touchPoint, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<SentCard>>(
            () => [.. _cards.List(StoreSchema.CardsOfTouchPoint, IndexKey.Of(touchPoint.Value))
                .OrderBy(card => card.SentAt)
                .ThenBy(card => card.CardId, StringComparer.Ordinal)],
            cancellationToken);

    /// <inheritdoc/>
    public Task SaveAsync(SentCard card, CancellationToken cancellationToken) =>
        store.WriteAsync(() => _cards.Put(card), cancellationToken);

    /// <inheritdoc/>
    public Task ShownByAsync(string cardId, string activityId, CancellationToken cancellationToken) =>
        store.WriteAsync(
            () =>
            {
                if (_cards.Find(IndexKey.Of(cardId)) is { } card)
                {
                    _cards.Put(card with { ActivityId = activityId });
                }
            },
            cancellationToken);
}
