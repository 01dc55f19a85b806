using AfterSale.Domain.Calendars;
using AfterSale.Domain.Implementations;
using AfterSale.Domain.Journal;
using AfterSale.Domain.People;

namespace AfterSale.Domain.OpenItems;

/// <summary>
/// Reads what of an implementation waits for somebody: steps with a day, ours to do and theirs to ask about, and the next status
/// (playbook, section 1, strategy 2). All of it is the customer's owner's: the customer builds, the rep sees to it. A sale that ended waits for nothing.
/// </summary>
public static class ImplementationItems
{
    private const string StatusPrefix = "status:";

    /// <summary>Whether an item of kind <see cref="OpenItemKind.Implementation"/> is a status to give; otherwise its subject is a step's id.</summary>
    /// <param name="item">The item.</param>
    public static bool IsStatus(OpenItem item) => item.Subject.StartsWith(StatusPrefix, StringComparison.Ordinal);

    internal static IEnumerable<OpenItem> Of(CustomerFile file, WorkRhythm rhythm) =>
        from sale in file.Sales
        where sale.End is null
        let plan = file.Implementation(sale.Id)
        from item in Steps(file, plan, rhythm).Concat(Status(file, plan, sale.Product, rhythm))
        select item;

    private static IEnumerable<OpenItem> Steps(CustomerFile file, ImplementationPlan plan, WorkRhythm rhythm)
    {
        foreach (var step in plan.Open)
        {
            if (step.Due is { } due)
            {
                var id = $"implementation:{step.Id}:{due:yyyy-MM-dd}:{file.Customer.Owner}";
                yield return Item(file, id, step.Id.Value, step.What, due, RemindOn(step, due, WorkingCalendar.Of(rhythm)), rhythm);
            }
        }
    }

    private static IEnumerable<OpenItem> Status(CustomerFile file, ImplementationPlan plan, string product, WorkRhythm rhythm)
    {
        if (plan.NextStatus(WorkingCalendar.Of(rhythm)) is { } day)
        {
            var subject = StatusPrefix + plan.Sale;
            yield return Item(file, $"implementation:{subject}:{day:yyyy-MM-dd}:{file.Customer.Owner}", subject, product, day, day, rhythm);
        }
    }

    /// <summary>
    /// Our step is told of on the working day before, theirs on its day, when it may be asked about. What was only just written down is not
    /// told of at once.
    /// </summary>
    private static DateOnly? RemindOn(ImplementationStep step, DateOnly due, WorkingCalendar calendar)
    {
        var day = calendar.OnOrBefore(step.Owner == Side.Ours ? due.AddDays(-1) : due);
        return day > step.ChangedOn ? day : due > step.ChangedOn ? due : null;
    }

    private static OpenItem Item(
        CustomerFile file, string id, string subject, string text, DateOnly due, DateOnly? remindOn, WorkRhythm rhythm) => new(
        id,
        file.Customer.Id,
        file.Customer.Owner,
        OpenItemKind.Implementation,
        subject,
        text,
        LocalTime.InstantOf(due.AddDays(1), TimeOnly.MinValue, rhythm.TimeZoneId),
        remindOn is { } day ? LocalTime.InstantOf(day, rhythm.NudgeHour, rhythm.TimeZoneId) : null);
}
