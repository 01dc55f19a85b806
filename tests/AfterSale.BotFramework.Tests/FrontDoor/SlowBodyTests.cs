using System.Net;
using AfterSale.BotFramework.Integration.AspNet.Core;
using AfterSale.BotFramework.Tests.Support;
using Xunit;

namespace AfterSale.BotFramework.Tests.FrontDoor;

public sealed class SlowBodyTests
{
    private readonly WatchedTime _time = new();
    private readonly TimeSpan _limit = new BotFrameworkOptions().ReadTimeout;

    [Fact]
    public async Task A_body_that_never_comes_is_given_up_with_408_and_the_connection_closed()
    {
        await using var host = await StartAsync();
        using var client = await RawClient.ConnectAsync(host);
        await client.PostAsync("Content-Length: 1000", "{");
        await _time.FirstWait(_limit);
        _time.Advance(_limit);
        var head = await client.HeadAsync();
        Assert.StartsWith("HTTP/1.1 408 ", head, StringComparison.Ordinal);
        Assert.Contains("\r\nConnection: close\r\n", head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_now_and_then_wins_no_more_time()
    {
        await using var host = await StartAsync();
        using var client = await RawClient.ConnectAsync(host);
        await client.PostAsync("Transfer-Encoding: chunked", "1\r\n{\r\n");
        await _time.FirstWait(_limit);
        for (var count = 0; count < 4; count++)
        {
            await client.WriteAsync("1\r\n \r\n");
            _time.Advance(_limit / 4);
        }

        Assert.Equal(408, await client.StatusAsync());
        Assert.Equal(1, _time.Waits(_limit));
    }

    [Fact]
    public async Task A_body_that_comes_just_in_time_is_taken()
    {
        await using var host = await StartAsync();
        using var client = await RawClient.ConnectAsync(host);
        var body = BotHost.Message("x");
        await client.PostAsync($"Content-Length: {body.Length}", body[..10]);
        await _time.FirstWait(_limit);
        _time.Advance(_limit - TimeSpan.FromTicks(1));
        await client.WriteAsync(body[10..]);
        Assert.Equal(200, await client.StatusAsync());
    }

    [Fact]
    public async Task A_body_that_is_there_at_once_costs_no_timer()
    {
        await using var host = await StartAsync();
        using var client = await RawClient.ConnectAsync(host);
        var body = BotHost.Message("x");
        await client.PostAsync($"Content-Length: {body.Length}", body);
        Assert.Equal(200, await client.StatusAsync());
        Assert.Equal(0, _time.Waits(_limit));
    }

    [Fact]
    public async Task A_client_that_hangs_up_in_the_middle_is_no_fault()
    {
        var log = new FaultLog();
        await using var host = await StartAsync(log);
        using (var client = await RawClient.ConnectAsync(host))
        {
            await client.PostAsync("Content-Length: 1000", "{");
            await _time.FirstWait(_limit);
        }

        using var response = await host.SayAsync("x");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await host.StopAsync();
        Assert.Empty(log.Faults);
    }

    [Fact]
    public async Task Two_hundred_slow_clients_keep_nobody_else_waiting()
    {
        await using var host = await StartAsync();
        var slow = new List<RawClient>();
        try
        {
            for (var count = 0; count < 200; count++)
            {
                slow.Add(await RawClient.ConnectAsync(host));
                await slow[^1].PostAsync("Content-Length: 1000", "{");
            }

            await _time.FirstWait(_limit);
            for (var count = 0; count < 20; count++)
            {
                using var response = await host.SayAsync("x");
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            }

            Assert.Equal(0, host.Adapter.BusyConversations);
        }
        finally
        {
            slow.ForEach(client => client.Dispose());
        }
    }

    private Task<BotHost> StartAsync(FaultLog? log = null) => BotHost.StartAsync(
        new SilentBot(), timeProvider: _time, services: services => log?.AddTo(services));

    private sealed class SilentBot : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
