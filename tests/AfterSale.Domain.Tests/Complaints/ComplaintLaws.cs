using AfterSale.Domain.Complaints;
using AfterSale.Domain.Journal;
using AfterSale.Domain.People;
using FsCheck.Xunit;

namespace AfterSale.Domain.Tests.Complaints;

/// <summary>What holds for every complaint, in whatever order its steps are taken (playbook, section 5).</summary>
public sealed class ComplaintLaws
{
    private static readonly DateTimeOffset Heard = Given.Moment("2026-03-02T09:00:00Z");

    [Property]
    public bool It_closes_with_the_customers_word_and_a_root_cause_and_with_nothing_less(ComplaintStep[] steps)
    {
        var complaint = After(steps);
        return complaint.IsClosed == (Has(steps, ComplaintStep.ConfirmSatisfied) && Has(steps, ComplaintStep.RootCause))
            && complaint.IsClosed == (complaint.Missing.Count == 0);
    }

    [Property]
    public bool What_is_open_was_not_done_and_the_next_step_is_the_first_of_it(ComplaintStep[] steps)
    {
        var complaint = After(steps);
        return complaint.Open.All(step => step.DoneAt is null)
            && complaint.Next == (complaint.Open.Count > 0 ? complaint.Open[0] : null)
            && complaint.IsFinished == (complaint.Next is null)
            && (!complaint.IsFinished || complaint.IsClosed);
    }

    [Property]
    public bool A_step_counts_from_the_first_time_that_it_was_taken(ComplaintStep[] steps)
    {
        var complaint = After(steps);
        return steps.Distinct().All(step => complaint.Of(step).DoneAt == Heard.AddHours(1 + Array.IndexOf(steps, step)));
    }

    [Property]
    public bool Every_deadline_comes_after_the_hearing_and_none_of_the_first_three_after_the_putting_right(ushort hours)
    {
        var heard = Heard.AddHours(hours);
        var due = ComplaintDeadlines.Default.For(heard, WorkRhythm.DefaultIn("Europe/Berlin")).ToDictionary(one => one.Step, one => one.DueAt);
        return due.Count == Enum.GetValues<ComplaintStep>().Length
            && due.Values.All(at => at > heard)
            && due[ComplaintStep.PutRight] == heard.AddHours(48)
            && due[ComplaintStep.Acknowledge] <= due[ComplaintStep.Understand]
            && due[ComplaintStep.Understand] <= due[ComplaintStep.PutRight]
            && due[ComplaintStep.PutRight] <= due[ComplaintStep.MakeGood];
    }

    private static bool Has(ComplaintStep[] steps, ComplaintStep step) => steps.Contains(step);

    private static Complaint After(ComplaintStep[] steps)
    {
        var file = new CustomerFile(Given.Customer, [Given.Contact], [], [], []);
        file = Recorded(file, Heard, new ComplaintHeard(
            new("k"), "too loud", Given.Rep, ComplaintDeadlines.Default.For(Heard, WorkRhythm.DefaultIn("Europe/Berlin"))));
        return steps.Select((step, index) => (step, index)).Aggregate(
            file, (before, one) => Recorded(before, Heard.AddHours(1 + one.index), new ComplaintStepTaken(new("k"), one.step, "so"))).Complaints().Single();
    }

    private static CustomerFile Recorded(CustomerFile file, DateTimeOffset at, JournalFact fact) => file.With(
        JournalWriter.Write(file, new($"e{file.Journal.Count}"), Given.Rep, at, DateOnly.FromDateTime(at.UtcDateTime), [fact], FileChange.None), FileChange.None);
}
