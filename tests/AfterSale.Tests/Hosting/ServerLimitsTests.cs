using System.Net;
using System.Net.Sockets;
using System.Text;
using AfterSale.Tests.FrontDoor;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace AfterSale.Tests.Hosting;

/// <summary>Slow, large and many clients at the real server, over real sockets.</summary>
public sealed class ServerLimitsTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string Head = "POST /api/messages HTTP/1.1\r\nHost: localhost\r\n";

    [Fact]
    public async Task Idle_and_slow_clients_by_the_hundred_keep_nobody_else_waiting()
    {
        var clients = new List<TcpClient>();
        try
        {
            for (var count = 0; count < 600; count++)
            {
                // Most say nothing; some stop within the head of a request, and some within its body.
                clients.Add(await ConnectAsync((count % 12) switch
                {
                    0 => Head,
                    1 => Head + "Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"type\":",
                    _ => "",
                }));
            }

            var rep = shared.Rep();
            for (var count = 0; count < 10; count++)
            {
                Assert.Contains("log a close", (await rep.AskAsync("help")).Words, StringComparison.Ordinal);
            }
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
        }
    }

    [Fact]
    public async Task A_message_of_256_KB_is_taken_and_a_larger_one_refused_however_it_is_sent()
    {
        foreach (var chunked in (bool[])[false, true])
        {
            Assert.Equal(HttpStatusCode.OK, await PostAsync(256 * 1024, chunked));
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync((256 * 1024) + 1, chunked));
        }

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(4 * 1024 * 1024, chunked: false));
    }

    [Theory]
    [InlineData(1, 20_000)]
    [InlineData(100, 10)]
    public async Task Headers_that_are_too_large_or_too_many_are_refused(int count, int length)
    {
        var headers = string.Concat(Enumerable.Range(0, count).Select(number => $"X-{number}: {new string('x', length)}\r\n"));
        using var client = await ConnectAsync(Head + headers + "\r\n");
        Assert.StartsWith("HTTP/1.1 431 ", await ReadAsync(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_as_long_as_tokens_get_passes()
    {
        using var client = await ConnectAsync($"{Head}Authorization: Bearer {new string('x', 8000)}\r\nContent-Length: 0\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 415 ", await ReadAsync(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_does_not_say_what_it_is()
    {
        using var response = await shared.Host.Client.GetAsync(new Uri("/api/messages", UriKind.Relative));
        Assert.False(response.Headers.Contains("Server"));
    }

    // The server reads its own clock, so that these cannot be waited for in a test.
    [Fact]
    public void Whoever_is_slow_is_let_go_in_seconds_and_whoever_is_idle_in_minutes()
    {
        var limits = shared.Host.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
        Assert.InRange(limits.RequestHeadersTimeout, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15));
        Assert.InRange(limits.KeepAliveTimeout, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5));
        Assert.InRange(limits.MinRequestBodyDataRate!.GracePeriod, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        Assert.InRange(limits.MaxConcurrentConnections ?? long.MaxValue, 1_000, 20_000);
    }

    private async Task<HttpStatusCode> PostAsync(int bytes, bool chunked)
    {
        var body = shared.Rep().Message("help").ToJsonString();
        body = body[..^1] + ",\"padding\":\"\"}";
        body = body.Insert(body.Length - 2, new string('x', bytes - body.Length));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.ExpectContinue = true;
        using var response = await shared.Host.Client.SendAsync(request);
        return response.StatusCode;
    }

    private async Task<TcpClient> ConnectAsync(string firstWords)
    {
        var server = shared.Host.Client.BaseAddress!;
        var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(firstWords));
        return client;
    }

    private static async Task<string> ReadAsync(TcpClient client)
    {
        var buffer = new byte[4096];
        return Encoding.ASCII.GetString(buffer, 0, await client.GetStream().ReadAsync(buffer));
    }
}
