using System.Globalization;
using AfterSale.BotFramework.Recognizers;
using FsCheck.Xunit;
using Xunit;

namespace AfterSale.BotFramework.Tests.Recognizers;

public class MomentLaws
{
    private static readonly DateTime Now = new(2026, 11, 22, 10, 30, 0);

    private static readonly string[] Pieces =
    [
        "in ", "3", "/", "12", "-", ".", ":", "00", " Dec", "at ", "a ", "half ", "past ", "hour ", "min", "and ", "Friday", "pm",
        "night ", "midnight", "tonight ", "morning", "24", "@", "T", "h", "2026-12-03", "99999999999999999999", " ago", "🎉", "\ud800", "o'clock", "now",
    ];

    [Property(MaxTest = 500)]
    public void No_text_makes_it_throw(string? text) => Assert.NotNull(Recognize(text!, Now));

    [Property(MaxTest = 2000)]
    public void Pieces_of_moments_in_any_order_do_not_make_it_throw(byte[]? picks, bool nearTheEnd)
    {
        var now = nearTheEnd ? DateTime.MaxValue : DateTime.MinValue;
        var text = string.Concat((picks ?? []).Select(pick => Pieces[pick % Pieces.Length]));
        foreach (var preference in Enum.GetValues<DatePreference>())
        {
            Assert.NotNull(MomentRecognizer.Recognize(text, Now, CultureInfo.InvariantCulture, preference));
            Assert.NotNull(MomentRecognizer.Recognize(text, now, CultureInfo.InvariantCulture, preference));
        }
    }

    [Property(MaxTest = 500)]
    public void A_date_and_a_time_that_are_written_out_are_read_back(ushort days, ushort minutes)
    {
        var date = new DateOnly(1990, 1, 1).AddDays(days % 36_890);
        var time = new TimeOnly(0).AddMinutes(minutes % 1440);
        string[] formats =
            ["yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm:ss", "d MMM yyyy, HH:mm", "h:mm tt 'on' MMM d, yyyy", "dd.MM.yyyy 'at' HH.mm"];
        foreach (var format in formats)
        {
            Assert.Equal(
                new MomentRecognition.Recognized(new LocalMoment(date, time)),
                Recognize(date.ToDateTime(time).ToString(format, CultureInfo.InvariantCulture), Now));
        }
    }

    [Property(MaxTest = 500)]
    public void In_hours_and_minutes_is_that_long_from_now(ushort hours, byte minutes) =>
        Assert.Equal(
            new MomentRecognition.Duration(new TimeSpan(hours, minutes, 0)),
            Recognize(string.Create(CultureInfo.InvariantCulture, $"in {hours} hours and {minutes} minutes"), Now));

    [Property(MaxTest = 500)]
    public void A_time_alone_is_the_next_one_the_last_one_or_the_nearest(ushort minute, ushort nowMinute)
    {
        var now = Now.Date.AddMinutes(nowMinute % 1440);
        var time = new TimeOnly(0).AddMinutes(minute % 1440);
        var text = time.ToString("HH:mm", CultureInfo.InvariantCulture);
        Assert.InRange(Distance(DatePreference.Future), TimeSpan.Zero, new TimeSpan(23, 59, 59));
        Assert.InRange(Distance(DatePreference.Past), new TimeSpan(-23, -59, -59), TimeSpan.Zero);
        Assert.InRange(Distance(DatePreference.Nearest), TimeSpan.FromHours(-12), TimeSpan.FromHours(12));

        TimeSpan Distance(DatePreference preference)
        {
            var said = Assert.IsType<MomentRecognition.Recognized>(
                MomentRecognizer.Recognize(text, now, CultureInfo.InvariantCulture, preference));
            Assert.Equal(time, said.Moment.Time);
            return said.Moment.Date.ToDateTime(time) - now;
        }
    }

    [Property(MaxTest = 500)]
    public void A_date_without_a_time_is_the_date_that_the_date_recognizer_reads(ushort days, byte pick)
    {
        string[] formats = ["yyyy-MM-dd", "d MMM", "dddd", "dd/MM/yyyy", "dd.MM."];
        var text = Now.AddDays(days % 700).ToString(formats[pick % formats.Length], CultureInfo.InvariantCulture);
        var dates = DateRecognizer.Recognize(text, DateOnly.FromDateTime(Now), CultureInfo.InvariantCulture, DatePreference.Future) switch
        {
            DateRecognition.Recognized one => [one.Date],
            DateRecognition.Ambiguous several => several.Candidates,
            _ => [],
        };
        var moments = Recognize(text, Now) switch
        {
            MomentRecognition.Recognized one => [one.Moment],
            MomentRecognition.Ambiguous several => several.Candidates,
            _ => [],
        };
        Assert.NotEmpty(dates);
        Assert.Equal(dates.Select(date => new LocalMoment(date, null)), moments);
    }

    [Theory]
    [InlineData("in ")]
    [InlineData("at ")]
    [InlineData("9")]
    [InlineData("1h ")]
    [InlineData("half past ")]
    [InlineData("2026-12-03T")]
    [InlineData("a quarter of ")]
    [InlineData("o'")]
    [InlineData("@")]
    [InlineData("friday at ")]
    [InlineData("🎉")]
    [InlineData("\u202e9:")]
    public void Ten_thousand_characters_of_rubbish_are_no_moment(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length));
        Assert.IsType<MomentRecognition.NotAMoment>(Recognize(text, Now));
        Assert.NotNull(Recognize("9 " + text + "morning", Now));
    }

    private static MomentRecognition Recognize(string text, DateTime now) =>
        MomentRecognizer.Recognize(text, now, CultureInfo.InvariantCulture);
}
