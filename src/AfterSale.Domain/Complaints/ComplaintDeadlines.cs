using AfterSale.Domain.Calendars;
using AfterSale.Domain.People;

namespace AfterSale.Domain.Complaints;

/// <summary>How long each step of a recovery may take; a team may set its own (playbook, section 5).</summary>
/// <param name="PutRight">From hearing to putting right; 48 hours in the playbook.</param>
/// <param name="EndOfDay">When the working day ends: the same working day means until then.</param>
/// <param name="UnderstandDays">Working days until the source is found.</param>
/// <param name="MakeGoodDays">Working days, after putting right, until it is made good.</param>
/// <param name="ConfirmDays">Working days, after putting right, until the customer has said that it is right.</param>
/// <param name="RootCauseDays">Working days, after putting right, until the root cause is known.</param>
/// <param name="PreventionDays">Working days, after putting right, until it is kept from coming back.</param>
public sealed record ComplaintDeadlines(
    TimeSpan PutRight, TimeOnly EndOfDay, int UnderstandDays, int MakeGoodDays, int ConfirmDays, int RootCauseDays, int PreventionDays)
{
    /// <summary>What counts when the team says nothing.</summary>
    public static ComplaintDeadlines Default { get; } = new(
        TimeSpan.FromHours(48), new TimeOnly(17, 0), UnderstandDays: 1, MakeGoodDays: 1, ConfirmDays: 3, RootCauseDays: 5, PreventionDays: 10);

    /// <summary>By when each step is due.</summary>
    /// <param name="heardAt">When the complaint was heard, UTC.</param>
    /// <param name="rhythm">When its owner works.</param>
    /// <exception cref="ArgumentException">The rhythm has no working day.</exception>
    public IReadOnlyList<StepDeadline> For(DateTimeOffset heardAt, WorkRhythm rhythm)
    {
        var calendar = WorkingCalendar.Of(rhythm);
        var heardOn = LocalTime.DateIn(heardAt, rhythm.TimeZoneId);
        var sameDay = calendar.OnOrAfter(heardAt < End(heardOn) ? heardOn : heardOn.AddDays(1));
        var putRight = heardAt + PutRight;
        var righted = LocalTime.DateIn(putRight, rhythm.TimeZoneId);
        return
        [
            new(ComplaintStep.Acknowledge, Earlier(End(sameDay), putRight)),
            new(ComplaintStep.Understand, Earlier(End(calendar.AddWorkingDays(sameDay, UnderstandDays)), putRight)),
            new(ComplaintStep.PutRight, putRight),
            new(ComplaintStep.TellCustomer, putRight),
            new(ComplaintStep.MakeGood, End(calendar.AddWorkingDays(righted, MakeGoodDays))),
            new(ComplaintStep.ConfirmSatisfied, End(calendar.AddWorkingDays(righted, ConfirmDays))),
            new(ComplaintStep.RootCause, End(calendar.AddWorkingDays(righted, RootCauseDays))),
            new(ComplaintStep.Prevention, End(calendar.AddWorkingDays(righted, PreventionDays))),
        ];

        DateTimeOffset End(DateOnly day) => LocalTime.InstantOf(day, EndOfDay, rhythm.TimeZoneId);
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
