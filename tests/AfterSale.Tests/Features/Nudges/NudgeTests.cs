using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.Nudges;

/// <summary>What is due is told: once, at the owner's hour, also after a restart; and the card that told it can be acted on.</summary>
public sealed class NudgeTests
{
    private static readonly DateTimeOffset MondayNine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_thank_you_is_told_at_nine_on_the_next_working_day_and_not_before()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.LogCloseAsync("Lumen Labs");

        Assert.Equal(0, await host.MoveToAsync(MondayNine.AddSeconds(-1)));
        Assert.Empty(rep.Read());

        Assert.Equal(1, await host.MoveToAsync(MondayNine));
        var nudge = Assert.Single(rep.Read());
        Assert.Contains("Thank-you note · Lumen Labs", nudge.Words, StringComparison.Ordinal);
        Assert.Contains("Due today", nudge.Words, StringComparison.Ordinal);
        Assert.Contains("in Novelty since 22 Nov", nudge.Words, StringComparison.Ordinal);
        Assert.Contains("Anna Berg · by e-mail", nudge.Words, StringComparison.Ordinal);
        Assert.Contains("Lumen Labs", (string)nudge.Activity["summary"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_told_is_not_told_again_however_often_the_sweep_runs()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.LogCloseAsync("Lumen Labs");
        Assert.Equal(1, await host.MoveToAsync(MondayNine));
        Assert.Equal(0, await host.AdvanceAsync(TimeSpan.FromMinutes(5)));
        Assert.Equal(0, await host.AdvanceAsync(TimeSpan.FromHours(5)));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-11-23T08:00:00Z")]
    [InlineData("America/New_York", "2026-11-23T14:00:00Z")]
    [InlineData("Asia/Kolkata", "2026-11-24T03:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-11-23T22:00:00Z")]
    public async Task It_comes_at_nine_in_the_time_zone_of_its_owner(string zone, string expected)
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep(zone: zone);
        await rep.LogCloseAsync("Lumen Labs");
        var moment = DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture);
        Assert.Equal(0, await host.MoveToAsync(moment.AddSeconds(-1)));
        Assert.Equal(1, await host.MoveToAsync(moment));
    }

