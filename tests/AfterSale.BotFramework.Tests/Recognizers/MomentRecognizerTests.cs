using System.Globalization;
using AfterSale.BotFramework.Recognizers;
using Xunit;

namespace AfterSale.BotFramework.Tests.Recognizers;

public class MomentRecognizerTests
{
    /// <summary>A Sunday.</summary>
    private static readonly DateTime Now = new(2026, 11, 22, 10, 30, 0);

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    [Theory]
    [InlineData("friday 14:00", "2026-11-27 14:00")]
    [InlineData("Friday, 14:00", "2026-11-27 14:00")]
    [InlineData("friday @ 14:00", "2026-11-27 14:00")]
    [InlineData("friday - 2:30pm", "2026-11-27 14:30")]
    [InlineData("friday 14h30", "2026-11-27 14:30")]
    [InlineData("friday 14h", "2026-11-27 14:00")]
    [InlineData("2pm on friday", "2026-11-27 14:00")]
    [InlineData("tomorrow at 9", "2026-11-23 09:00")]
    [InlineData("9am tomorrow", "2026-11-23 09:00")]
    [InlineData("at 9 tomorrow", "2026-11-23 09:00")]
    [InlineData("9 p.m. tomorrow.", "2026-11-23 21:00")]
    [InlineData("tomorrow 9.30", "2026-11-23 09:30")]
    [InlineData("TOMORROW AT NINE!", "2026-11-23 09:00")]
    [InlineData("today at 9", "2026-11-22 09:00")]
    [InlineData("day after tomorrow at 5pm", "2026-11-24 17:00")]
    [InlineData("next week at 9", "2026-11-23 09:00")]
    [InlineData("in 10 days at 9", "2026-12-02 09:00")]
    [InlineData("3.12 at 9", "2026-12-03 09:00")]
    [InlineData("Dec 3 10:30", "2026-12-03 10:30")]
    [InlineData("Dec 3 2pm", "2026-12-03 14:00")]
    [InlineData("3 Dec 2026 9am", "2026-12-03 09:00")]
    [InlineData("25/12 at noon", "2026-12-25 12:00")]
    [InlineData("2026-12-03T09:00", "2026-12-03 09:00")]
    [InlineData("2026-12-03T09:00:30.123", "2026-12-03 09:00:30")]
    [InlineData("2026-12-03 09:00", "2026-12-03 09:00")]
    [InlineData("sunday 9am", "2026-11-29 09:00")]
    [InlineData("friday 24:00", "2026-11-28 00:00")]
    [InlineData("tomorrow 00:15", "2026-11-23 00:15")]
    [InlineData("quarter to 3 tomorrow", "2026-11-23 14:45")]
    [InlineData("due by friday, around 5pm", "2026-11-27 17:00")]
    public void A_date_and_a_time_are_read_in_either_order(string text, string expected) => Assert.Equal(expected, Say(text));

    [Theory]
    [InlineData("tomorrow", "2026-11-23")]
    [InlineData("in 10 days", "2026-12-02")]
    [InlineData("2 weeks", "2026-12-06")]
    [InlineData("2026-12-03", "2026-12-03")]
    [InlineData("by 3.12.", "2026-12-03")]
    [InlineData("at 3 dec", "2026-12-03")]
    [InlineData("next week", "2026-11-23")]
    public void A_date_alone_has_no_time(string text, string expected) => Assert.Equal(expected, Say(text));

