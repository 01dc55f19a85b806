using AfterSale.Domain;
using AfterSale.Domain.Plans;
using AfterSale.Store;

namespace AfterSale.Tests.Store;

internal sealed class InMemoryTouchPoints(InMemoryStore store) : ITouchPoints
{
    private IEnumerable<TouchPoint> Waiting =>
        store.TouchPoints.Values.Where(touchPoint => touchPoint.Nudge.State == NudgeState.Waiting);

    public Task<TouchPoint?> FindAsync(TouchPointId touchPoint, CancellationToken cancellationToken) =>
        store.Run(() => store.TouchPoints.GetValueOrDefault(touchPoint), cancellationToken);

    public Task<IReadOnlyList<TouchPoint>> OfCustomerAsync(CustomerId customer, CancellationToken cancellationToken) =>
        store.Run<IReadOnlyList<TouchPoint>>(
            () => [.. store.TouchPoints.Values.Where(touchPoint => touchPoint.Customer == customer)
                .OrderBy(touchPoint => touchPoint.DueOn)],
            cancellationToken);

    public Task<IReadOnlyList<TouchPoint>> PlannedForAsync(
        PersonId owner, DateOnly until, int limit, CancellationToken cancellationToken) =>
        store.Run<IReadOnlyList<TouchPoint>>(
            () => [.. store.TouchPoints.Values
                .Where(touchPoint => touchPoint.Owner == owner && touchPoint.State == TouchPointState.Planned && touchPoint.DueOn <= until)
                .OrderBy(touchPoint => touchPoint.DueOn).Take(limit)],
            cancellationToken);

    public Task<bool> SaveAsync(TouchPoint changed, CancellationToken cancellationToken) =>
        store.Run(() => Save(changed), cancellationToken);

    public Task<IReadOnlyList<TouchPoint>> ClaimDueAsync(
        DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellationToken) =>
        store.Run<IReadOnlyList<TouchPoint>>(
            () =>
            {
                var claimed = Waiting.Where(touchPoint => DueAt(touchPoint) <= now).OrderBy(DueAt).Take(limit).ToList();
                foreach (var touchPoint in claimed)
                {
                    store.HeldUntil[touchPoint.Id] = now + lease;
                }

                return claimed;
            },
            cancellationToken);

    public Task<bool> RecordSentAsync(TouchPoint told, SentCard card, CancellationToken cancellationToken) =>
        store.Run(
            () =>
            {
                store.Cards[card.CardId] = card;
                return Save(told);
            },
            cancellationToken);

    public Task ReleaseAsync(TouchPointId touchPoint, DateTimeOffset retryAt, CancellationToken cancellationToken) =>
        store.Run(
            () =>
            {
                if (store.TouchPoints.TryGetValue(touchPoint, out var stored) && stored.Nudge.State == NudgeState.Waiting)
                {
                    store.HeldUntil[touchPoint] = retryAt;
                }
            },
            cancellationToken);

    public Task<int> UnparkAsync(PersonId owner, CancellationToken cancellationToken) =>
        store.Run(
            () =>
            {
                var parked = store.TouchPoints.Values
                    .Where(touchPoint => touchPoint.Owner == owner && touchPoint.Nudge.State == NudgeState.Parked).ToList();
                return parked.Count(touchPoint => Save(touchPoint with
                {
                    Nudge = touchPoint.Nudge with { State = NudgeState.Waiting },
                    Revision = touchPoint.Revision + 1,
                }));
            },
            cancellationToken);

    public Task<DateTimeOffset?> NextNudgeAtAsync(PersonId? owner, CancellationToken cancellationToken) =>
        store.Run(
            () => Waiting.Where(touchPoint => owner is null || touchPoint.Owner == owner)
                .Min(touchPoint => (DateTimeOffset?)DueAt(touchPoint)),
            cancellationToken);

    private DateTimeOffset DueAt(TouchPoint touchPoint) => store.HeldUntil.GetValueOrDefault(touchPoint.Id, touchPoint.Nudge.At);

    private bool Save(TouchPoint changed)
    {
        if (!store.TouchPoints.TryGetValue(changed.Id, out var stored) || stored.Revision != changed.Revision - 1)
        {
            return false;
        }

        store.TouchPoints[changed.Id] = changed;
        store.HeldUntil.Remove(changed.Id);
        return true;
    }
}
