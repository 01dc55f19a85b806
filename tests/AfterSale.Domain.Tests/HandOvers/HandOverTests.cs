using AfterSale.Domain.Complaints;
using AfterSale.Domain.HandOvers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.OpenItems;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Promises;

namespace AfterSale.Domain.Tests.HandOvers;

/// <summary>What passes to another rep with a customer, and what stays.</summary>
public sealed class HandOverTests
{
    private static readonly DateTimeOffset Now = Given.Moment("2026-03-10T12:00:00Z");
    private static readonly Person Ravi = new(new PersonId("ravi"), "Ravi", PersonRole.Rep, new TeamId("south"), WorkRhythm.DefaultIn("Asia/Kolkata"));

    [Fact]
    public void What_is_open_is_the_others_and_what_happened_stays()
    {
        var file = File();
        var done = file.Plan[0];
        var change = HandOver.Change(file, Ravi, Given.Rep, Now);
        Assert.Equal((Ravi.Id, Ravi.Team), (change.Customer!.Owner, change.Customer.Team));
        Assert.DoesNotContain(change.TouchPoints, touchPoint => touchPoint.Id == done.Id);
        Assert.Equal(file.Plan.Count - 1, change.TouchPoints.Count);
        Assert.Empty(change.Sales);
        Assert.All(change.TouchPoints, touchPoint =>
        {
            var before = file.Plan.Single(one => one.Id == touchPoint.Id);
            Assert.Equal((Ravi.Id, before.Revision + 1, TouchPointEventKind.HandedOver), (touchPoint.Owner, touchPoint.Revision, touchPoint.History[^1].What));
            Assert.Equal(before.History, touchPoint.History.SkipLast(1));
            Assert.True(touchPoint.DueOn >= before.DueOn);
        });
    }

    [Fact]
    public void Who_was_told_was_the_other_one_so_the_new_owner_is_told_anew_at_their_own_hour()
    {
        var told = Assert.IsType<TouchPointChange.Changed>(File().Plan[1].MarkNudged(Now)).TouchPoint with { DueOn = Given.Day("2026-03-09") };
        var file = File() with { Plan = [told] };
        var moved = Assert.Single(HandOver.Change(file, Ravi, Given.Rep, Now).TouchPoints);
        Assert.Equal(new Nudge(NudgeState.Waiting, Given.Moment("2026-03-10T03:30:00Z"), null), moved.Nudge);
        Assert.Equal(told.DueOn, moved.DueOn);
    }

    [Fact]
    public void What_was_put_off_stays_put_off()
    {
        var later = Given.Moment("2026-04-20T15:00:00Z");
        var touchPoint = File().Plan[1] with { DueOn = Given.Day("2026-03-09") };
        var snoozed = Assert.IsType<TouchPointChange.Changed>(touchPoint.Snooze(Given.Rep, Now, later)).TouchPoint;
        var moved = Assert.Single(HandOver.Change(File() with { Plan = [snoozed] }, Ravi, Given.Rep, Now).TouchPoints);
        Assert.Equal(later, moved.Nudge.At);
    }

    [Fact]
    public void Promises_and_complaints_of_the_owner_pass_on_and_those_of_others_stay_theirs()
    {
        var file = After(
            File(),
            new PromiseMade(new("p1"), "call back", Given.Day("2026-03-12"), Given.Rep),
            new PromiseMade(new("p2"), "price list", Given.Day("2026-03-12"), new PersonId("dana")),
            new PromiseMade(new("p3"), "kept", Given.Day("2026-03-12"), Given.Rep),
            new PromiseKept(new("p3"), null),
            new ComplaintHeard(new("c1"), "too loud", Given.Rep, ComplaintDeadlines.Default.For(Now, Ravi.Rhythm)),
            new ComplaintHeard(new("c2"), "too slow", new PersonId("dana"), ComplaintDeadlines.Default.For(Now, Ravi.Rhythm)));
        var after = After(file, [.. HandOver.Facts(file, Ravi)]);
        Assert.Equal([Ravi.Id, new PersonId("dana"), Given.Rep], after.Promises().Select(promise => promise.Owner));
        Assert.Equal([Ravi.Id, new PersonId("dana")], after.Complaints().Select(complaint => complaint.Owner));
    }

    [Fact]
    public void An_offer_waits_for_whom_it_is_made_to_until_it_is_answered()
    {
        var offered = After(File(), new HandOverOffered(Ravi.Id, "they like mornings"));
        Assert.Equal((Ravi.Id, "they like mornings"), (offered.Offer()!.To, offered.Offer()!.Note));
        Assert.Equal(Ravi.Id, Assert.Single(offered.OpenItems(Ravi.Rhythm), item => item.Kind == OpenItemKind.HandOver).Owner);
        foreach (var answer in (JournalFact[])[new HandOverDeclined(), new HandOverWithdrawn(), new CustomerHandedOver(Given.Rep, Ravi.Id)])
        {
            Assert.Null(After(offered, answer).Offer());
            Assert.DoesNotContain(After(offered, answer).OpenItems(Ravi.Rhythm), item => item.Kind == OpenItemKind.HandOver);
        }
    }

    private static CustomerFile File()
    {
        var sale = Given.Sale("2026-03-02", "2026-03-20", "2027-03-02");
        var plan = Given.Plan(sale);
        var done = Assert.IsType<TouchPointChange.Changed>(plan[0].Complete(Given.Rep, Now, "glad")).TouchPoint;
        return new CustomerFile(Given.Customer, [Given.Contact], [sale], [done, .. plan.Skip(1)], []);
    }

    private static CustomerFile After(CustomerFile file, params JournalFact[] facts) =>
        file.With(JournalWriter.Write(file, JournalEntryId.New(), Given.Rep, Now, Given.Day("2026-03-10"), facts, FileChange.None), FileChange.None);
}
