using AfterSale.Domain.Calendars;
using AfterSale.Domain.People;

namespace AfterSale.Domain.Tests.Calendars;

/// <summary>Nobody is reminded at night or on a day off, and never too late for it.</summary>
public sealed class WorkingMomentTests
{
    private static readonly WorkRhythm Berlin = WorkRhythm.DefaultIn("Europe/Berlin") with { Holidays = [new DateOnly(2026, 12, 25)] };

    [Theory]
    [InlineData("2026-11-23T10:00:00Z", "2026-11-23T10:00:00Z")] // Monday, eleven o'clock there
    [InlineData("2026-11-23T07:00:00Z", "2026-11-20T15:00:00Z")] // Monday before nine: Friday's last hour
    [InlineData("2026-11-23T20:00:00Z", "2026-11-23T15:00:00Z")] // Monday evening: Monday's last hour
    [InlineData("2026-11-22T10:00:00Z", "2026-11-20T15:00:00Z")] // Sunday
    [InlineData("2026-12-25T10:00:00Z", "2026-12-24T15:00:00Z")] // a holiday
    [InlineData("2026-10-26T07:59:00Z", "2026-10-23T14:00:00Z")] // before nine on the Monday after the clocks went back: Friday was summer time
    public void Before(string moment, string expected) =>
        Assert.Equal(At(expected), WorkingMoment.AtOrBefore(At(moment), Berlin));

    [Theory]
    [InlineData("2026-11-23T10:00:00Z", "2026-11-23T10:00:00Z")]
    [InlineData("2026-11-23T07:00:00Z", "2026-11-23T08:00:00Z")]
    [InlineData("2026-11-23T20:00:00Z", "2026-11-24T08:00:00Z")]
    [InlineData("2026-11-20T20:00:00Z", "2026-11-23T08:00:00Z")]
    [InlineData("2026-12-24T20:00:00Z", "2026-12-28T08:00:00Z")]
    [InlineData("2026-03-27T20:00:00Z", "2026-03-30T07:00:00Z")] // the clocks went forward in between
    public void After(string moment, string expected) =>
        Assert.Equal(At(expected), WorkingMoment.AtOrAfter(At(moment), Berlin));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
