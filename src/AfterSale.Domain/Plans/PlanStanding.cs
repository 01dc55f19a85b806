using AfterSale.Domain.Calendars;
using AfterSale.Domain.Plans.Templates;

namespace AfterSale.Domain.Plans;

/// <summary>What the touch points that exist mean for a new layout: what is closed, chosen, held, put into other words, or overdue.</summary>
internal sealed class PlanStanding
{
    private readonly IReadOnlyList<TouchPoint> _closed;
    private readonly Dictionary<string, TouchPoint> _planned;
    private readonly Dictionary<string, Objective> _objectives;
    private readonly PlanEvidence? _evidence;
    private readonly DateOnly _notBefore;

    public PlanStanding(IReadOnlyList<TouchPoint> existing, PlanEvidence? evidence, DateOnly notBefore)
    {
        var open = existing.Where(touchPoint => !touchPoint.IsClosed()).ToList();
        _closed = [.. existing.Where(touchPoint => touchPoint.IsClosed())];
        _planned = open.Where(touchPoint => touchPoint.State == TouchPointState.Planned)
            .SelectMany(touchPoint => touchPoint.Objectives.Select(objective => (objective.Key, touchPoint)))
            .DistinctBy(one => one.Key)
            .ToDictionary(one => one.Key, one => one.touchPoint);
        _objectives = open.SelectMany(touchPoint => touchPoint.Objectives)
            .DistinctBy(objective => objective.Key)
            .ToDictionary(objective => objective.Key);
        (_evidence, _notBefore) = (evidence, notBefore);
    }

    /// <summary>What the making of entries has to know.</summary>
    public PlanKnown Known() => new(
        _evidence?.EffectivenessFrom,
        _evidence is null ? null : _notBefore,
        _evidence is null ? null : StrategyMix.Of(_closed, _evidence.OtherContacts),
        _objectives.Values
            .Where(objective => objective.Strategy is not null)
            .ToDictionary(objective => objective.Key, objective => objective.Strategy!.Value),
        [.. _objectives.Values.Where(objective => objective.Edited).Select(objective => objective.Key), .. FixedKeys()],
        [.. OverdueDays().Keys, .. RevivedDays().Keys, .. FixedKeys()],
        ClosedKeys());

    /// <summary>The entries as they stand: held, chosen, reworded; and with them what is open and no row makes any more.</summary>
    public IReadOnlyList<PlanEntry> Standing(PlanTemplate template, IReadOnlyList<PlanEntry> entries)
    {
        var made = entries.Select(entry => entry.Objective.Key).ToHashSet();
        var review = entries.FirstOrDefault(
            entry => entry.Objective.Kind == TouchPointKind.EffectivenessReview && !ClosedKeys().Contains(entry.Objective.Key));
        var strays = _planned
            .Where(one => !made.Contains(one.Key) && (IsFixed(one.Value) || FurtherCheckKeys.IsOne(template, one.Key)))
            .Select((one, index) => Stray(entries.Count + index, _objectives[one.Key], one.Value, review));
        return [.. entries.Concat(strays).Select(Standing).OrderBy(PlaceInFixed)];
    }

    /// <summary>What the layout has to respect.</summary>
    public PlanSoFar SoFar(WorkingCalendar calendar) => new(
        ClosedKeys(),
        _closed.Where(touchPoint => !IsFixed(touchPoint)).Select(touchPoint => touchPoint.DueOn).ToHashSet(),
        OverdueDays(),
        RevivedDays(),
        _planned.Values.Where(IsFixed).Distinct().ToDictionary(touchPoint => touchPoint.Id, touchPoint => FixedDay(touchPoint, calendar)));

    /// <summary>Whether its day was chosen: by moving it, by adding it, or because a check was pulled in.</summary>
    public static bool IsFixed(TouchPoint touchPoint) =>
        touchPoint.Pinned || touchPoint.Objectives.Any(objective => objective.Kind == TouchPointKind.Own || DipCheck.IsOne(objective.Key));

    private HashSet<string> ClosedKeys() => [.. _closed.SelectMany(touchPoint => touchPoint.Objectives).Select(objective => objective.Key)];

    private IEnumerable<string> FixedKeys() => _planned.Where(one => IsFixed(one.Value)).Select(one => one.Key);

    private Dictionary<string, DateOnly> OverdueDays() => Days(touchPoint => touchPoint.DueOn < _notBefore && !IsReleased(touchPoint));

    private Dictionary<string, DateOnly> RevivedDays() =>
        Days(touchPoint => IsReleased(touchPoint) || touchPoint.History.Any(what => what.What == TouchPointEventKind.Released));

    private Dictionary<string, DateOnly> Days(Func<TouchPoint, bool> which) =>
        _planned.Where(one => which(one.Value)).ToDictionary(one => one.Key, one => one.Value.DueOn);

    private PlanEntry Standing(PlanEntry entry)
    {
        var key = entry.Objective.Key;
        var before = _planned.GetValueOrDefault(key);
        var objective = _objectives.GetValueOrDefault(key) is { Edited: true } edited
            ? entry.Objective with { Text = edited.Text, Edited = true }
            : entry.Objective;
        return entry with
        {
            Objective = objective,
            Fixed = before is not null && IsFixed(before) ? before.Id : null,
            Hold = HoldOf(objective, before),
        };
    }

    private Hold? HoldOf(Objective objective, TouchPoint? before) =>
        _evidence is null ? before?.Hold : objective.Asks() ? _evidence.Hold : null;

    private bool IsReleased(TouchPoint touchPoint) => touchPoint.Hold is not null && _evidence is { Hold: null };

    private int PlaceInFixed(PlanEntry entry) =>
        entry.Fixed is null
            ? 0
            : _planned[entry.Objective.Key].Objectives.Select(objective => objective.Key).ToList().IndexOf(entry.Objective.Key);

    private DateOnly FixedDay(TouchPoint touchPoint, WorkingCalendar calendar) =>
        touchPoint.DueOn >= _notBefore ? calendar.OnOrAfter(touchPoint.DueOn)
        : IsReleased(touchPoint) ? calendar.OnOrAfter(_notBefore)
        : touchPoint.DueOn;

    /// <summary>An open check that Learning needs no longer joins the review of the results; nothing is dropped silently.</summary>
    private PlanEntry Stray(int order, Objective objective, TouchPoint touchPoint, PlanEntry? review)
    {
        var row = new PlanRow(
            objective.Key,
            objective.Kind,
            objective.Title,
            objective.Text,
            objective.Source,
            new PlanMoment(PlanAnchor.Delivery, default),
            Repeat: null,
            PerConcern: false,
            IsFixed(touchPoint) ? touchPoint.Method : null,
            Variants: []);
        var date = touchPoint.DueOn < _notBefore || review is null ? touchPoint.DueOn : review.Date;
        return new PlanEntry(order, objective, row, date);
    }
}
