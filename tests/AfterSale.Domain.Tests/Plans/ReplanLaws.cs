using AfterSale.Domain.Calendars;
using AfterSale.Domain.Plans;
using FsCheck.Xunit;

namespace AfterSale.Domain.Tests.Plans;

[Properties(Arbitrary = [typeof(Cases)], MaxTest = 400)]
public class ReplanLaws
{
    [Property]
    public void With_the_same_dates_a_plan_stays_as_it_is_on_whatever_day(RePlanCase given)
    {
        var lived = given.Lived();
        var again = given.Case.Again(lived, daysLater: given.DaysLater);
        Assert.Equal(lived.Count, again.Count);
        Assert.All(lived.Zip(again), pair => Assert.Same(pair.First, pair.Second));
    }

    [Property]
    public void What_was_done_or_skipped_stays_exactly_as_it_was(RePlanCase given)
    {
        var lived = given.Lived();
        var again = given.Case.Again(lived, given.NewSale, given.DaysLater);
        Assert.All(lived.Where(touchPoint => touchPoint.State != TouchPointState.Planned), closed => Assert.Contains(again, kept => ReferenceEquals(kept, closed)));
    }

    [Property]
    public void What_was_done_or_skipped_is_not_planned_again_and_nothing_is_planned_twice(RePlanCase given)
    {
        var keys = given.Case.Again(given.Lived(), given.NewSale, given.DaysLater).SelectMany(touchPoint => touchPoint.Keys()).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Property]
    public void Nothing_that_a_fresh_plan_asks_for_is_lost(RePlanCase given)
    {
        var again = given.Case.Again(given.Lived(), given.NewSale, given.DaysLater);
        var fresh = given.Case.Again([], given.NewSale, given.DaysLater);
        var keys = again.SelectMany(touchPoint => touchPoint.Keys()).ToHashSet();
        Assert.All(fresh.SelectMany(touchPoint => touchPoint.Keys()), key => Assert.Contains(key, keys));
    }

    [Property]
    public void No_event_of_the_past_is_lost(RePlanCase given)
    {
        var lived = given.Lived();
        var before = lived.SelectMany(touchPoint => touchPoint.History).Select(what => what.ToString()).Order();
        var after = given.Case.Again(lived, given.NewSale, given.DaysLater)
            .SelectMany(touchPoint => touchPoint.History)
            .Where(what => what.At.Year == 2029)
            .Select(what => what.ToString()).Order();
        Assert.Equal(before, after);
    }

    [Property]
    public void What_is_open_is_due_on_a_working_day_of_its_own_and_names_stay_unique(RePlanCase given)
    {
        var again = given.Case.Again(given.Lived(), given.NewSale, given.DaysLater);
        var open = again.Where(touchPoint => touchPoint.State == TouchPointState.Planned).ToList();
        var calendar = WorkingCalendar.Of(given.Case.Owner.Rhythm);
        Assert.All(open, touchPoint => Assert.True(calendar.IsWorkingDay(touchPoint.DueOn)));
        Assert.Equal(open.Count, open.Select(touchPoint => touchPoint.DueOn).Distinct().Count());
        var taken = again.Except(open).Where(touchPoint => touchPoint.History[^1].Note != PlanBuilder.NoLongerApplies).Select(touchPoint => touchPoint.DueOn);
        Assert.Empty(open.Select(touchPoint => touchPoint.DueOn).Intersect(taken));
        Assert.Equal(again.Count, again.Select(touchPoint => touchPoint.Id).Distinct().Count());
        Assert.Equal(again.Select(touchPoint => touchPoint.DueOn).Order(), again.Select(touchPoint => touchPoint.DueOn));
    }

    [Property]
    public void A_re_plan_repeated_changes_nothing_more(RePlanCase given)
    {
        var once = given.Case.Again(given.Lived(), given.NewSale, given.DaysLater);
        var twice = given.Case.Again(once, given.NewSale, given.DaysLater);
        Assert.All(once.Zip(twice), pair => Assert.Same(pair.First, pair.Second));
        Assert.Equal(once.Count, twice.Count);
    }

    [Property]
    public void A_touch_point_that_moved_says_so_and_counts_a_revision(RePlanCase given)
    {
        var lived = given.Lived().ToDictionary(touchPoint => touchPoint.Id);
        var again = given.Case.Again([.. lived.Values], given.NewSale, given.DaysLater);
        Assert.All(again.Where(touchPoint => lived.ContainsKey(touchPoint.Id)), after =>
        {
            var before = lived[after.Id];
            if (before.DueOn != after.DueOn)
            {
                Assert.Contains(after.History, what => what.What == TouchPointEventKind.Moved && what.By == Given.Rep);
            }

            Assert.Equal(ReferenceEquals(before, after) ? before.Revision : before.Revision + 1, after.Revision);
        });
    }
}
