using AfterSale.Domain.Sales;
using AfterSale.Domain.Stages;
using AfterSale.Domain.TalkingPoints;

namespace AfterSale.Domain.Plans;

/// <summary>
/// What is known of a sale beside its dates (playbook, sections 1 and 2: a stage is decided by dates <em>and</em> evidence; a reported
/// result, a temperature or a complaint re-times what is still open). Read anew from the customer's file each time.
/// </summary>
public sealed record PlanEvidence
{
    /// <summary>Nothing is known but the dates, and nothing is in the way.</summary>
    public static PlanEvidence None { get; } = new();

    /// <summary>How long each further spell of Learning lasts when it is held, and how far apart its further checks lie, in days.</summary>
    public const int FurtherLearning = 14;

    /// <summary>
    /// The day on which Effectiveness begins by the evidence: earlier than by the dates when results came early, later while Learning is
    /// held without results (<see cref="HeldInLearning"/>). <see langword="null"/>: as the dates have it.
    /// </summary>
    public DateOnly? EffectivenessFrom { get; init; }

    /// <summary>What holds referral, testimonial, upsell and renewal; <see langword="null"/> when nothing does, and what was held is released.</summary>
    public Hold? Hold { get; init; }

    /// <summary>A dip alert; <see langword="null"/> when there is none.</summary>
    public DipAlert? Dip { get; init; }

    /// <summary>Strategies of contacts outside the plan, one for each contact: they count in the mix.</summary>
    public IReadOnlyList<Strategy> OtherContacts { get; init; } = [];

    /// <summary>
    /// When Effectiveness may begin at the earliest while Learning has brought no results: Learning goes on for a fortnight at a time.
    /// </summary>
    /// <param name="lengths">The template's stage lengths.</param>
    /// <param name="dates">The sale's dates.</param>
    /// <param name="today">The owner's day.</param>
    /// <returns>The day, after <paramref name="today"/>; <see langword="null"/> while the expected length is not over.</returns>
    public static DateOnly? HeldInLearning(StageLengths lengths, SaleDates dates, DateOnly today)
    {
        var expected = dates.Delivery.AddDays(lengths.EffectivenessFrom);
        var over = today.DayNumber - expected.DayNumber;
        return over < 0 ? null : expected.AddDays(FurtherLearning * ((over / FurtherLearning) + 1));
    }
}

/// <summary>A temperature well below what was predicted, or 2 and lower (playbook, section 1).</summary>
/// <param name="Since">The day of the alert, in the owner's calendar.</param>
/// <param name="By">The day by which the next check takes place; see <see cref="Within"/>.</param>
public sealed record DipAlert(DateOnly Since, DateOnly By)
{
    /// <summary>The alert with its check two of the owner's working days on.</summary>
    /// <param name="since">The day of the alert.</param>
    /// <param name="calendar">The owner's working days.</param>
    public static DipAlert Within(DateOnly since, Calendars.WorkingCalendar calendar) => new(since, calendar.AddWorkingDays(since, 2));
}