    [Theory]
    [InlineData("2026-03-27", "2026-03-30T07:00:00Z")] // Friday before the clocks go forward in Berlin: Monday is in summer time.
    [InlineData("2026-10-23", "2026-10-26T08:00:00Z")] // Friday before they go back: Monday is in winter time.
    public async Task Nine_stays_nine_when_the_clocks_change(string closed, string expected)
    {
        var friday = DateTimeOffset.Parse(closed + "T15:00:00Z", CultureInfo.InvariantCulture);
        await using var host = await BotHost.StartAsync(at: friday);
        var rep = host.Rep(zone: "Europe/Berlin");
        await rep.LogCloseAsync("Lumen Labs");
        var moment = DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture);
        Assert.Equal(0, await host.MoveToAsync(moment.AddSeconds(-1)));
        Assert.Equal(1, await host.MoveToAsync(moment));
    }

    [Fact]
    public async Task After_a_restart_what_is_due_is_told_and_what_was_told_is_not()
    {
        var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.LogCloseAsync("Lumen Labs");
        Assert.Equal(1, await host.MoveToAsync(MondayNine));
        rep.Read();

        var again = await host.RestartAsync();
        rep.Host = again;
        Assert.Equal(MondayNine, await again.NowAsync());
        Assert.Equal(0, await again.AdvanceAsync(TimeSpan.FromMinutes(1)));
        Assert.Equal(1, await again.AdvanceAsync(TimeSpan.FromDays(1)));
        Assert.Contains("Hand-over to those who deliver", Assert.Single(rep.Read()).Words, StringComparison.Ordinal);
        await again.DisposeAsync();
        await again.Connector.DisposeAsync();
        Directory.Delete(again.Data, recursive: true);
    }

    [Fact]
    public async Task Done_updates_the_very_card_in_place_and_a_second_press_changes_nothing()
    {
        await using var host = await BotHost.StartAsync();
        var (rep, nudge) = await NudgedAsync(host);
        var pressed = await rep.PressAsync(nudge, "Done");
        Assert.Equal(nudge.Id, pressed.Updated.Id);
        Assert.Contains("✔ Done Mon 23 Nov 2026, 09:00", pressed.Updated.Words, StringComparison.Ordinal);
        Assert.Empty(CardText.Actions(pressed.Updated.Card));
        Assert.Equal(200, (int)pressed.Answer!["statusCode"]!);
        Assert.True(JsonNode.DeepEquals(pressed.Updated.Card, pressed.Answer["value"]), "The answer shows the card that stands now.");

        await host.AdvanceAsync(TimeSpan.FromHours(1));
        var again = await rep.PressAsync(nudge, "Done");
        Assert.Contains("✔ Done Mon 23 Nov 2026, 09:00", again.Updated.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_that_is_delivered_twice_has_one_effect()
    {
        await using var host = await BotHost.StartAsync();
        var (rep, nudge) = await NudgedAsync(host);
        var first = await rep.PressAsync(nudge, "Done", activityId: "same");
        var second = await rep.PressAsync(nudge, "Done", activityId: "same");
        Assert.Single(first.Deliveries);
        Assert.Empty(second.Deliveries);
    }

    [Theory]
    [InlineData("Tomorrow", null, "2026-11-24T09:00:00Z", "snoozed until Tue 24 Nov 2026, 09:00")]
    [InlineData("Next week", null, "2026-11-30T09:00:00Z", "snoozed until Mon 30 Nov 2026, 09:00")]
    [InlineData("Until that date", "2026-12-05", "2026-12-07T09:00:00Z", "snoozed until Mon 7 Dec 2026, 09:00")]
    public async Task Snooze_puts_it_off_to_a_working_day_and_it_comes_back_once(string button, string? until, string back, string shown)
    {
        await using var host = await BotHost.StartAsync();
        var (rep, nudge) = await NudgedAsync(host);
        var pressed = await rep.PressAsync(nudge, button, until is null ? null : new Dictionary<string, string> { ["until"] = until });
        Assert.Contains(shown, pressed.Updated.Words, StringComparison.Ordinal);

        var moment = DateTimeOffset.Parse(back, CultureInfo.InvariantCulture);
        await host.MoveToAsync(moment.AddSeconds(-1));
        Assert.DoesNotContain(rep.Read(), delivery => delivery.Words.Contains("Thank-you note", StringComparison.Ordinal));
        await host.MoveToAsync(moment);
        Assert.Single(rep.Read(), delivery => delivery.Words.Contains("Thank-you note", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-11-23", "is not ahead")]
    [InlineData("2029-01-01", "more than a year away")]
    [InlineData("rubbish", "can't read")]
    [InlineData("", "can't read")]
    public async Task A_snooze_date_that_will_not_do_is_refused_kindly_and_changes_nothing(string until, string says)
    {
        await using var host = await BotHost.StartAsync();
        var (rep, nudge) = await NudgedAsync(host);
        var pressed = await rep.PressAsync(nudge, "Until that date", new Dictionary<string, string> { ["until"] = until });
        Assert.Contains(says, Assert.Single(pressed.Deliveries).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("snooze lumen to friday", "Fri 27 Nov 2026, 09:00")]
    [InlineData("snooze lumen until friday 14:00", "Fri 27 Nov 2026, 14:00")]
    [InlineData("Snooze Lumen Labs for 2 hours", "Mon 23 Nov 2026, 11:00")]
    [InlineData("snooze lumen tomorrow", "Tue 24 Nov 2026, 09:00")]
    [InlineData("snooze lumen to next week", "Mon 30 Nov 2026, 09:00")]
    [InlineData("snooze lumen in 3 days", "Thu 26 Nov 2026, 09:00")]
    [InlineData("postpone lumen to 3 Dec.", "Thu 3 Dec 2026, 09:00")]
    public async Task Snooze_takes_a_day_or_a_moment_as_people_say_it(string words, string until)
    {
        await using var host = await BotHost.StartAsync();
        var (rep, nudge) = await NudgedAsync(host);
        var answers = await rep.SayAsync(words);
        Assert.Contains(answers, delivery => delivery.IsUpdate && delivery.Id == nudge.Id && delivery.Words.Contains($"snoozed until {until}", StringComparison.Ordinal));
        Assert.Contains(answers, delivery => !delivery.IsUpdate && delivery.Words.Contains($"I will remind you {until}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_snooze_and_a_skip_mean_the_same_touch_point_again_and_not_a_far_one()
    {
        await using var host = await BotHost.StartAsync();
        var (rep, nudge) = await NudgedAsync(host);
        await rep.SayAsync("snooze lumen to tomorrow");
        var again = await rep.SayAsync("snooze lumen to friday");
        Assert.Contains(again, delivery => delivery.IsUpdate && delivery.Id == nudge.Id && delivery.Words.Contains("snoozed until Fri 27 Nov", StringComparison.Ordinal));
        var skipped = await rep.SayAsync("skip lumen because they are away");
        Assert.Contains(skipped, delivery => delivery.IsUpdate && delivery.Id == nudge.Id && delivery.Words.Contains("Skipped", StringComparison.Ordinal));
        Assert.Contains("later than that", (await rep.AskAsync("snooze lumen for 1 hour")).Words, StringComparison.Ordinal);
        Assert.Contains("Nothing is due for lumen yet", (await rep.AskAsync("skip lumen because why not")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_form_is_open_a_command_about_a_customer_is_a_command_and_the_form_goes_on()
    {
        await using var host = await BotHost.StartAsync();
        var (rep, nudge) = await NudgedAsync(host);
        await rep.SayAllAsync("log a close", "Orbit Foods");
        var answers = await rep.SayAsync("done lumen: they are glad");
        Assert.Contains(answers, delivery => delivery.IsUpdate && delivery.Id == nudge.Id && delivery.Words.Contains("they are glad", StringComparison.Ordinal));
        Assert.Contains("Who is your **contact** there?", answers[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_whose_message_was_deleted_does_not_make_what_was_done_look_failed()
    {
        await using var host = await BotHost.StartAsync();
        var (rep, _) = await NudgedAsync(host);
        host.Connector.FailNext(HttpStatusCode.NotFound);
        Assert.Contains("Done: “Thank-you note”", (await rep.AskAsync("done lumen")).Words, StringComparison.Ordinal);
        Assert.Contains("Nothing is due today", (await rep.AskAsync("my day")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skip_takes_a_reason_and_without_one_asks_for_it()
    {
        await using var host = await BotHost.StartAsync();
        var (rep, nudge) = await NudgedAsync(host);
        var without = await rep.PressAsync(nudge, "Skip it");
        Assert.Contains("why it is left out", Assert.Single(without.Deliveries).Words, StringComparison.Ordinal);
        var with = await rep.PressAsync(nudge, "Skip it", new Dictionary<string, string> { ["reason"] = "they *asked* for quiet" });
        Assert.Contains("Skipped Mon 23 Nov 2026, 09:00", with.Updated.Words, StringComparison.Ordinal);
        Assert.Contains("asked", with.Updated.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("*asked*", with.Updated.Words.Replace("\\*", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Talking_points_come_on_the_same_card_with_reason_and_source_and_the_next_press_gives_others()
    {
        await using var host = await BotHost.StartAsync();
        var (rep, nudge) = await NudgedAsync(host);
        var first = (await rep.PressAsync(nudge, "Talking points")).Updated;
        var points = Points(first);
        Assert.InRange(points.Count, 3, 5);
        var second = (await rep.PressAsync(first, "Other talking points")).Updated;
        Assert.Equal(nudge.Id, second.Id);
        Assert.NotEmpty(Points(second).Except(points));

        static List<string> Points(Delivery card) => [.. card.Words.Split('\n').Where(line => line.StartsWith("• ", StringComparison.Ordinal))];
    }

    [Fact]
    public async Task The_same_by_typing_updates_the_card_that_told_it()
    {
        await using var host = await BotHost.StartAsync();
        var (rep, nudge) = await NudgedAsync(host);
        var answers = await rep.SayAsync("done lumen: they liked it");
        Assert.Contains(answers, delivery => delivery.IsUpdate && delivery.Id == nudge.Id && delivery.Words.Contains("they liked it", StringComparison.Ordinal));
        Assert.Contains(answers, delivery => !delivery.IsUpdate && delivery.Words.Contains("Done: “Thank-you note”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rep_cannot_act_on_the_touch_point_of_another_whatever_the_card_says()
    {
        await using var host = await BotHost.StartAsync();
        var (owner, nudge) = await NudgedAsync(host);
        var other = host.Rep("user-eve", "Eve");
        await other.SayAsync("hi");
        foreach (var title in (string[])["Done", "Tomorrow", "Next week", "Until that date", "Skip it", "Talking points"])
        {
            var action = CardText.Actions(nudge.Card).First(action => (string?)action["title"] == title);
            var data = action["data"]!.DeepClone().AsObject();
            data["reason"] = "because";
            data["until"] = "2026-12-01";
            var pressed = await other.PressAsync((string)action["verb"]!, data, nudge.Id);
            Assert.Contains("can't find that touch point among yours", Assert.Single(pressed.Deliveries).Words, StringComparison.Ordinal);
            Assert.DoesNotContain("Lumen", pressed.Answer?.ToJsonString() ?? "", StringComparison.Ordinal);
        }

        Assert.Empty(owner.Read());
        Assert.Contains("Done", (await owner.PressAsync(nudge, "Done")).Updated.Words, StringComparison.Ordinal);
        Assert.Contains("None of your customers", (await other.AskAsync("plan lumen")).Words, StringComparison.Ordinal);
        Assert.Contains("no customers yet", (await other.AskAsync("customers")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Lumen", (await other.AskAsync("my day")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_fails_holds_up_nobody_else_and_the_nudge_comes_later()
    {
        await using var host = await BotHost.StartAsync();
        var ada = host.Rep("user-ada", "Ada");
        var bea = host.Rep("user-bea", "Bea");
        await ada.LogCloseAsync("Lumen Labs");
        await bea.LogCloseAsync("Orbit Foods");
        ada.Read();
        bea.Read();

        host.Connector.FailNext(HttpStatusCode.BadRequest);
        Assert.Equal(1, await host.MoveToAsync(MondayNine));
        Assert.Equal(1, ada.Read().Count + bea.Read().Count);
        Assert.Equal(1, await host.AdvanceAsync(TimeSpan.FromMinutes(2)));
        Assert.Equal(1, ada.Read().Count + bea.Read().Count);
    }

    [Fact]
    public async Task Somebody_who_blocked_the_bot_is_parked_and_told_when_they_come_back()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.LogCloseAsync("Lumen Labs");
        rep.Read();
        host.Connector.FailNext(HttpStatusCode.Forbidden);
        Assert.Equal(0, await host.MoveToAsync(MondayNine));
        Assert.Equal(0, await host.AdvanceAsync(TimeSpan.FromHours(1)));

        // The scheduler may tell it before the clock is moved; either way it is told once.
        await rep.SayAsync("hello");
        await host.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Single(rep.Everything, delivery => delivery.Words.Contains("Thank-you note · Lumen Labs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_removed_bot_is_silent_until_it_is_installed_again()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.LogCloseAsync("Lumen Labs");
        await rep.RemoveAsync();
        rep.Read();
        Assert.Equal(0, await host.MoveToAsync(MondayNine));
        Assert.Empty(rep.Read());
        await rep.InstallAsync();
        await host.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Single(rep.Everything, delivery => delivery.Words.Contains("Thank-you note · Lumen Labs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task My_day_and_the_plan_show_what_happened()
    {
        await using var host = await BotHost.StartAsync();
        var (rep, nudge) = await NudgedAsync(host);
        Assert.Contains("One touch point is due today", (await rep.AskAsync("my day")).Words, StringComparison.Ordinal);
        await rep.PressAsync(nudge, "Done");
        Assert.Contains("Nothing is due today", (await rep.AskAsync("my day")).Words, StringComparison.Ordinal);
        Assert.Contains("✔", (await rep.AskAsync("plan lumen")).Words, StringComparison.Ordinal);
        await host.AdvanceAsync(TimeSpan.FromDays(7));
        var day = await rep.SayAsync("my day");
        Assert.Contains("overdue", day[^1].Words, StringComparison.Ordinal);
    }

    private static async Task<(TeamsRep Rep, Delivery Nudge)> NudgedAsync(BotHost host)
    {
        var rep = host.Rep();
        await rep.LogCloseAsync("Lumen Labs");
        rep.Read();
        Assert.Equal(1, await host.MoveToAsync(MondayNine));
        return (rep, Assert.Single(rep.Read()));
    }
}
