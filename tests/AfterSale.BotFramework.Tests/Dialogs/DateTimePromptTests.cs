using AfterSale.BotFramework.Dialogs;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Testing;
using Xunit;

namespace AfterSale.BotFramework.Tests.Dialogs;

public sealed class DateTimePromptTests
{
    // A Monday.
    private static readonly DateTimeOffset Now = new(2025, 12, 1, 10, 0, 0, TimeSpan.FromHours(2));

    [Theory]
    [InlineData("5th December 2018 at 9am", "2018-12-05T09 = 2018-12-05 09:00:00")]
    [InlineData("2018-12-05", "2018-12-05 = 2018-12-05")]
    [InlineData("tomorrow at 14:30", "2025-12-02T14:30 = 2025-12-02 14:30:00")]
    [InlineData("in 2 hours", "2025-12-01T12 = 2025-12-01 12:00:00")]
    public async Task A_date_that_is_clear_has_one_reading(string answer, string expected) =>
        Assert.Equal([expected], await AnswerAsync(answer, "en-US"));

    [Fact]
    public async Task A_day_of_the_week_is_the_last_one_or_the_next_one() =>
        Assert.Equal(["XXXX-WXX-3 = 2025-11-26", "XXXX-WXX-3 = 2025-12-03"], await AnswerAsync("wednesday", "en-US"));

    [Fact]
    public async Task A_day_of_any_year_is_the_last_one_or_the_next_one() =>
        Assert.Equal(["XXXX-11-05 = 2025-11-05", "XXXX-11-05 = 2026-11-05"], await AnswerAsync("5 november", "en-US"));

    [Fact]
    public async Task An_hour_without_am_or_pm_is_both()
    {
        string[] expected =
        [
            "XXXX-WXX-3T04 = 2025-11-26 04:00:00", "XXXX-WXX-3T04 = 2025-12-03 04:00:00",
            "XXXX-WXX-3T16 = 2025-11-26 16:00:00", "XXXX-WXX-3T16 = 2025-12-03 16:00:00",
        ];
        Assert.Equal(expected, await AnswerAsync("Wednesday 4 oclock", "en-US"));
    }

    [Fact]
    public async Task Two_numbers_that_fit_both_orders_have_both_readings()
    {
        Assert.Equal(["2025-03-04 = 2025-03-04", "2025-04-03 = 2025-04-03"], await AnswerAsync("3/4/2025", "en-US"));
        Assert.Equal(["2025-04-03 = 2025-04-03", "2025-03-04 = 2025-03-04"], await AnswerAsync("3/4/2025", "en-GB"));
    }

    [Theory]
    [InlineData("never")]
    [InlineData("31 February 2025")]
    public async Task What_is_no_date_is_asked_for_again(string answer) => Assert.Null(await AnswerAsync(answer, "en-US"));

    private static async Task<IEnumerable<string>?> AnswerAsync(string answer, string locale)
    {
        var client = new DialogTestClient(
            Channels.Test, new DateTimePrompt("d"), new PromptOptions { Prompt = MessageFactory.Text("when?") });
        Assert.Equal("when?", (await client.SendActivityAsync<IMessageActivity>("hi"))?.Text);
        var reply = await client.SendActivityAsync<IMessageActivity>(
            new Activity { Type = ActivityTypes.Message, Text = answer, Locale = locale, LocalTimestamp = Now });
        var resolutions = (IList<DateTimeResolution>?)client.DialogTurnResult!.Result;
        Assert.Equal(resolutions is null ? "when?" : null, reply?.Text);
        return resolutions?.Select(resolution => $"{resolution.Timex} = {resolution.Value}");
    }
}
