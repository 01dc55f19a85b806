using AfterSale.Domain.Plans.Templates;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Plans;

/// <summary>
/// Moves what hangs on Effectiveness to where it really begins (playbook, section 1: Learning without results does not end because the
/// calendar says so). Early results: review, referral and maintenance come earlier, what is left of the Learning checks joins the review.
/// Learning held: they come later, and further checks fill the time.
/// </summary>
internal sealed class StageShift
{
    private readonly DateOnly _from;
    private readonly int _days;
    private readonly DateOnly? _review;
    private readonly PlanRow? _lastCheck;

    private StageShift(PlanTemplate template, SaleDates dates, DateOnly from, Func<PlanRow, DateOnly> natural)
    {
        var learning = dates.Delivery.AddDays(template.Stages.LearningFrom);
        _from = from > learning ? from : learning;
        _days = _from.DayNumber - dates.Delivery.AddDays(template.Stages.EffectivenessFrom).DayNumber;
        _lastCheck = template.Rows.LastOrDefault(IsCheck);
        _review = template.Rows.FirstOrDefault(row => IsMoved(row) && row.Kind == TouchPointKind.EffectivenessReview) is { } review
            ? natural(review).AddDays(_days)
            : null;
    }

    /// <summary>The shift that evidence asks for; <see langword="null"/> when the dates have it right.</summary>
    public static StageShift? Of(PlanTemplate template, SaleDates dates, DateOnly? from, Func<PlanRow, DateOnly> natural) =>
        from is { } day ? new(template, dates, day, natural) : null;

    /// <summary>Where a row belongs that would belong on a date.</summary>
    public DateOnly Date(PlanRow row, DateOnly date) =>
        IsMoved(row) ? date.AddDays(_days)
        : IsCheck(row) && _days < 0 && date >= _from && _review < date ? _review.Value
        : date;

    /// <summary>The days of the further checks after a row, when Learning is held; none after any but the last check.</summary>
    public IEnumerable<DateOnly> FurtherChecks(PlanRow row, DateOnly date)
    {
        for (var day = date.AddDays(PlanEvidence.FurtherLearning); row == _lastCheck && _days > 0 && day < _from; day = day.AddDays(PlanEvidence.FurtherLearning))
        {
            yield return day;
        }
    }

    /// <summary>Whether a row is one of the Learning checks.</summary>
    public static bool IsCheck(PlanRow row) =>
        row is { Kind: TouchPointKind.LearningCheck, Repeat: null, PerConcern: false } && IsAfterDelivery(row);

    private static bool IsMoved(PlanRow row) =>
        row.Kind is TouchPointKind.EffectivenessReview or TouchPointKind.Referral or TouchPointKind.Maintenance && IsAfterDelivery(row);

    private static bool IsAfterDelivery(PlanRow row) => row.When is { Anchor: PlanAnchor.Delivery, Offset.Count: >= 0 };
}
