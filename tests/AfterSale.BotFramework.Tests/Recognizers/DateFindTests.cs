using System.Globalization;
using AfterSale.BotFramework.Recognizers;
using Xunit;

namespace AfterSale.BotFramework.Tests.Recognizers;

public class DateFindTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("03/04", "en-US", "2027-03-04 2027-04-03")]
    [InlineData("03/04", "en-GB", "2027-04-03 2027-03-04")]
    [InlineData("3/12/2026", "en-GB", "2026-12-03 2026-03-12")]
    [InlineData("3/12/2026", "en-US", "2026-03-12 2026-12-03")]
    [InlineData("12/03/26", "en-US", "2026-12-03 2026-03-12")]
    [InlineData("12-03-2026", "de-DE", "2026-03-12 2026-12-03")]
    [InlineData("3-4", "en-GB", "2027-04-03 2027-03-04")]
    [InlineData("by 3/12/2026.", "", "2026-03-12 2026-12-03")]
    [InlineData("Friday 3 December", "en-GB", "2026-12-03 2026-12-04")]
    [InlineData("a week from 3/12/2026", "en-GB", "2026-12-10 2026-03-19")]
    public void A_date_with_two_readings_gives_both_in_the_order_of_the_culture(string text, string culture, string expected)
    {
        var ambiguous = Assert.IsType<DateRecognition.Ambiguous>(DateRecognizer.Recognize(text, Today, CultureInfo.GetCultureInfo(culture)));
        Assert.Equal(expected, string.Join(' ', ambiguous.Candidates.Select(date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("We deliver on 3 Dec 2026, and call on Friday next week.", "3 Dec 2026|Friday next week")]
    [InlineData("It was delivered yesterday; today's call is short", "yesterday|today")]
    [InlineData("3 Dec – 10 Dec", "3 Dec|10 Dec")]
    [InlineData("3 Dec, 10 Dec and 12 Dec", "3 Dec|10 Dec|12 Dec")]
    [InlineData("call me Dec 3 10:30 please", "Dec 3")]
    [InlineData("call me Dec 3 a customer said", "Dec 3")]
    [InlineData("a week from Friday we start", "a week from Friday")]
    [InlineData("we waited the last 3 weeks, twice a week", "")]
    [InlineData("the sun sat on my wed", "")]
    [InlineData("come on Sat or next sun", "Sat|next sun")]
    [InlineData("order A-3/12 and 3/12/2026/7", "")]
    [InlineData("it costs 3.12. Version 1.2.3.4, 2.5 weeks", "")]
    [InlineData("by 3.12. latest", "3.12.")]
    [InlineData("🎉 tomorrow 🎉 2026-12-03T09:00:00Z!", "tomorrow|2026-12-03T09:00:00Z")]
    [InlineData("you may 45 times march 99", "")]
    [InlineData("done 31 Feb", "31 Feb")]
    [InlineData("3-4 boxes in 10-12 days", "")]
    [InlineData("התקנה ב 2026-12-03 בבוקר", "2026-12-03")]
    public void The_dates_of_a_sentence_are_found_at_their_place(string text, string expected) =>
        Assert.Equal(expected, string.Join(
            '|',
            DateRecognizer.Find(text, Today, CultureInfo.InvariantCulture).Select(match => text.Substring(match.Start, match.Length))));

    [Fact]
    public void Find_says_what_each_date_is()
    {
        var found = DateRecognizer.Find("tomorrow, 3/12/2026 or 31 Feb", Today, CultureInfo.InvariantCulture);
        Assert.Collection(
            found,
            match => Assert.Equal(new DateMatch(0, 8, new DateRecognition.Recognized(new DateOnly(2026, 11, 23))), match),
            match => Assert.IsType<DateRecognition.Ambiguous>(match.Recognition),
            match => Assert.Equal(new DateRecognition.Impossible(DateProblem.NoSuchDay), match.Recognition));
    }

    [Fact]
    public void Working_days_can_be_those_of_a_calendar()
    {
        var holiday = new DateOnly(2026, 11, 25);
        var date = DateRecognizer.Recognize(
            "in 3 working days",
            Today,
            CultureInfo.InvariantCulture,
            isWorkingDay: day => day != holiday && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        Assert.Equal(new DateRecognition.Recognized(new DateOnly(2026, 11, 26)), date);
    }

    [Fact]
    public void A_calendar_without_working_days_ends_out_of_range() =>
        Assert.Equal(
            new DateRecognition.Impossible(DateProblem.YearOutOfRange),
            DateRecognizer.Recognize("in 3 working days", Today, CultureInfo.InvariantCulture, isWorkingDay: _ => false));

    [Theory]
    [InlineData(1)]
    [InlineData(9999)]
    public void The_ends_of_the_calendar_as_today_do_not_throw(int year)
    {
        foreach (var today in new[] { new DateOnly(year, 1, 1), new DateOnly(year, 12, 31) })
        {
            foreach (var text in new[] { "next week", "last week", "yesterday", "tomorrow", "next month", "last year", "end of next year", "29 Feb", "3/4", "Friday", "mid May", "5 working days ago" })
            {
                foreach (var preference in Enum.GetValues<DatePreference>())
                {
                    Assert.NotNull(DateRecognizer.Recognize(text, today, CultureInfo.InvariantCulture, preference));
                }
            }
        }
    }
}
