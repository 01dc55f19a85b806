using AfterSale.Domain;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.CheckIns;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.GoodNews;
using AfterSale.Domain.Journal;
using AfterSale.Domain.OpenItems;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Promises;
using AfterSale.Domain.Readings;
using AfterSale.Domain.Sales;
using AfterSale.Features.CheckIn;
using AfterSale.Plans;

namespace AfterSale.Samples;

/// <summary>
/// Follows a sample sale up from its close to the day before the loading, as a rep would have done: touch points are done on their day, the
/// story's acts are recorded on theirs, and the plan is laid out again after evidence. The same days always give the same entries.
/// </summary>
internal sealed class SampleRun
{
    private readonly SampleSale _sample;
    private readonly PlanTemplates _templates;
    private readonly Sale _sale;
    private readonly DateOnly _today;
    private readonly WorkingCalendar _calendar;
    private readonly List<SampleEntry> _entries = [];
    private CustomerFile _file;

    private SampleRun(SampleSale sample, LoggedClose close, PlanTemplates templates, DateOnly today)
    {
        (_sample, _sale, _templates, _today) = (sample, close.Sale, templates, today);
        _calendar = WorkingCalendar.Of(Owner.Rhythm);
        _file = new CustomerFile(close.Customer, [close.Contact], [close.Sale], close.Plan, []);
    }

    private Person Owner => _sample.Owner;

    /// <summary>Everything recorded of a sale until the day before the loading, in order.</summary>
    /// <param name="sample">The sale as data.</param>
    /// <param name="close">The sale as it was logged.</param>
    /// <param name="templates">The plan templates.</param>
    /// <param name="today">The day of loading.</param>
    public static IReadOnlyList<SampleEntry> Of(SampleSale sample, LoggedClose close, PlanTemplates templates, DateOnly today)
    {
        var run = new SampleRun(sample, close, templates, today);
        run.Record(close.Sale.Dates.Close, [new CloseLogged(close.Sale.Id, close.Sale.Product, close.Plan.Count)], FileChange.None);
        for (var day = close.Sale.Dates.Close.AddDays(1); day < today; day = day.AddDays(1))
        {
            run.Live(day);
        }

        return run._entries;
    }

    private void Live(DateOnly day)
    {
        foreach (var act in _sample.Story.Where(act => DayOf(act) == day))
        {
            Act(day, act);
        }

        foreach (var due in _file.Plan.Where(one => one is { State: TouchPointState.Planned, Hold: null } && one.DueOn <= day).ToList())
        {
            if (!IsLeft(due) && !AwaitsCheckIn(due))
            {
                Done(day, due);
            }
        }
    }

    private DateOnly DayOf(SampleAct act) => _calendar.OnOrBefore(_today.AddDays(-act.DaysAgo));

    // The last before today is left undone where the sample says so.
    private bool IsLeft(TouchPoint touchPoint) =>
        _sample.Overdue && _file.Plan.All(one => one.DueOn <= touchPoint.DueOn || one.DueOn >= _today);

    // A check-in of the next days does what the check asks.
    private bool AwaitsCheckIn(TouchPoint touchPoint) =>
        IsCheck(touchPoint) && _sample.Story.Any(act =>
            DayOf(act) is var day && day >= touchPoint.DueOn && day <= touchPoint.DueOn.AddDays(7) && act.Facts(Scene(day, null)).OfType<CheckedIn>().Any());

    private void Act(DateOnly day, SampleAct act)
    {
        var check = _file.Plan.FirstOrDefault(one => one.State == TouchPointState.Planned && one.DueOn <= day && IsCheck(one));
        var facts = act.Facts(Scene(day, check?.Id));
        var done = facts.OfType<CheckedIn>().Any() && check?.Complete(Owner.Id, At(day), null) is TouchPointChange.Changed changed
            ? new FileChange { TouchPoints = [changed.TouchPoint] }
            : FileChange.None;
        Record(day, facts, facts.Any(IsEvidence) ? Replanned(day, facts, done) : done);
    }

    private void Done(DateOnly day, TouchPoint due)
    {
        if (due.Complete(Owner.Id, At(day), null) is TouchPointChange.Changed changed)
        {
            Record(day, [new TouchPointDone(due.Id, due.Title, null)], new FileChange { TouchPoints = [changed.TouchPoint] });
        }
    }

    // What happened moves, holds and adds to the plan, in the same entry; a touch point's revision goes up by one in it.
    private FileChange Replanned(DateOnly day, IReadOnlyList<JournalFact> facts, FileChange done)
    {
        var then = _file.With(Entry(day, facts, done), done);
        var template = _templates.For(_sale);
        var evidence = CustomerReading.Of(then, _sale, template, Owner.Rhythm, day).PlanEvidence();
        var after = PlanBuilder.Replan(
            then.Plan, template, _sale, then.Customer, then.Contacts[0], Owner, day.AddDays(1), Owner.Id, At(day), evidence);
        var change = FileChange.OfPlan(_file.Plan, after);
        var stored = _file.Plan.ToDictionary(one => one.Id, one => one.Revision);
        return change with
        {
            TouchPoints = [.. change.TouchPoints.Select(one => one with { Revision = stored.TryGetValue(one.Id, out var revision) ? revision + 1 : 0 })],
        };
    }

    private void Record(DateOnly day, IReadOnlyList<JournalFact> facts, FileChange change)
    {
        var entry = Entry(day, facts, change);
        _file = _file.With(entry, change);
        _entries.Add(new SampleEntry(entry, change, _file.OpenItems(Owner.Rhythm)));
    }

    private JournalEntry Entry(DateOnly day, IReadOnlyList<JournalFact> facts, FileChange change) => JournalWriter.Write(
        _file, new JournalEntryId($"{_sale.Id}-{_entries.Count + 1:000}"), Owner.Id, At(day), day, facts, change);

    // Ten in the morning, and some minutes for each thing that was done that day already.
    private DateTimeOffset At(DateOnly day) =>
        LocalTime.InstantOf(day, new TimeOnly(10, 0), Owner.Rhythm.TimeZoneId).AddMinutes(11 * _entries.Count(one => one.Entry.Day == day));

    private SampleScene Scene(DateOnly day, TouchPointId? check) => new(Owner, _sale, _file.Contacts[0], check, At(day), _today);

    private static bool IsCheck(TouchPoint touchPoint) => CheckKinds.AnyOf(touchPoint);

    private static bool IsEvidence(JournalFact fact) =>
        fact is CheckedIn or GoodNewsNoted or ComplaintHeard or PromiseMade || fact is ComplaintStepTaken { Step: ComplaintStep.ConfirmSatisfied };
}
