using AfterSale.Domain.Calendars;
using AfterSale.Domain.People;
using AfterSale.Domain.Tests.Plans;
using FsCheck.Xunit;

namespace AfterSale.Domain.Tests.Calendars;

[Properties(Arbitrary = [typeof(Cases)], MaxTest = 200)]
public class WorkingCalendarTests
{
    private static readonly WorkingCalendar Office = new(WorkRhythm.MondayToFriday, [Given.Day("2025-12-25"), Given.Day("2025-12-26")]);

    [Theory]
    [InlineData("2025-12-22", 1, "2025-12-23")]
    [InlineData("2025-12-24", 1, "2025-12-29")] // over the holidays and the weekend
    [InlineData("2025-12-29", -1, "2025-12-24")]
    [InlineData("2025-12-20", 1, "2025-12-22")] // Saturday + 1 = Monday
    [InlineData("2025-12-20", -1, "2025-12-19")] // Saturday - 1 = Friday
    [InlineData("2025-12-20", 0, "2025-12-20")] // zero is the day itself
    [InlineData("2025-12-22", 5, "2025-12-31")]
    public void Working_days_are_counted_past_weekends_and_holidays(string from, int count, string expected) =>
        Assert.Equal(Given.Day(expected), Office.AddWorkingDays(Given.Day(from), count));

    [Fact]
    public void The_nearest_working_day_is_the_day_itself_when_it_is_one()
    {
        Assert.Equal(Given.Day("2025-12-24"), Office.OnOrAfter(Given.Day("2025-12-24")));
        Assert.Equal(Given.Day("2025-12-29"), Office.OnOrAfter(Given.Day("2025-12-25")));
        Assert.Equal(Given.Day("2025-12-24"), Office.OnOrBefore(Given.Day("2025-12-28")));
    }

    [Fact]
    public void A_calendar_without_any_working_day_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new WorkingCalendar([], []));
        Assert.Throws<ArgumentException>(() => new WorkingCalendar([(DayOfWeek)9], []));
    }

    [Property]
    public void Counting_forward_and_back_again_ends_where_it_began(PlanCase given, byte count)
    {
        var calendar = WorkingCalendar.Of(given.Owner.Rhythm);
        var start = calendar.OnOrAfter(given.NotBefore);
        Assert.Equal(start, calendar.AddWorkingDays(calendar.AddWorkingDays(start, count), -count));
    }

    [Property]
    public void A_nudge_comes_on_a_working_day_at_the_owners_hour_or_at_the_first_moment_after_a_gap(PlanCase given)
    {
        var rhythm = given.Owner.Rhythm;
        var moment = NudgeTime.For(given.NotBefore, rhythm);
        var local = TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(rhythm.TimeZoneId));
        Assert.True(WorkingCalendar.Of(rhythm).IsWorkingDay(DateOnly.FromDateTime(local.DateTime)));
        Assert.InRange(TimeOnly.FromDateTime(local.DateTime) - rhythm.NudgeHour, TimeSpan.Zero, TimeSpan.FromHours(1));
        Assert.Equal(TimeSpan.Zero, moment.Offset);
    }
}
