using AfterSale.Domain;
using AfterSale.Domain.Plans;
using Xunit;

namespace AfterSale.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Planned_touch_points_come_the_longest_due_first_up_to_the_day_and_the_limit()
    {
        await Log(
            Sample.TouchPoint("late", due: new(2026, 3, 9)),
            Sample.TouchPoint("early", due: new(2025, 12, 31)),
            Sample.TouchPoint("today", due: new(2026, 3, 2)),
            Sample.TouchPoint("done", due: new(2026, 1, 1)) with { State = TouchPointState.Done },
            Sample.TouchPoint("skipped", due: new(2026, 1, 1)) with { State = TouchPointState.Skipped },
            Sample.TouchPoint("other", due: new(2026, 1, 1), owner: new PersonId("ana|x")),
            Sample.TouchPoint("shorter", due: new(2026, 1, 1), owner: new PersonId("an")));

        Assert.Equal(["early", "today"], await PlannedIds(new(2026, 3, 2), 10));
        Assert.Equal(["early", "today", "late"], await PlannedIds(DateOnly.MaxValue, 10));
        Assert.Equal(["early"], await PlannedIds(DateOnly.MaxValue, 1));
        Assert.Empty(await PlannedIds(new(2025, 12, 30), 10));
        Assert.Empty(await PlannedIds(DateOnly.MaxValue, 0));
    }

    [Fact]
    public async Task A_customers_touch_points_come_by_due_date_done_ones_too()
    {
        await Log(
            Sample.TouchPoint("b", due: new(2026, 5, 1)) with { State = TouchPointState.Done },
            Sample.TouchPoint("a", due: new(2026, 4, 1)),
            Sample.TouchPoint("x", customer: "other"));
        Assert.Equal(["a", "b"], (await TouchPoints.OfCustomerAsync(new("acme"), None)).Select(touchPoint => touchPoint.Id.Value));
    }

    [Fact]
    public async Task A_change_of_the_revision_before_is_stored_and_any_other_refused()
    {
        var first = Sample.TouchPoint();
        await Log(first);
        var mine = first.Next() with { Title = "mine", DueOn = new(2026, 7, 1), State = TouchPointState.Done };
        var theirs = first.Next() with { Title = "theirs" };
        Assert.True(await TouchPoints.SaveAsync(mine, None));
        Assert.False(await TouchPoints.SaveAsync(theirs, None));
        Assert.False(await TouchPoints.SaveAsync(mine, None));
        Assert.False(await TouchPoints.SaveAsync(mine.Next().Next(), None));
        Assert.False(await TouchPoints.SaveAsync(Sample.TouchPoint("unknown"), None));
        Assert.Equivalent(mine, await Find("t1"), strict: true);
        Assert.Null(await TouchPoints.FindAsync(new("unknown"), None));
        Assert.Empty(await PlannedIds(DateOnly.MaxValue, 10));
    }

    [Fact]
    public async Task Of_many_changes_of_one_revision_one_is_stored()
    {
        var first = Sample.TouchPoint();
        await Log(first);
        var saved = await Task.WhenAll(Enumerable.Range(0, 16).Select(number =>
            Task.Run(() => TouchPoints.SaveAsync(first.Next() with { Title = $"{number}" }, None))));
        Assert.Single(saved, true);
    }

    [Fact]
    public async Task Due_nudges_are_handed_out_the_longest_due_first_up_to_the_limit()
    {
        await Log(
            Sample.TouchPoint("second", nudge: Sample.Waiting(Sample.Now.AddTicks(-1))),
            Sample.TouchPoint("future", nudge: Sample.Waiting(Sample.Now.AddTicks(1))),
            Sample.TouchPoint("first", nudge: Sample.Waiting(Sample.Now.AddDays(-9).ToOffset(TimeSpan.FromHours(5)))),
            Sample.TouchPoint("third", nudge: Sample.Waiting(Sample.Now)),
            Sample.TouchPoint("parked", nudge: new Nudge(NudgeState.Parked, Sample.Now.AddDays(-1), null)),
            Sample.TouchPoint("sent", nudge: new Nudge(NudgeState.Sent, Sample.Now.AddDays(-1), Sample.Now)),
            Sample.TouchPoint("closed", nudge: new Nudge(NudgeState.Closed, Sample.Now.AddDays(-1), null)));

        Assert.Empty(await ClaimIds(Sample.Now, limit: 0));
        Assert.Equal(["first", "second"], await ClaimIds(Sample.Now, limit: 2));
        Assert.Equal(["third"], await ClaimIds(Sample.Now));
        Assert.Empty(await ClaimIds(Sample.Now));
    }

    [Fact]
    public async Task A_claim_changes_nothing_that_is_seen()
    {
        var first = Sample.TouchPoint();
        await Log(first);
        Assert.Equivalent(first, Assert.Single(await TouchPoints.ClaimDueAsync(Sample.Now, Sample.Lease, 9, None)), strict: true);
        Assert.Equivalent(first, await Find("t1"), strict: true);
    }

    [Fact]
    public async Task Sixteen_who_claim_at_once_never_get_the_same_one()
    {
        await Log([.. Enumerable.Range(0, 60).Select(number => Sample.TouchPoint($"t{number}"))]);
        var claimed = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            List<string> all = [];
            while (await ClaimIds(Sample.Now, limit: 3) is { Count: > 0 } some)
            {
                all.AddRange(some);
            }

            return all;
        })));
        var ids = claimed.SelectMany(some => some).ToList();
        Assert.Equal(60, ids.Count);
        Assert.Equal(60, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_lease_that_runs_out_makes_it_due_again()
    {
        await Log(Sample.TouchPoint());
        Assert.Single(await ClaimIds(Sample.Now));
        Assert.Empty(await ClaimIds(Sample.Now + Sample.Lease - TimeSpan.FromTicks(1)));
        Assert.Single(await ClaimIds(Sample.Now + Sample.Lease));
    }

    [Fact]
    public async Task A_released_one_is_handed_out_again_from_its_moment_on()
    {
        await Log(Sample.TouchPoint());
        await ClaimIds(Sample.Now);
        var retryAt = Sample.Now.AddHours(5);
        await TouchPoints.ReleaseAsync(new("t1"), retryAt, None);
        Assert.Empty(await ClaimIds(Sample.Now + Sample.Lease));
        Assert.Single(await ClaimIds(retryAt));

        await TouchPoints.ReleaseAsync(new("unknown"), retryAt, None);
    }

    [Fact]
    public async Task One_no_longer_waiting_is_not_released()
    {
        var first = Sample.TouchPoint();
        await Log(first);
        await ClaimIds(Sample.Now);
        Assert.True(await TouchPoints.RecordSentAsync(first.Told(Sample.Now), Sample.Card(), None));
        await TouchPoints.ReleaseAsync(first.Id, Sample.Now, None);
        Assert.Empty(await ClaimIds(Sample.Now.AddYears(9)));
    }

    [Fact]
    public async Task A_snooze_ends_the_lease_and_is_due_at_its_own_moment()
    {
        var first = Sample.TouchPoint();
        await Log(first);
        await ClaimIds(Sample.Now);
        var later = Sample.Now.AddMinutes(1);
        Assert.True(await TouchPoints.SaveAsync(first.Next() with { Nudge = Sample.Waiting(later) }, None));
        Assert.Empty(await ClaimIds(Sample.Now));
        Assert.Single(await ClaimIds(later));
    }

    [Fact]
    public async Task That_it_was_told_is_stored_with_the_card_that_told_it()
    {
        var first = Sample.TouchPoint();
        await Log(first);
        await ClaimIds(Sample.Now);
        Assert.True(await TouchPoints.RecordSentAsync(first.Told(Sample.Now), Sample.Card(), None));
        Assert.Equal(NudgeState.Sent, (await Find("t1")).Nudge.State);
        Assert.Equal("activity/card1", (await Store.SentCards.FindAsync("card1", None))?.ActivityId);
        Assert.Empty(await ClaimIds(Sample.Now.AddYears(9)));
    }

    [Fact]
    public async Task One_changed_while_it_was_told_keeps_the_change_and_the_card()
    {
        var first = Sample.TouchPoint();
        await Log(first);
        await ClaimIds(Sample.Now);
        await TouchPoints.SaveAsync(first.Next() with { Title = "changed" }, None);
        Assert.False(await TouchPoints.RecordSentAsync(first.Told(Sample.Now), Sample.Card(), None));
        Assert.Equal("changed", (await Find("t1")).Title);
        Assert.NotNull(await Store.SentCards.FindAsync("card1", None));
    }

    [Fact]
    public async Task Parked_nudges_of_a_rep_wait_again_once_they_can_be_reached()
    {
        var parked = new Nudge(NudgeState.Parked, Sample.Now.AddDays(-3), null);
        var first = Sample.TouchPoint("p1", nudge: parked);
        await Log(
            first,
            Sample.TouchPoint("p2", nudge: parked),
            Sample.TouchPoint("w"),
            Sample.TouchPoint("b", owner: Sample.Ben, nudge: parked));

        Assert.Equal(2, await TouchPoints.UnparkAsync(Sample.Ana, None));
        Assert.Equal(0, await TouchPoints.UnparkAsync(Sample.Ana, None));
        Assert.Equivalent(first.Next() with { Nudge = Sample.Waiting(parked.At) }, await Find("p1"), strict: true);
        Assert.False(await TouchPoints.SaveAsync(first.Next() with { Title = "begun before" }, None));
        Assert.Equal(["p1", "p2", "w"], (await ClaimIds(Sample.Now)).Order());
        Assert.Equal(NudgeState.Parked, (await Find("b")).Nudge.State);
    }

    [Fact]
    public async Task Parking_takes_a_nudge_out_of_what_is_due()
    {
        var first = Sample.TouchPoint();
        await Log(first);
        await TouchPoints.SaveAsync(first.Next() with { Nudge = first.Nudge with { State = NudgeState.Parked } }, None);
        Assert.Empty(await ClaimIds(Sample.Now.AddYears(9)));
        Assert.Null(await TouchPoints.NextNudgeAtAsync(null, None));
    }

    [Fact]
    public async Task The_next_nudge_is_the_first_that_waits()
    {
        Assert.Null(await TouchPoints.NextNudgeAtAsync(null, None));
        await Log(
            Sample.TouchPoint("a", nudge: Sample.Waiting(Sample.Now.AddDays(2))),
            Sample.TouchPoint("b", nudge: Sample.Waiting(Sample.Now.AddDays(1)), owner: Sample.Ben),
            Sample.TouchPoint("c", nudge: new Nudge(NudgeState.Sent, Sample.Now, Sample.Now)),
            Sample.TouchPoint("d", nudge: Sample.Waiting(Sample.Now), owner: new PersonId("ana|")));

        Assert.Equal(Sample.Now, await TouchPoints.NextNudgeAtAsync(null, None));
        Assert.Equal(Sample.Now.AddDays(2), await TouchPoints.NextNudgeAtAsync(Sample.Ana, None));
        Assert.Equal(Sample.Now.AddDays(1), await TouchPoints.NextNudgeAtAsync(Sample.Ben, None));
        Assert.Null(await TouchPoints.NextNudgeAtAsync(new("nobody"), None));

        await ClaimIds(Sample.Now);
        Assert.Equal(Sample.Now + Sample.Lease, await TouchPoints.NextNudgeAtAsync(null, None));
        Assert.Equal(Sample.Now + Sample.Lease, await TouchPoints.NextNudgeAtAsync(new("ana|"), None));
    }

    private async Task<List<string>> ClaimIds(DateTimeOffset now, int limit = 100) =>
        [.. (await TouchPoints.ClaimDueAsync(now, Sample.Lease, limit, None)).Select(touchPoint => touchPoint.Id.Value)];

    private async Task<List<string>> PlannedIds(DateOnly until, int limit) =>
        [.. (await TouchPoints.PlannedForAsync(Sample.Ana, until, limit, None)).Select(touchPoint => touchPoint.Id.Value)];
}