    [Theory]
    [InlineData("monday morning", "2026-11-23 09:00")]
    [InlineData("friday night", "2026-11-27 20:00")]
    [InlineData("tonight", "2026-11-22 20:00")]
    [InlineData("this morning", "2026-11-22 09:00")]
    [InlineData("this afternoon", "2026-11-22 14:00")]
    [InlineData("last night", "2026-11-21 20:00")]
    [InlineData("in the morning", "2026-11-23 09:00")]
    [InlineData("the morning of 3 Dec", "2026-12-03 09:00")]
    [InlineData("tonight at 8", "2026-11-22 20:00")]
    [InlineData("at 8 tonight", "2026-11-22 20:00")]
    [InlineData("tonight at 12", "2026-11-23 00:00")]
    [InlineData("tonight at midnight", "2026-11-23 00:00")]
    [InlineData("friday night at 2", "2026-11-28 02:00")]
    [InlineData("tomorrow morning at 6", "2026-11-23 06:00")]
    [InlineData("9 in the morning", "2026-11-23 09:00")]
    [InlineData("friday at 2 in the afternoon", "2026-11-27 14:00")]
    [InlineData("half past five in the evening", "2026-11-22 17:30")]
    [InlineData("end of day friday", "2026-11-27 17:00")]
    [InlineData("close of business tomorrow", "2026-11-23 17:00")]
    public void A_part_of_the_day_is_read(string text, string expected) => Assert.Equal(expected, Say(text));

    [Theory]
    [InlineData("2pm", DatePreference.Future, "2026-11-22 14:00")]
    [InlineData("9am", DatePreference.Future, "2026-11-23 09:00")]
    [InlineData("10:30", DatePreference.Future, "2026-11-22 10:30")]
    [InlineData("noon", DatePreference.Future, "2026-11-22 12:00")]
    [InlineData("midnight", DatePreference.Future, "2026-11-23 00:00")]
    [InlineData("at 2", DatePreference.Future, "2026-11-22 14:00")]
    [InlineData("2:30", DatePreference.Future, "2026-11-22 14:30")]
    [InlineData("02:30", DatePreference.Future, "2026-11-23 02:30")]
    [InlineData("9.30", DatePreference.Future, "2026-11-23 09:30")]
    [InlineData("at 3.12", DatePreference.Future, "2026-11-22 15:12")]
    [InlineData("by 9", DatePreference.Future, "2026-11-23 09:00")]
    [InlineData("nine o'clock", DatePreference.Future, "2026-11-23 09:00")]
    [InlineData("12am", DatePreference.Future, "2026-11-23 00:00")]
    [InlineData("12pm", DatePreference.Future, "2026-11-22 12:00")]
    [InlineData("at 14h", DatePreference.Future, "2026-11-22 14:00")]
    [InlineData("9am", DatePreference.Past, "2026-11-22 09:00")]
    [InlineData("2pm", DatePreference.Past, "2026-11-21 14:00")]
    [InlineData("10:30", DatePreference.Past, "2026-11-22 10:30")]
    [InlineData("9am", DatePreference.Nearest, "2026-11-22 09:00")]
    [InlineData("23:30", DatePreference.Nearest, "2026-11-21 23:30")]
    [InlineData("22:30", DatePreference.Nearest, "2026-11-22 22:30")]
    public void A_time_alone_follows_the_preference(string text, DatePreference preference, string expected) =>
        Assert.Equal(expected, Say(text, preference));

    [Theory]
    [InlineData("in 2 hours", 120)]
    [InlineData("2h", 120)]
    [InlineData("30 min", 30)]
    [InlineData("2m", 2)]
    [InlineData("1h30", 90)]
    [InlineData("1h 30m", 90)]
    [InlineData("1 hour and 30 minutes", 90)]
    [InlineData("an hour and a half", 90)]
    [InlineData("two and a half hours", 150)]
    [InlineData("1.5 hours", 90)]
    [InlineData("in 2,5 h", 150)]
    [InlineData("half an hour", 30)]
    [InlineData("a quarter of an hour", 15)]
    [InlineData("a couple of hours", 120)]
    [InlineData("forty-five minutes", 45)]
    [InlineData("2 hours from now", 120)]
    [InlineData("2 hours later", 120)]
    [InlineData("in 2 hours' time", 120)]
    [InlineData("2 hours ago", -120)]
    [InlineData("due in 2 hours.", 120)]
    [InlineData("now", 0)]
    public void A_length_of_time_is_a_duration(string text, int minutes) =>
        Assert.Equal(new MomentRecognition.Duration(TimeSpan.FromMinutes(minutes)), MomentRecognizer.Recognize(text, Now, British));

