using System.Globalization;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Promises;

namespace AfterSale.Domain.Complaints;

/// <summary>
/// What stands between a customer and any ask: an open complaint or a broken promise (playbook, section 2: referral timing, holds).
/// While there is any, referral, testimonial, upsell and renewal wait.
/// </summary>
/// <param name="Since">The day on which it began.</param>
/// <param name="Reason">In words: "open complaint since 3 Dec: …".</param>
public sealed record Trouble(DateOnly Since, string Reason)
{
    /// <summary>What is open with a customer, the oldest first; empty when nothing is.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="today">The owner's day: a promise whose day has passed is broken, whatever is noted.</param>
    public static IReadOnlyList<Trouble> Of(CustomerFile file, DateOnly today)
    {
        var complaints = file.Complaints();
        var unrecovered = complaints
            .Where(complaint => !complaint.IsRecovered)
            .Select(complaint => new Trouble(complaint.HeardOn, $"open complaint since {Day(complaint.HeardOn, today)}: {complaint.Text}"));
        var broken = file.Promises()
            .Where(promise => promise.IsOverdue(today) || IsUnsettled(promise, complaints))
            .Select(promise => new Trouble(promise.By, $"promise not kept by {Day(promise.By, today)}: {promise.What}"));
        return [.. unrecovered.Concat(broken).OrderBy(trouble => trouble.Since)];
    }

    // A broken promise is settled by the recovery of the complaint it became, or by the rep's word on why it is none.
    private static bool IsUnsettled(Promise promise, IReadOnlyList<Complaint> complaints) =>
        promise is { State: PromiseState.Broken, Note: null } && complaints.All(complaint => complaint.Promise != promise.Id);

    private static string Day(DateOnly date, DateOnly today) =>
        date.ToString(date.Year == today.Year ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture);
}
