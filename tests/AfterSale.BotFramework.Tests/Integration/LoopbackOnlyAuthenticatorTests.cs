using System.Net;
using System.Security.Claims;
using AfterSale.BotFramework.Integration.AspNet.Core;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace AfterSale.BotFramework.Tests.Integration;

public sealed class LoopbackOnlyAuthenticatorTests
{
    private readonly LoopbackOnlyAuthenticator _authenticator = new();

    [Theory]
    [InlineData("127.0.0.1", "localhost:3978")]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("127.3.2.1", "LOCALHOST")]
    [InlineData("::1", "[::1]:3978")]
    [InlineData("::ffff:127.0.0.1", "localhost")]
    public async Task A_caller_on_this_machine_is_let_in(string address, string host) =>
        Assert.NotNull((await _authenticator.AuthenticateAsync(Request(address, host), default)).Identity);

    [Theory]
    [InlineData("10.0.0.7", "localhost", null, 401)]
    [InlineData(null, "localhost", null, 401)]
    [InlineData("127.0.0.1", "localhost", "X-Forwarded-For", 401)]
    [InlineData("127.0.0.1", "evil.example", null, 403)]
    [InlineData("127.0.0.1", "localhost.evil.example", null, 403)]
    [InlineData("127.0.0.1", "", null, 403)]
    [InlineData("127.0.0.1", "localhost", "Origin", 403)]
    public async Task Anyone_else_is_refused(string? address, string host, string? header, int status)
    {
        var request = Request(address, host);
        if (header is not null)
        {
            request.Headers[header] = "https://evil.example";
        }

        var result = await _authenticator.AuthenticateAsync(request, default);
        Assert.Equal((null, status), (result.Identity, result.FailureStatus));
    }

    [Theory]
    [InlineData("http://localhost:3500/", true)]
    [InlineData("http://127.0.0.1:56150/_connector", true)]
    [InlineData("http://[::1]:1/", true)]
    [InlineData("https://smba.trafficmanager.net/", false)]
    [InlineData("http://localhost@evil.example/", false)]
    [InlineData("http://169.254.169.254/", false)]
    [InlineData("ftp://localhost/", false)]
    [InlineData(null, false)]
    public async Task Answers_go_to_this_machine_only(string? serviceUrl, bool allowed)
    {
        var result = await _authenticator.AuthorizeAsync(new ClaimsIdentity(), new Activity { ServiceUrl = serviceUrl }, default);
        Assert.Equal(allowed, result.Identity is not null);
    }

    [Fact]
    public async Task A_refused_caller_gets_an_empty_answer_and_no_turn_runs()
    {
        var ran = false;
        await using var host = await BotHost.StartAsync((_, _) =>
        {
            ran = true;
            return Task.CompletedTask;
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent("not even json") };
        request.Headers.Host = "evil.example";
        using var rebound = await host.Client.SendAsync(request);
        Assert.Equal((HttpStatusCode.Forbidden, 0), (rebound.StatusCode, (await rebound.Content.ReadAsByteArrayAsync()).Length));
        using var elsewhere = await host.PostAsync(
            BotHost.Message("x").Replace("http://localhost:3500", "https://evil.example", StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.Forbidden, 0), (elsewhere.StatusCode, (await elsewhere.Content.ReadAsByteArrayAsync()).Length));
        Assert.False(ran);
    }

    private static HttpRequest Request(string? address, string host)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        context.Request.Host = new HostString(host);
        return context.Request;
    }
}
