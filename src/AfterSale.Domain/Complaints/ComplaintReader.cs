using AfterSale.Domain.Journal;

namespace AfterSale.Domain.Complaints;

/// <summary>Reads a customer's complaints from the journal.</summary>
public static class ComplaintReader
{
    /// <summary>Every complaint, the oldest first.</summary>
    /// <param name="file">The customer.</param>
    public static IReadOnlyList<Complaint> Complaints(this CustomerFile file)
    {
        List<Complaint> complaints = [];
        foreach (var (entry, fact) in file.Facts<JournalFact>())
        {
            if (fact is ComplaintHeard heard)
            {
                complaints.Add(Heard(entry, heard));
            }
            else if (ComplaintOf(fact) is { } id && complaints.FindIndex(one => one.Id == id) is >= 0 and var index)
            {
                complaints[index] = After(complaints[index], entry, fact);
            }
        }

        return complaints;
    }

    /// <summary>The complaints that are not closed, the oldest first.</summary>
    /// <param name="file">The customer.</param>
    public static IReadOnlyList<Complaint> OpenComplaints(this CustomerFile file) => [.. file.Complaints().Where(complaint => !complaint.IsClosed)];

    /// <summary>The complaints with anything left to do, prevention after the close too, the oldest first.</summary>
    /// <param name="file">The customer.</param>
    public static IReadOnlyList<Complaint> UnfinishedComplaints(this CustomerFile file) =>
        [.. file.Complaints().Where(complaint => !complaint.IsFinished)];

    private static Complaint Heard(JournalEntry entry, ComplaintHeard heard) => new(
        heard.Complaint,
        entry.Customer,
        heard.Text,
        heard.Owner,
        heard.HeardAt ?? entry.At,
        heard.HeardOn ?? entry.Day,
        [.. heard.Deadlines.OrderBy(deadline => deadline.Step).Select(deadline =>
            new StepState(deadline.Step, deadline.DueAt, null, null, null, null, Escalated: false))],
        OfferedTo: null,
        heard.Promise);

    private static Complaint After(Complaint complaint, JournalEntry entry, JournalFact fact) => fact switch
    {
        ComplaintStepTaken taken => complaint with
        {
            Steps = Changed(complaint, taken.Step, step => Taken(step, entry, taken)),
        },
        ComplaintOffered offered => complaint with { OfferedTo = offered.To },
        ComplaintOfferAnswered answered => complaint with { OfferedTo = null, Owner = answered.Owner },
        ComplaintEscalated escalated => complaint with { Steps = Changed(complaint, escalated.Step, step => step with { Escalated = true }) },
        _ => complaint,
    };

    // The customer is told more than once as it goes (law 9): the step was taken the first time, and the last words stand.
    private static StepState Taken(StepState step, JournalEntry entry, ComplaintStepTaken taken) => step with
    {
        DoneAt = step.DoneAt ?? entry.At, By = step.By ?? entry.By, Note = taken.Note ?? step.Note, Source = taken.Source ?? step.Source,
    };

    private static List<StepState> Changed(Complaint complaint, ComplaintStep which, Func<StepState, StepState> change) =>
        [.. complaint.Steps.Select(step => step.Step == which ? change(step) : step)];

    private static ComplaintId? ComplaintOf(JournalFact fact) => fact switch
    {
        ComplaintStepTaken taken => taken.Complaint,
        ComplaintOffered offered => offered.Complaint,
        ComplaintOfferAnswered answered => answered.Complaint,
        ComplaintEscalated escalated => escalated.Complaint,
        _ => null,
    };
}
