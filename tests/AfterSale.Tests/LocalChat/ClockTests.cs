using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using AfterSale.Domain;
using AfterSale.LocalChat.Clock;
using AfterSale.Store;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Xunit;

namespace AfterSale.Tests.LocalChat;

public sealed class ClockTests
{
    [Fact]
    public async Task The_clock_goes_forward_and_answers_after_what_is_due_was_sent()
    {
        await using var host = await LocalChatHost.StartAsync();
        var release = new TaskCompletionSource<int>();
        host.Sweep.Setup(sweep => sweep.RunAsync(It.IsAny<CancellationToken>())).Returns(release.Task);

        var moving = PostAsync(host, """{"advance":"1.00:00:00"}""");
        Assert.False(moving.IsCompleted);
        release.SetResult(2);
        using var moved = await moving;

        var answer = (await moved.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal("2026-11-24T12:00:00Z", (string)answer["now"]!);
        Assert.Equal(2, (int)answer["sent"]!);
        Assert.Equal(TimeSpan.FromDays(1), host.Shift);
        var read = (await host.Client.GetFromJsonAsync<JsonObject>("/dev/clock"))!;
        Assert.Equal("2026-11-24T12:00:00Z", (string)read["now"]!);
    }

    [Fact]
    public async Task The_clock_is_set_to_a_moment_which_has_come_when_the_sweep_runs()
    {
        await using var host = await LocalChatHost.StartAsync();
        DateTimeOffset? swept = null;
        host.Sweep.Setup(sweep => sweep.RunAsync(It.IsAny<CancellationToken>())).ReturnsAsync(() =>
        {
            swept = host.Clock.GetUtcNow();
            return 1;
        });

        using var moved = await PostAsync(host, """{"to":"2026-12-01T10:00:00+01:00"}""");

        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero), swept);
    }

    [Fact]
    public async Task Zero_only_sends_what_is_due()
    {
        await using var host = await LocalChatHost.StartAsync();
        host.Sweep.Setup(sweep => sweep.RunAsync(It.IsAny<CancellationToken>())).ReturnsAsync(3);

        using var moved = await PostAsync(host, """{"advance":"00:00:00"}""");

        Assert.Equal(3, (int)(await moved.Content.ReadFromJsonAsync<JsonObject>())!["sent"]!);
        Assert.Equal(TimeSpan.Zero, host.Shift);
    }

    [Theory]
    [InlineData("""{"advance":"-1.00:00:00"}""")]
    [InlineData("""{"to":"2026-11-23T11:59:59Z"}""")]
    [InlineData("""{"to":"2032-01-01T00:00:00Z"}""")]
    [InlineData("""{"advance":"10675199.02:48:05.4775807"}""")]
    [InlineData("""{"advance":"tomorrow"}""")]
    [InlineData("""{"advance":86400}""")]
    [InlineData("""{"to":"2026-12-01T09:00:00"}""")]
    [InlineData("""{"to":"2026-12-01"}""")]
    [InlineData("""{"to":"soon"}""")]
    [InlineData("""{"to":""}""")]
    [InlineData("""{"advance":"1.00:00:00","to":"2026-12-01T09:00:00Z"}""")]
    [InlineData("""{"advance":"1.00:00:00","person":"rep-anna"}""")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{")]
    public async Task A_move_that_makes_no_sense_is_refused_with_the_reason(string body)
    {
        await using var host = await LocalChatHost.StartAsync();

        using var refused = await PostAsync(host, body);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty((string)(await refused.Content.ReadFromJsonAsync<JsonObject>())!["detail"]!);
        Assert.Equal(TimeSpan.Zero, host.Shift);
        host.Sweep.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task More_than_five_years_in_all_is_refused()
    {
        await using var host = await LocalChatHost.StartAsync(shift: TimeSpan.FromDays(5 * 365));

        using var refused = await PostAsync(host, """{"advance":"7.00:00:00"}""");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Moves_at_once_are_made_one_after_the_other()
    {
        await using var host = await LocalChatHost.StartAsync();
        var running = 0;
        var overlapped = false;
        host.Sweep.Setup(sweep => sweep.RunAsync(It.IsAny<CancellationToken>())).Returns(async () =>
        {
            overlapped |= Interlocked.Increment(ref running) > 1;
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return 1;
        });

        var moves = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync(host, """{"advance":"01:00:00"}""")));

        Assert.All(moves, move => Assert.Equal(HttpStatusCode.OK, move.StatusCode));
        Assert.False(overlapped);
        Assert.Equal(TimeSpan.FromHours(20), host.Shift);
    }

    [Fact]
    public async Task The_next_due_moment_is_the_persons_own_and_never_in_the_past()
    {
        await using var host = await LocalChatHost.StartAsync();
        host.TouchPoints.Setup(points => points.NextNudgeAtAsync(new PersonId("rep-anna"), It.IsAny<CancellationToken>()))
            .ReturnsAsync(LocalChatHost.Noon.AddDays(2));
        host.TouchPoints.Setup(points => points.NextNudgeAtAsync(null, It.IsAny<CancellationToken>()))
            .ReturnsAsync(LocalChatHost.Noon.AddDays(-2));

        var own = (await host.Client.GetFromJsonAsync<JsonObject>("/dev/clock/next?person=rep-anna"))!;
        var anybodys = (await host.Client.GetFromJsonAsync<JsonObject>("/dev/clock/next"))!;
        var none = (await host.Client.GetFromJsonAsync<JsonObject>("/dev/clock/next?person=mgr-maya"))!;

        Assert.Equal("2026-11-25T12:00:00Z", (string)own["at"]!);
        Assert.Equal("2026-11-23T12:00:00Z", (string)anybodys["at"]!);
        Assert.True(none.ContainsKey("at"));
        Assert.Null(none["at"]);
    }

    [Fact]
    public async Task People_are_told_with_the_time_on_their_own_clock()
    {
        await using var host = await LocalChatHost.StartAsync(shift: TimeSpan.FromHours(1));

        var people = (await host.Client.GetFromJsonAsync<JsonArray>("/dev/people"))!;

        Assert.Equal("rep-anna", (string)people[0]!["id"]!);
        Assert.Equal("rep", (string)people[0]!["role"]!);
        Assert.Equal("2026-11-23T14:00:00+01:00", (string)people[0]!["localTime"]!);
        Assert.Equal("manager", (string)people[1]!["role"]!);
        Assert.Equal("2026-11-23T08:00:00-05:00", (string)people[1]!["localTime"]!);
    }

    [Fact]
    public async Task An_adjustable_clock_is_ahead_by_what_is_stored_and_keeps_the_pace_of_the_real_one()
    {
        var real = new FakeTimeProvider(LocalChatHost.Noon);
        var store = new Mock<IClockShift>();
        store.Setup(shift => shift.Read()).Returns(TimeSpan.FromDays(10));
        var clock = new AdjustableClock(real, store.Object);
        var fired = 0;
        await using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        var begun = clock.GetTimestamp();

        await clock.AdvanceAsync(TimeSpan.FromDays(1), CancellationToken.None);

        Assert.Equal(LocalChatHost.Noon.AddDays(11), clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, clock.GetElapsedTime(begun));
        Assert.Equal(0, fired);
        store.Verify(shift => shift.WriteAsync(TimeSpan.FromDays(11), It.IsAny<CancellationToken>()), Times.Once);

        real.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, fired);
        Assert.Equal(LocalChatHost.Noon.AddDays(11).AddMinutes(1), clock.GetUtcNow());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => clock.AdvanceAsync(TimeSpan.FromTicks(-1), CancellationToken.None));
    }

    [Fact]
    public async Task A_shift_that_cannot_be_stored_is_not_made()
    {
        var store = new Mock<IClockShift>();
        store.Setup(shift => shift.WriteAsync(It.IsAny<TimeSpan>(), It.IsAny<CancellationToken>())).ThrowsAsync(new IOException());
        var clock = new AdjustableClock(new FakeTimeProvider(LocalChatHost.Noon), store.Object);

        await Assert.ThrowsAsync<IOException>(() => clock.AdvanceAsync(TimeSpan.FromDays(1), CancellationToken.None));

        Assert.Equal(LocalChatHost.Noon, clock.GetUtcNow());
    }

    private static async Task<HttpResponseMessage> PostAsync(LocalChatHost host, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await host.Client.PostAsync("/dev/clock", content);
    }
}
