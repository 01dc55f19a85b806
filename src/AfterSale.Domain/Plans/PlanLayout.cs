using AfterSale.Domain.Calendars;
using AfterSale.Domain.Plans.Templates;

namespace AfterSale.Domain.Plans;

/// <summary>The entries that share one day, and so one touch point.</summary>
/// <param name="DueOn">The day.</param>
/// <param name="Entries">
/// At least one, in the order of the rows. What somebody chose a day for, and what is held, keeps to itself.
/// </param>
internal sealed record PlanDay(DateOnly DueOn, IReadOnlyList<PlanEntry> Entries)
{
    /// <summary>Whether somebody chose the day.</summary>
    public bool IsFixed => Entries[0].Fixed is not null;

    /// <summary>What all of it waits for, if anything is in the way.</summary>
    public Hold? Hold => Entries[0].Hold;
}

/// <summary>
/// Puts entries on days (playbook, section 2): what collides or lies in the past merges and nothing is dropped silently.
/// Of a repeating row only the comings still ahead count: a cadence has nothing to catch up, its next coming does so.
/// </summary>
internal sealed class PlanLayout(IReadOnlyList<PlanEntry> entries, WorkingCalendar calendar, DateOnly notBefore, PlanSoFar soFar)
{
    private readonly DateOnly _start = calendar.OnOrAfter(notBefore);
    private readonly DateOnly? _opening = entries
        .Where(entry => entry.Row.When.Anchor == PlanAnchor.Close && entry.Row.Repeat is null)
        .Min(entry => (DateOnly?)entry.Date);

    /// <summary>The days of the plan, in order.</summary>
    public IReadOnlyList<PlanDay> Days() =>
    [
        .. entries
            .Where(entry => !soFar.ClosedKeys.Contains(entry.Objective.Key))
            .Select(entry => (Entry: entry, Day: Place(entry)))
            .Where(placed => placed.Day is not null)
            .GroupBy(placed => (Day: Free(placed.Entry, placed.Day!.Value), placed.Entry.Fixed, placed.Entry.Hold), placed => placed.Entry)
            .OrderBy(day => day.Key.Day)
            .Select(day => new PlanDay(day.Key.Day, [.. day])),
    ];

    private DateOnly? Place(PlanEntry entry)
    {
        if (entry.Fixed is { } chosen)
        {
            return soFar.FixedDays[chosen];
        }

        if (entry.Date >= Earliest(entry))
        {
            return entry.Date;
        }

        if (soFar.Overdue.TryGetValue(entry.Objective.Key, out var overdueSince))
        {
            return overdueSince; // it was due and still would have been: lateness stays visible
        }

        return entry.Row.Repeat is not null ? Revived(entry) : NextOfItsSeries(entry) ?? Earliest(entry);
    }

    private DateOnly? Revived(PlanEntry entry) => soFar.Revived.TryGetValue(entry.Objective.Key, out var day)
        ? day > Earliest(entry) ? day : Earliest(entry)
        : null;

    /// <summary>What comes before an anchor does not come before the plan's opening, the thank-you: in a short span it joins it.</summary>
    private DateOnly Earliest(PlanEntry entry) => entry.IsBefore && _opening > _start ? _opening.Value : _start;

    /// <summary>A missed step before an anchor joins the next step before it (the renewal's needs assessment its value letter).</summary>
    private DateOnly? NextOfItsSeries(PlanEntry entry) => !entry.IsBefore
        ? null
        : entries
            .Where(next => next.Order > entry.Order && next.IsBefore && next.Row.Repeat is null
                && next.Row.When.Anchor == entry.Row.When.Anchor && next.Date >= Earliest(next))
            .Min(next => (DateOnly?)next.Date);

    private DateOnly Free(PlanEntry entry, DateOnly day)
    {
        while (entry is { Fixed: null, Hold: null } && day >= _start && soFar.TakenDays.Contains(day))
        {
            day = calendar.AddWorkingDays(day, 1);
        }

        return day;
    }
}
