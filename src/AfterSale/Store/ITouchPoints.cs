using AfterSale.Domain;
using AfterSale.Domain.Plans;

namespace AfterSale.Store;

/// <summary>Keeps touch points, and hands the due ones out to be told.</summary>
public interface ITouchPoints
{
    /// <summary>The touch point, or <see langword="null"/>.</summary>
    /// <param name="touchPoint">Which one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<TouchPoint?> FindAsync(TouchPointId touchPoint, CancellationToken cancellationToken);

    /// <summary>A customer's touch points, done ones too, by due date.</summary>
    /// <param name="customer">Whose.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<TouchPoint>> OfCustomerAsync(CustomerId customer, CancellationToken cancellationToken);

    /// <summary>A rep's planned touch points due on or before a day, the longest due first.</summary>
    /// <param name="owner">The rep.</param>
    /// <param name="until">The last day that counts, in the rep's calendar.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<TouchPoint>> PlannedForAsync(PersonId owner, DateOnly until, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a changed touch point if what is stored is the revision before it.
    /// </summary>
    /// <param name="changed">The touch point with its revision one higher than when it was read.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    /// <returns><see langword="false"/> when somebody else changed it in between: nothing was written; read it again.</returns>
    Task<bool> SaveAsync(TouchPoint changed, CancellationToken cancellationToken);

    /// <summary>
    /// Hands out touch points whose nudge is waiting and whose moment has come, the longest due first, and keeps
    /// them from every other caller (also of another process) for the time of the lease. A lease that runs out
    /// without <see cref="RecordSentAsync"/>, <see cref="ReleaseAsync"/> or a change makes it due again.
    /// </summary>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="lease">How long the caller has.</param>
    /// <param name="limit">The most to hand out.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    Task<IReadOnlyList<TouchPoint>> ClaimDueAsync(DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellationToken);

    /// <summary>Stores, in one atomic write, that a claimed touch point was told and which card told it.</summary>
    /// <param name="told">The touch point, marked as nudged (its revision one higher than when it was claimed).</param>
    /// <param name="card">The card that is now in the conversation.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    /// <returns><see langword="false"/> when it was changed while it was being told; only the card is stored then.</returns>
    Task<bool> RecordSentAsync(TouchPoint told, SentCard card, CancellationToken cancellationToken);

    /// <summary>Gives a claimed touch point back, to be handed out again from a moment on.</summary>
    /// <param name="touchPoint">Which one; unknown ones, and ones no longer waiting, are left alone.</param>
    /// <param name="retryAt">The moment, UTC.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    Task ReleaseAsync(TouchPointId touchPoint, DateTimeOffset retryAt, CancellationToken cancellationToken);

    /// <summary>Sets every parked nudge of a rep to waiting again: they can be reached now.</summary>
    /// <param name="owner">The rep.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    /// <returns>How many.</returns>
    Task<int> UnparkAsync(PersonId owner, CancellationToken cancellationToken);

    /// <summary>The moment at which the next waiting nudge falls due (or is handed out again), UTC; <see langword="null"/> when none waits.</summary>
    /// <param name="owner">Only this rep's, or <see langword="null"/> for everybody's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<DateTimeOffset?> NextNudgeAtAsync(PersonId? owner, CancellationToken cancellationToken);
}
