namespace AfterSale.Domain.Plans.Templates;

/// <summary>A moment relative to one of the sale's dates, such as delivery − 5 wd.</summary>
/// <param name="Anchor">The date counted from.</param>
/// <param name="Offset">How far, before (negative) or after.</param>
public sealed record PlanMoment(PlanAnchor Anchor, PlanOffset Offset);

/// <summary>The date that a moment is counted from (playbook, section 2: C, D and R).</summary>
public enum PlanAnchor
{
    /// <summary>C: the contract was signed.</summary>
    Close,

    /// <summary>D: delivery, or start of service.</summary>
    Delivery,

    /// <summary>R: renewal or next sale, Point 2.</summary>
    Renewal,
}

/// <summary>A row that comes again and again, such as <c>every 10wd until delivery-5wd</c>.</summary>
/// <param name="Every">The time from one to the next; always positive.</param>
/// <param name="Until">
/// The moment before which the last one comes; when it hangs on a renewal and none is known, the anniversary of the close
/// takes its place.
/// </param>
public sealed record Repetition(PlanOffset Every, PlanMoment Until);