    [Theory]
    [InlineData("2h", -120)]
    [InlineData("in 2h", 120)]
    [InlineData("2h later", 120)]
    public void A_bare_length_goes_back_where_the_past_is_meant(string text, int minutes) =>
        Assert.Equal(
            new MomentRecognition.Duration(TimeSpan.FromMinutes(minutes)),
            MomentRecognizer.Recognize(text, Now, British, DatePreference.Past));

    [Theory]
    [InlineData("3/12/2026 14:00", "2026-12-03 14:00|2026-03-12 14:00")]
    [InlineData("at 9 on 3/12/2026", "2026-12-03 09:00|2026-03-12 09:00")]
    [InlineData("friday midnight", "2026-11-28 00:00|2026-11-27 00:00")]
    public void A_moment_with_two_readings_gives_both(string text, string expected)
    {
        var ambiguous = Assert.IsType<MomentRecognition.Ambiguous>(MomentRecognizer.Recognize(text, Now, British));
        Assert.Equal(expected, string.Join('|', ambiguous.Candidates.Select(Say)));
    }

    [Theory]
    [InlineData("31 Feb at 9", MomentProblem.NoSuchDay)]
    [InlineData("31.02", MomentProblem.NoSuchDay)]
    [InlineData("3 Dec 3026 9am", MomentProblem.YearOutOfRange)]
    [InlineData("in 99999999999999999999 hours", MomentProblem.YearOutOfRange)]
    [InlineData("in 9999999 hours", MomentProblem.YearOutOfRange)]
    [InlineData("25:00", MomentProblem.NoSuchTime)]
    [InlineData("13:60", MomentProblem.NoSuchTime)]
    [InlineData("24:01", MomentProblem.NoSuchTime)]
    [InlineData("13pm", MomentProblem.NoSuchTime)]
    [InlineData("tomorrow at 25", MomentProblem.NoSuchTime)]
    [InlineData("14:00 in the morning", MomentProblem.NoSuchTime)]
    [InlineData("quarter past 14", MomentProblem.NoSuchTime)]
    public void A_moment_that_cannot_be_says_why(string text, MomentProblem expected) =>
        Assert.Equal(new MomentRecognition.Impossible(expected), MomentRecognizer.Recognize(text, Now, British));

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("9")]
    [InlineData("at")]
    [InlineData("on")]
    [InlineData("friday at")]
    [InlineData("friday 3")]
    [InlineData("friday friday")]
    [InlineData("9am 10am")]
    [InlineData("14:00-15:00")]
    [InlineData("9tomorrow")]
    [InlineData("-3 hours")]
    [InlineData("in 2 hours at 9")]
    [InlineData("remind me at 5")]
    [InlineData("2026-12-03T09:00:00Z")]
    [InlineData("2026-12-03T09:00:00+02:00")]
    [InlineData("half past forty bananas")]
    [InlineData("🎉")]
    public void A_text_that_is_not_one_moment_is_none(string text) =>
        Assert.IsType<MomentRecognition.NotAMoment>(MomentRecognizer.Recognize(text, Now, British));

    private static string Say(string text) => Say(text, DatePreference.Future);

    private static string Say(string text, DatePreference preference) =>
        MomentRecognizer.Recognize(text, Now, British, preference) is MomentRecognition.Recognized said ? Say(said.Moment) : "none";

    private static string Say(LocalMoment moment)
    {
        var time = moment.Time?.ToString(moment.Time.Value.Second == 0 ? " HH:mm" : " HH:mm:ss", CultureInfo.InvariantCulture);
        return moment.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + time;
    }
}
