using AfterSale.Bot;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.People;
using AfterSale.Texts;

namespace AfterSale.Features.Complaints;

/// <summary>What is said of a complaint in words; harmless Markdown.</summary>
internal static class ComplaintSentences
{
    private const int LongestName = 120;

    /// <summary>A step, as the list of steps calls it.</summary>
    public static string Step(ComplaintStep step) => Text.Of("complaint.step." + step);

    /// <summary>The customer's name.</summary>
    public static string Customer(ComplaintView view) => Say.Words(view.File.Customer.Name, LongestName);

    /// <summary>A step was taken: the recovery is celebrated, and what is missing or next is said.</summary>
    public static string Taken(ComplaintView view, ComplaintStep step, Turn turn)
    {
        var said = Text.Of("complaint.taken", Customer(view), Step(step));
        if (step == ComplaintStep.ConfirmSatisfied)
        {
            said += " " + Recovered(view.Complaint);
        }

        return said + "\n\n" + Next(view, turn);
    }

    /// <summary>What comes next, or what it came to.</summary>
    public static string Next(ComplaintView view, Turn turn)
    {
        if (view.Complaint.Next is not { } next)
        {
            return Text.Of("complaint.finished");
        }

        var due = Text.Of(
            next.DueAt < turn.Now ? "complaint.next_late" : "complaint.next", Step(next.Step), Say.Moment(next.DueAt, turn.Person.Rhythm.TimeZoneId));
        var missing = view.Complaint.Missing;
        return due + (missing.Count > 0
            ? " " + Text.Of("complaint.missing", string.Join(", ", missing.Select(Step)))
            : " " + Text.Of("complaint.closed"));
    }

    /// <summary>A failure put right fast can leave the customer happier than before (playbook, section 5).</summary>
    public static string Recovered(Complaint complaint) =>
        Text.Of("complaint.recovered", Length(complaint.RecoveredAt!.Value - complaint.HeardAt));

    /// <summary>Why a step was not taken.</summary>
    public static string Refused(ComplaintView view, ComplaintStep step, StepVerdict verdict) => verdict == StepVerdict.NotPutRight
        ? Text.Of("complaint.not_put_right", Customer(view))
        : Text.Of("complaint.taken_before", Customer(view), Step(step));

    /// <summary>It was offered.</summary>
    public static string Offered(ComplaintView view, Person to, bool reached) =>
        Text.Of(reached ? "complaint.offered" : "complaint.offered_unreached", Say.Words(to.Name, LongestName), Customer(view));

    /// <summary>It can't be offered: it is done, or already theirs.</summary>
    public static string NotOffered(ComplaintView view, Person to) => view.Complaint.IsFinished
        ? Text.Of("complaint.finished")
        : Text.Of("complaint.already_theirs", Say.Words(to.Name, LongestName));

    /// <summary>It waits for somebody's answer.</summary>
    public static string OfferedAlready(ComplaintView view) =>
        Text.Of("complaint.offered_already", Say.Words(view.NameOf(view.Complaint.OfferedTo), LongestName), Customer(view));

    /// <summary>There is no offer to answer.</summary>
    public static string NotOfferedToYou(ComplaintView view) => Text.Of("complaint.no_offer", Customer(view));

    /// <summary>What the one who answered is told.</summary>
    public static string Answered(ComplaintView view, bool accepts, bool withdrawn) => Text.Of(
        withdrawn ? "complaint.withdrawn" : accepts ? "complaint.accepted" : "complaint.declined", Customer(view));

    /// <summary>What the other one is told.</summary>
    public static string AnsweredToOther(ComplaintView view, bool accepts, bool withdrawn) => Text.Of(
        withdrawn ? "complaint.withdrawn_told" : accepts ? "complaint.accepted_told" : "complaint.declined_told",
        Say.Words(view.Viewer.Name, LongestName),
        Customer(view));

    private static string Length(TimeSpan length) =>
        length.TotalHours < 48 ? Text.Count("complaint.hours", Math.Max(1, (int)Math.Ceiling(length.TotalHours))) : Text.Count("complaint.days", (int)length.TotalDays);
}
