using AfterSale.Domain;
using AfterSale.Domain.Plans;
using LiteDB;

namespace AfterSale.Store.LiteDb;

/// <summary>
/// Keeps touch points in LiteDB. A nudge that waits has a place in the index <c>dueAt</c>: its moment, or the end of the
/// lease while somebody tells it. A claim only moves that place, so it needs no clearing up after a crash.
/// </summary>
/// <param name="store">The store.</param>
internal sealed class LiteDbTouchPoints(LiteDbStore store) : ITouchPoints
{
    private readonly Documents<TouchPoint> _touchPoints = StoreDocuments.TouchPoints(store);
    private readonly Documents<SentCard> _cards = StoreDocuments.SentCards(store);

    /// <inheritdoc/>
    public Task<TouchPoint?> FindAsync(TouchPointId touchPoint, CancellationToken cancellationToken) =>
        store.ReadAsync(() => _touchPoints.Find(IndexKey.Of(touchPoint.Value)), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TouchPoint>> OfCustomerAsync(CustomerId customer, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<TouchPoint>>(
            () => [.. _touchPoints.List(StoreSchema.TouchPointsOfCustomer, IndexKey.Of(customer.Value))
                .OrderBy(touchPoint => touchPoint.DueOn)
                .ThenBy(touchPoint => touchPoint.Id.Value, StringComparer.Ordinal)],
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TouchPoint>> PlannedForAsync(
        PersonId owner, DateOnly until, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<TouchPoint>>(
            () => _touchPoints.List(
                StoreSchema.TouchPointsOfOwner,
                limit,
                IndexKey.First(owner.Value, nameof(TouchPointState.Planned)),
                IndexKey.Of(owner.Value, nameof(TouchPointState.Planned), IndexKey.Day(until))),
            cancellationToken);

    /// <inheritdoc/>
    public Task<bool> SaveAsync(TouchPoint changed, CancellationToken cancellationToken) =>
        store.WriteAsync(() => Save(changed), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TouchPoint>> ClaimDueAsync(
        DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellationToken) =>
        store.WriteAsync<IReadOnlyList<TouchPoint>>(() => ClaimDue(now, now + lease, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RecordSentAsync(TouchPoint told, SentCard card, CancellationToken cancellationToken) =>
        store.WriteAsync(
            () =>
            {
                _cards.Put(card);
                return Save(told);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task ReleaseAsync(TouchPointId touchPoint, DateTimeOffset retryAt, CancellationToken cancellationToken) =>
        store.WriteAsync(() => Release(touchPoint, retryAt), cancellationToken);

    /// <inheritdoc/>
    public Task<int> UnparkAsync(PersonId owner, CancellationToken cancellationToken) =>
        store.WriteAsync(() => Unpark(owner), cancellationToken);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextNudgeAtAsync(PersonId? owner, CancellationToken cancellationToken) =>
        store.ReadAsync(() => NextNudgeAt(owner), cancellationToken);

    private bool Save(TouchPoint changed)
    {
        if (_touchPoints.Find(IndexKey.Of(changed.Id.Value)) is not { } stored || stored.Revision != changed.Revision - 1)
        {
            return false;
        }

        _touchPoints.Put(changed);
        return true;
    }

    private List<TouchPoint> ClaimDue(DateTimeOffset now, DateTimeOffset leaseEnd, int limit)
    {
        var rows = _touchPoints.Rows(StoreSchema.DueTouchPoints, limit, now.UtcTicks);
        var claimed = rows.ConvertAll(_touchPoints.Record);
        foreach (var (row, touchPoint) in rows.Zip(claimed))
        {
            StoreDocuments.SetNudge(row, touchPoint, leaseEnd);
            _touchPoints.Update(row);
        }

        return claimed;
    }

    private void Release(TouchPointId id, DateTimeOffset retryAt)
    {
        if (_touchPoints.FindRow(IndexKey.Of(id.Value)) is { } row
            && _touchPoints.Record(row) is { Nudge.State: NudgeState.Waiting } touchPoint)
        {
            StoreDocuments.SetNudge(row, touchPoint, retryAt);
            _touchPoints.Update(row);
        }
    }

    // The revision counts up: a change that was begun before must not park the nudge again unseen.
    private int Unpark(PersonId owner)
    {
        var rows = NudgesOf(owner, NudgeState.Parked, int.MaxValue);
        foreach (var parked in rows.Select(_touchPoints.Record))
        {
            _touchPoints.Put(parked with
            {
                Nudge = parked.Nudge with { State = NudgeState.Waiting },
                Revision = parked.Revision + 1,
            });
        }

        return rows.Count;
    }

    private DateTimeOffset? NextNudgeAt(PersonId? owner)
    {
        var next = owner is { } rep
            ? NudgesOf(rep, NudgeState.Waiting, 1)
            : _touchPoints.Rows(StoreSchema.DueTouchPoints, 1, StoreDocuments.Never - 1);
        return next is [var row] ? new DateTimeOffset(row["dueAt"].AsInt64, TimeSpan.Zero) : null;
    }

    private List<BsonDocument> NudgesOf(PersonId owner, NudgeState state, int limit) => _touchPoints.Rows(
        StoreSchema.NudgesOfOwner,
        limit,
        IndexKey.First(owner.Value, state.ToString()),
        IndexKey.Last(owner.Value, state.ToString()));
}
