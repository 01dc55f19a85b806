using System.Globalization;
using System.Text;
using AfterSale.BotFramework.Recognizers;
using FsCheck.Xunit;
using Xunit;

namespace AfterSale.BotFramework.Tests.Recognizers;

public class DateLaws
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateOnly First = new(1990, 1, 1);
    private static readonly int Span = new DateOnly(2090, 12, 31).DayNumber - First.DayNumber + 1;

    private static readonly string[] Pieces =
    [
        "in ", "3", "/", "12", "-", ".", "2026", " Dec", " of ", "the ", "a ", "week", " from ", "Friday", "next ", "end ", "'", "T", ":", ", ", "9999999999999999999",
        " ago", "working ", "days", "🎉", "\ud800", "\u202e", "e\u0301", " ", "تاريخ", "mid", "29 Feb",
    ];

    [Property(MaxTest = 500)]
    public void No_text_makes_it_throw(string? text)
    {
        Assert.NotNull(DateRecognizer.Recognize(text!, Today, CultureInfo.InvariantCulture));
        Assert.NotNull(DateRecognizer.Find(text!, Today, CultureInfo.InvariantCulture));
    }

    [Property(MaxTest = 500)]
    public void Pieces_of_dates_in_any_order_do_not_make_it_throw_and_matches_do_not_overlap(byte[]? picks)
    {
        var text = string.Concat((picks ?? []).Select(pick => Pieces[pick % Pieces.Length]));
        Assert.NotNull(DateRecognizer.Recognize(text, Today, CultureInfo.InvariantCulture));
        var end = 0;
        foreach (var match in DateRecognizer.Find(text, Today, CultureInfo.InvariantCulture))
        {
            Assert.True(match.Start >= end && match.Length > 0 && match.Start + match.Length <= text.Length);
            Assert.IsNotType<DateRecognition.NotADate>(match.Recognition);
            end = match.Start + match.Length;
        }
    }

    [Property(MaxTest = 300)]
    public void A_date_that_is_written_out_is_read_back(int seed)
    {
        var date = First.AddDays((int)((uint)(seed * 7919) % Span));
        foreach (var format in new[] { "yyyy-MM-dd", "d MMM yyyy", "MMMM d, yyyy", "dd.MM.yyyy", "yyyyMMdd", "dddd, d MMMM yyyy" })
        {
            Assert.Equal(
                new DateRecognition.Recognized(date),
                DateRecognizer.Recognize(date.ToString(format, CultureInfo.InvariantCulture), Today, CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void In_a_number_of_days_is_today_and_that_many_days()
    {
        for (var days = 0; days <= 3650; days++)
        {
            Assert.Equal(
                new DateRecognition.Recognized(Today.AddDays(days)),
                DateRecognizer.Recognize(string.Create(CultureInfo.InvariantCulture, $"in {days} days"), Today, CultureInfo.InvariantCulture));
        }
    }

    [Property(MaxTest = 300)]
    public void Two_small_numbers_are_exactly_both_readings(byte one, byte two, byte years, bool dash)
    {
        var (first, second, year) = ((one % 12) + 1, (two % 12) + 1, 1990 + (years % 101));
        var sign = dash ? '-' : '/';
        var text = string.Create(CultureInfo.InvariantCulture, $"{first}{sign}{second}{sign}{year}");
        var (dayMonth, monthDay) = (new DateOnly(year, second, first), new DateOnly(year, first, second));
        foreach (var (culture, expected) in new[] { ("en-GB", new[] { dayMonth, monthDay }), ("en-US", [monthDay, dayMonth]) })
        {
            var found = DateRecognizer.Recognize(text, Today, CultureInfo.GetCultureInfo(culture));
            if (first == second)
            {
                Assert.Equal(new DateRecognition.Recognized(dayMonth), found);
            }
            else
            {
                Assert.Equal(expected, Assert.IsType<DateRecognition.Ambiguous>(found).Candidates);
            }
        }
    }

    [Theory]
    [InlineData("3/")]
    [InlineData("in a couple of ")]
    [InlineData("a week from ")]
    [InlineData("9")]
    [InlineData("\u0301")]
    [InlineData("dec")]
    [InlineData("🎉")]
    [InlineData("in 99999 working days ")]
    [InlineData("\u202e3.12. Friday, the 3rd of - ")]
    [InlineData("on ")]
    [InlineData("'")]
    public void Ten_thousand_characters_of_rubbish_are_survived(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, (10_000 / piece.Length) + 1).ToString();
        Assert.NotNull(DateRecognizer.Recognize(text, Today, CultureInfo.InvariantCulture));
        Assert.NotNull(DateRecognizer.Find(text, Today, CultureInfo.InvariantCulture));
    }
}
