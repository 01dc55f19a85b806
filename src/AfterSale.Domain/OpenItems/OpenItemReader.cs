using AfterSale.Domain.Calendars;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Journal;
using AfterSale.Domain.People;
using AfterSale.Domain.Promises;

namespace AfterSale.Domain.OpenItems;

/// <summary>Reads from a customer's journal what somebody has to do by when.</summary>
public static class OpenItemReader
{
    // Long enough before the end of the day to act, short enough not to be forgotten again.
    private static readonly TimeSpan BeforeStep = TimeSpan.FromHours(2);

    /// <summary>Everything open with a customer.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="rhythm">When the customer's owner works.</param>
    public static IReadOnlyList<OpenItem> OpenItems(this CustomerFile file, WorkRhythm rhythm) =>
        [.. PromisesOf(file, rhythm), .. StepsOf(file)];

    /// <summary>The reminder comes on the working day before, at the owner's hour: a promise can still be kept then.</summary>
    private static IEnumerable<OpenItem> PromisesOf(CustomerFile file, WorkRhythm rhythm)
    {
        var calendar = WorkingCalendar.Of(rhythm);
        foreach (var promise in file.OpenPromises())
        {
            var dueAt = LocalTime.InstantOf(promise.By.AddDays(1), TimeOnly.MinValue, rhythm.TimeZoneId);
            var remindOn = calendar.OnOrBefore(promise.By.AddDays(-1));
            var remindAt = LocalTime.InstantOf(remindOn, rhythm.NudgeHour, rhythm.TimeZoneId);
            yield return new(
                $"promise:{promise.Id}:{promise.By:yyyy-MM-dd}:{promise.Owner}",
                file.Customer.Id, promise.Owner, OpenItemKind.Promise, promise.Id.Value, promise.What, dueAt, remindAt);
        }
    }

    private static IEnumerable<OpenItem> StepsOf(CustomerFile file) =>
        from complaint in file.Complaints()
        where !complaint.IsClosed
        from step in complaint.Steps
        where step.DoneAt is null
        select new OpenItem(
            $"complaint:{complaint.Id}:{step.Step}:{complaint.Owner}",
            file.Customer.Id,
            complaint.Owner,
            OpenItemKind.ComplaintStep,
            $"{complaint.Id}:{step.Step}",
            complaint.Text,
            step.DueAt,
            step.DueAt - BeforeStep);
}
