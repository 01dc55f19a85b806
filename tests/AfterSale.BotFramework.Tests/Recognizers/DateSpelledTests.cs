using System.Globalization;
using AfterSale.BotFramework.Recognizers;
using FsCheck.Xunit;
using Xunit;

namespace AfterSale.BotFramework.Tests.Recognizers;

public class DateSpelledTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("in fifteen days", "2026-12-07")]
    [InlineData("in thirty days", "2026-12-22")]
    [InlineData("in twenty-one days", "2026-12-13")]
    [InlineData("in twenty one days", "2026-12-13")]
    [InlineData("ninety days ago", "2026-08-24")]
    [InlineData("in eighteen months", "2028-05-22")]
    [InlineData("a few days", "2026-11-25")]
    [InlineData("first of December", "2026-12-01")]
    [InlineData("the third of December", "2026-12-03")]
    [InlineData("December first", "2026-12-01")]
    [InlineData("the twenty-first of December", "2026-12-21")]
    [InlineData("twenty first December 2027", "2027-12-21")]
    [InlineData("December twenty-fifth", "2026-12-25")]
    [InlineData("thirtieth of November", "2026-11-30")]
    public void A_number_in_words_is_read(string text, string expected) => Assert.Equal(Date(expected), Recognize(text, Today));

    [Theory]
    [InlineData("in twenty couple days")]
    [InlineData("in a hundred days")]
    [InlineData("in ten five days")]
    [InlineData("the first")]
    [InlineData("twenty of December")]
    public void A_number_in_words_that_fits_no_date_is_none(string text) =>
        Assert.IsType<DateRecognition.NotADate>(Recognize(text, Today));

    [Theory]
    [InlineData("you may first call me", "")]
    [InlineData("the first of May suits us", "first of May")]
    [InlineData("come on the twenty-first of December, please", "twenty-first of December")]
    public void A_spelled_day_in_a_sentence_is_found(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', DateRecognizer.Find(text, Today, CultureInfo.InvariantCulture)
            .Select(match => text.Substring(match.Start, match.Length))));

    [Theory]
    [InlineData("3 Dec", DatePreference.Past, "2026-12-03")]
    [InlineData("3 Dec", DatePreference.Nearest, "2026-12-03")]
    [InlineData("3 Dec", DatePreference.Future, "2027-12-03")]
    [InlineData("3 Aug", DatePreference.Nearest, "2026-08-03")]
    [InlineData("3 July", DatePreference.Nearest, "2027-07-03")]
    public void A_year_that_is_left_out_follows_the_preference_in_January(string text, DatePreference preference, string expected) =>
        Assert.Equal(Date(expected), Recognize(text, new DateOnly(2027, 1, 20), preference));

    [Theory]
    [InlineData("2026-11-21", "next Monday", "2026-11-23")]
    [InlineData("2026-11-21", "this Saturday", "2026-11-21")]
    [InlineData("2026-11-21", "next week", "2026-11-23")]
    [InlineData("2026-11-27", "next Friday", "2026-12-04")]
    [InlineData("2026-11-27", "last Friday", "2026-11-20")]
    [InlineData("2026-11-27", "end of the week", "2026-11-27")]
    [InlineData("2026-11-27", "in 1 working day", "2026-11-30")]
    [InlineData("2026-11-28", "in 1 working day", "2026-11-30")]
    [InlineData("2026-11-28", "in 5 working days", "2026-12-04")]
    [InlineData("2026-11-28", "in 0 working days", "2026-11-28")]
    [InlineData("2026-11-28", "1 working day ago", "2026-11-27")]
    [InlineData("2026-11-30", "1 working day ago", "2026-11-27")]
    [InlineData("2028-02-29", "end of February", "2028-02-29")]
    [InlineData("2028-02-29", "a year ago", "2027-02-28")]
    [InlineData("2027-01-31", "in one month", "2027-02-28")]
    [InlineData("2027-01-31", "day after tomorrow", "2027-02-02")]
    [InlineData("2026-12-31", "end of next month", "2027-01-31")]
    [InlineData("2026-12-31", "start of next year", "2027-01-01")]
    public void A_week_month_or_year_ends_where_it_should(string today, string text, string expected) =>
        Assert.Equal(Date(expected), Recognize(text, Day(today)));

    [Property(MaxTest = 500)]
    public void Working_days_are_the_same_whether_counted_or_looked_up(short start, byte count, bool back)
    {
        var today = Today.AddDays(start % 2000);
        var text = back ? $"{count} working days ago" : $"in {count} working days";
        Func<DateOnly, bool> isWorking = day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.Equal(DateRecognizer.Recognize(text, today, CultureInfo.InvariantCulture, isWorkingDay: isWorking), Recognize(text, today));
    }

    [Property(MaxTest = 500)]
    public void In_a_number_of_days_or_weeks_is_that_many_after_any_today(short start, ushort count)
    {
        var (today, days) = (Today.AddDays(start), count % 20_000);
        Assert.Equal(
            new DateRecognition.Recognized(today.AddDays(days)),
            Recognize(string.Create(CultureInfo.InvariantCulture, $"in {days} days"), today));
        Assert.Equal(
            new DateRecognition.Recognized(today.AddDays(days / 7 * 7)),
            Recognize(string.Create(CultureInfo.InvariantCulture, $"in {days / 7} weeks"), today));
    }

    [Property(MaxTest = 500)]
    public void A_short_month_is_read_back_in_either_order(ushort days)
    {
        var date = new DateOnly(1990, 1, 1).AddDays(days % 36_890);
        foreach (var format in new[] { "MMM d, yyyy", "d MMM yyyy", "yyyy-MM-dd" })
        {
            Assert.Equal(new DateRecognition.Recognized(date), Recognize(date.ToString(format, CultureInfo.InvariantCulture), Today));
        }
    }

    [Fact]
    public void Find_counts_working_days_by_the_calendar_it_is_given()
    {
        var found = DateRecognizer.Find(
            "ready in 1 working day", Today, CultureInfo.InvariantCulture, isWorkingDay: day => day.DayOfWeek == DayOfWeek.Wednesday);
        Assert.Equal(Date("2026-11-25"), Assert.Single(found).Recognition);
    }

    private static DateRecognition Recognize(string text, DateOnly today, DatePreference preference = DatePreference.Nearest) =>
        DateRecognizer.Recognize(text, today, CultureInfo.InvariantCulture, preference);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateRecognition.Recognized Date(string text) => new(Day(text));
}
