using System.Net;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Xunit;

namespace AfterSale.BotFramework.Tests.Protocol;

/// <summary>Timestamp, local time zone and local timestamp: A2040 to A2057.</summary>
public sealed class TimestampTests
{
    [Fact]
    public async Task A2041_A_reply_has_no_timestamp()
    {
        var exchange = await Exchange.AnsweredAsync(() => MessageFactory.Text("hi"));
        Assert.Null(exchange.Sent["timestamp"]);
        Assert.Null(exchange.Sent["localTimestamp"]);
    }

    [Theory]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("2099-12-31T23:59:59.999Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    public async Task A2042_No_activity_is_refused_for_its_time(string timestamp)
    {
        var exchange = await Exchange.AnsweredAsync(() => MessageFactory.Text("hi"), $$"""{"timestamp":"{{timestamp}}"}""");
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.Single(exchange.Calls);
    }

    [Fact]
    public async Task A2042_An_activity_that_is_older_than_the_one_before_it_has_its_turn()
    {
        await using var host = await BotHost.StartAsync((turn, token) => turn.SendActivityAsync("hi", cancellationToken: token));
        using var later = await host.PostAsync(Exchange.Incoming("""{"id":"2","timestamp":"2026-11-22T20:00:02Z"}"""));
        using var earlier = await host.PostAsync(Exchange.Incoming("""{"id":"1","timestamp":"2026-11-22T20:00:01Z"}"""));
        Assert.Equal(2, host.Connector.Calls.Count);
    }

    [Theory]
    [InlineData("2026-11-22T20:25:42.168Z")]
    [InlineData("2026-11-22T21:25:42.168+01:00")]
    [InlineData("2026-11-22T21:25:42.168+0100")]
    [InlineData("2026-11-22T20:25:42.1680000Z")]
    [InlineData("2026-11-22T20:25:42.168")]
    [InlineData("20261122T202542.168Z")]
    public async Task A2043_Every_form_of_iso_8601_is_read_and_one_without_a_zone_is_utc(string timestamp)
    {
        var exchange = await Exchange.HeardAsync($$"""{"timestamp":"{{timestamp}}"}""");
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 20, 25, 42, 168, TimeSpan.Zero), exchange.Turn.Timestamp);
    }

    [Fact]
    public async Task A2043_A_timestamp_goes_out_in_utc_with_z()
    {
        var at = new DateTimeOffset(2026, 11, 22, 21, 25, 42, TimeSpan.FromHours(1));
        var exchange = await Exchange.AnsweredAsync(() => new Activity { Type = ActivityTypes.Message, Text = "hi", Timestamp = at });
        Assert.Equal("2026-11-22T20:25:42.000Z", exchange.Sent["timestamp"]!.GetValue<string>());
    }

    [Fact]
    public async Task A2050_A_local_timestamp_keeps_its_offset_and_goes_out_with_it()
    {
        var at = new DateTimeOffset(2026, 11, 22, 21, 25, 42, 500, TimeSpan.FromHours(5.5));
        var exchange = await Exchange.AnsweredAsync(
            () => new Activity { Type = ActivityTypes.Message, Text = "hi", LocalTimestamp = at },
            """{"localTimestamp":"2026-11-22T12:25:42.168-08:00"}""");
        Assert.Equal(TimeSpan.FromHours(-8), exchange.Turn.LocalTimestamp!.Value.Offset);
        Assert.Equal(12, exchange.Turn.LocalTimestamp.Value.Hour);
        Assert.Equal("2026-11-22T21:25:42.500+05:30", exchange.Sent["localTimestamp"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("Mars/Olympus_Mons")]
    [InlineData("")]
    public async Task A2057_A_time_zone_that_nobody_knows_is_taken_as_it_came(string zone)
    {
        var exchange = await Exchange.HeardAsync($$"""{"localTimezone":"{{zone}}"}""");
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.Equal(zone, exchange.Turn.LocalTimezone);
    }
}
