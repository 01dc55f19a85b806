using AfterSale.Domain.Journal;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans;

namespace AfterSale.Domain.Complaints;

/// <summary>
/// An open complaint or a broken promise holds referral, testimonial, upsell and renewal until it is recovered, then re-plans them
/// (playbook, section 2).
/// </summary>
public static class PlanHolds
{
    /// <summary>What an act brings about in the plan: what asks something of the customer is held while there is trouble, and released after it.</summary>
    /// <param name="file">The file before the act.</param>
    /// <param name="entry">The act.</param>
    /// <param name="today">The day of the customer's owner.</param>
    /// <param name="rhythm">When the customer's owner works.</param>
    /// <returns>The touch points that change, one revision on; none when nothing does.</returns>
    public static IReadOnlyList<TouchPoint> After(CustomerFile file, JournalEntry entry, DateOnly today, WorkRhythm rhythm)
    {
        var trouble = Trouble.Of(file.With(entry, FileChange.None), today);
        var open = file.Plan.Where(touchPoint => touchPoint.State == TouchPointState.Planned);
        var changes = trouble.Count > 0
            ? open.Where(touchPoint => touchPoint.Hold is null && touchPoint.Asks())
                .Select(touchPoint => touchPoint.Hold(entry.By, entry.At, new Hold(trouble[0].Reason, trouble[0].Since)))
            : open.Where(touchPoint => touchPoint.Hold is not null)
                .Select(touchPoint => touchPoint.Release(entry.By, entry.At, today, rhythm));
        return [.. changes.OfType<TouchPointChange.Changed>().Select(changed => changed.TouchPoint)];
    }
}
