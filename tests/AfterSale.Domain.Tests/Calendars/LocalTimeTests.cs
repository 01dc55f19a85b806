using AfterSale.Domain.Calendars;

namespace AfterSale.Domain.Tests.Calendars;

public class LocalTimeTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2025-03-29", "09:00", "2025-03-29T08:00:00Z")]
    [InlineData("Europe/Berlin", "2025-03-30", "02:30", "2025-03-30T01:00:00Z")] // skipped: the first moment after the gap
    [InlineData("Europe/Berlin", "2025-03-30", "03:00", "2025-03-30T01:00:00Z")]
    [InlineData("Europe/Berlin", "2025-03-31", "09:00", "2025-03-31T07:00:00Z")]
    [InlineData("Europe/Berlin", "2025-10-26", "02:30", "2025-10-26T00:30:00Z")] // twice: the first
    [InlineData("Europe/Berlin", "2025-10-26", "03:00", "2025-10-26T02:00:00Z")]
    [InlineData("America/New_York", "2025-03-08", "09:00", "2025-03-08T14:00:00Z")]
    [InlineData("America/New_York", "2025-03-09", "02:15", "2025-03-09T07:00:00Z")]
    [InlineData("America/New_York", "2025-03-10", "09:00", "2025-03-10T13:00:00Z")]
    [InlineData("America/New_York", "2025-11-02", "01:30", "2025-11-02T05:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2025-10-05", "02:15", "2025-10-04T15:30:00Z")] // half an hour is skipped
    [InlineData("Australia/Lord_Howe", "2025-10-06", "09:00", "2025-10-05T22:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2025-04-06", "01:45", "2025-04-05T14:45:00Z")] // half an hour comes twice
    [InlineData("Australia/Lord_Howe", "2025-04-07", "09:00", "2025-04-06T22:30:00Z")]
    [InlineData("Asia/Kolkata", "2025-07-01", "09:00", "2025-07-01T03:30:00Z")]
    [InlineData("Pacific/Apia", "2025-07-01", "09:00", "2025-06-30T20:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-30", "09:00", "2011-12-30T10:00:00Z")] // the day that Samoa skipped
    public void The_moment_is_the_one_at_which_the_persons_clock_first_shows_it(string zone, string date, string time, string expected)
    {
        var moment = LocalTime.InstantOf(Given.Day(date), TimeOnly.Parse(time, null), zone);
        Assert.Equal(Given.Moment(expected), moment);
        Assert.Equal(TimeSpan.Zero, moment.Offset);
    }

    [Theory]
    [InlineData("Europe/Berlin", "2025-10-25T21:59:59Z", "2025-10-25")]
    [InlineData("Europe/Berlin", "2025-10-25T22:00:00Z", "2025-10-26")]
    [InlineData("America/New_York", "2025-11-03T04:59:59Z", "2025-11-02")]
    [InlineData("Australia/Lord_Howe", "2025-10-04T13:30:00Z", "2025-10-05")]
    [InlineData("Asia/Kolkata", "2025-07-01T18:30:00Z", "2025-07-02")]
    [InlineData("Pacific/Apia", "2025-07-01T11:00:00Z", "2025-07-02")]
    public void The_day_is_the_one_on_the_persons_calendar(string zone, string instant, string expected) =>
        Assert.Equal(Given.Day(expected), LocalTime.DateIn(Given.Moment(instant), zone));

    [Theory]
    [InlineData("Europe/Berlin", true)]
    [InlineData("Asia/Kolkata", true)]
    [InlineData("Mars/Olympus", false)]
    [InlineData("../../etc/passwd", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_zone_is_known_or_not(string? zone, bool known) => Assert.Equal(known, LocalTime.IsKnownZone(zone));
}
