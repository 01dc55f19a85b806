using AfterSale.Domain.Complaints;
using AfterSale.Domain.Journal;
using AfterSale.Domain.OpenItems;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans;

namespace AfterSale.Domain.Tests.Complaints;

/// <summary>A complaint as the journal tells it, and what it holds (playbook, sections 2 and 5).</summary>
public sealed class ComplaintTests
{
    private static readonly DateTimeOffset Now = Given.Moment("2026-03-02T09:00:00Z");
    private static readonly WorkRhythm Rhythm = WorkRhythm.DefaultIn("Europe/Berlin");
    private static readonly ComplaintId Id = new("k");

    [Fact]
    public void Heard_earlier_than_recorded_the_clock_runs_from_the_hearing()
    {
        var earlier = Now.AddDays(-1);
        var complaint = File(Heard(earlier)).Complaints().Single();
        Assert.Equal((earlier, new DateOnly(2026, 3, 1)), (complaint.HeardAt, complaint.HeardOn));
    }

    [Fact]
    public void After_the_close_prevention_stays_open_and_nothing_else()
    {
        var file = File(Heard(), Took(ComplaintStep.PutRight), Took(ComplaintStep.ConfirmSatisfied), Took(ComplaintStep.RootCause));
        var complaint = Assert.Single(file.UnfinishedComplaints());
        Assert.True(complaint.IsClosed);
        Assert.Empty(complaint.Missing);
        Assert.Empty(file.OpenComplaints());
        Assert.Equal([ComplaintStep.Prevention], complaint.Open.Select(step => step.Step));
        Assert.Equal(["k:Prevention"], file.OpenItems(Rhythm).Select(item => item.Subject).Distinct());
    }

    [Fact]
    public void An_offer_is_open_with_whom_it_is_offered_to_until_it_is_answered()
    {
        var offered = File(Heard(), new ComplaintOffered(Id, new("ines")));
        var item = Assert.Single(offered.OpenItems(Rhythm), item => item.Kind == OpenItemKind.ComplaintOffer);
        Assert.Equal((new PersonId("ines"), null), (item.Owner, item.RemindAt));
        var taken = File(Heard(), new ComplaintOffered(Id, new("ines")), new ComplaintOfferAnswered(Id, true, new("ines")));
        Assert.All(taken.OpenItems(Rhythm), one => Assert.Equal(new PersonId("ines"), one.Owner));
        Assert.DoesNotContain(taken.OpenItems(Rhythm), one => one.Kind == OpenItemKind.ComplaintOffer);
    }

    [Theory]
    [InlineData(ComplaintStep.ConfirmSatisfied, StepVerdict.NotPutRight)]
    [InlineData(ComplaintStep.RootCause, StepVerdict.Yes)]
    [InlineData(ComplaintStep.Acknowledge, StepVerdict.TakenBefore)]
    public void Steps_may_come_in_any_order_except_that_nobody_is_satisfied_before_it_is_put_right(ComplaintStep step, StepVerdict verdict) =>
        Assert.Equal(verdict, File(Heard(), Took(ComplaintStep.Acknowledge)).Complaints().Single().May(step, "so"));

    [Fact]
    public void It_holds_what_asks_something_and_its_recovery_gives_it_a_day_that_has_not_passed()
    {
        var file = File() with { Plan = Given.Plan(Given.Sale("2026-02-02", "2026-02-09", "2027-02-02")) };
        var heard = Entry(file, Heard());
        var held = PlanHolds.After(file, heard, new(2026, 3, 2), Rhythm);
        Assert.Equal(file.Plan.Where(one => one.Asks()).Select(one => one.Id), held.Select(one => one.Id));
        Assert.All(held, one => Assert.Equal(new DateOnly(2026, 3, 2), one.Hold!.Since));

        var troubled = file.With(heard, new FileChange { TouchPoints = held });
        Assert.Empty(PlanHolds.After(troubled, Entry(troubled, Took(ComplaintStep.PutRight)), new(2026, 3, 2), Rhythm));
        var late = new DateOnly(2026, 12, 1);
        var released = PlanHolds.After(troubled, Entry(troubled, Took(ComplaintStep.ConfirmSatisfied)), late, Rhythm);
        Assert.Equal(held.Count, released.Count);
        Assert.All(released, one => Assert.True(one.Hold is null && one.DueOn >= late));
    }

    private static ComplaintHeard Heard(DateTimeOffset? at = null) => new(
        Id, "too loud", Given.Rep, ComplaintDeadlines.Default.For(at ?? Now, Rhythm), null, at, at is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime) : null);

    private static ComplaintStepTaken Took(ComplaintStep step) => new(Id, step, "so");

    private static JournalEntry Entry(CustomerFile file, JournalFact fact) =>
        JournalWriter.Write(file, new($"e{file.Journal.Count}"), Given.Rep, Now, new(2026, 3, 2), [fact], FileChange.None);

    private static CustomerFile File(params JournalFact[] facts) => facts.Aggregate(
        new CustomerFile(Given.Customer, [Given.Contact], [], [], []), (file, fact) => file.With(Entry(file, fact), FileChange.None));
}
