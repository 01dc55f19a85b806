using System.Net;
using AfterSale.BotFramework.Connector;
using AfterSale.BotFramework.Integration.AspNet.Core;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AfterSale.BotFramework.Tests.Connector;

public sealed class ConnectorClientTests : IDisposable
{
    private readonly FakeConnector _service = new();
    private readonly FakeTimeProvider _time = new();
    private readonly ServiceProvider _services;

    public ConnectorClientTests()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_time);
        services.AddSingleton<ITokenProvider, FixedToken>();
        services.AddBotFramework();
        services.AddHttpClient(ConnectorHttp.ClientName).ConfigurePrimaryHttpMessageHandler(() => _service);
        _services = services.BuildServiceProvider();
    }

    [Theory]
    [InlineData("https://smba.example/amer/")]
    [InlineData("https://smba.example/amer")]
    public async Task Addresses_are_built_on_the_service_url_with_or_without_its_slash(string serviceUrl)
    {
        await Client(serviceUrl).SendToConversationAsync("c", new Activity { Type = "message" });
        Assert.Equal("https://smba.example/amer/v3/conversations/c/activities", _service.Calls.Single().Address);
    }

    [Fact]
    public async Task Every_call_has_its_method_and_address_and_ids_are_escaped()
    {
        var client = Client();
        await client.CreateConversationAsync(new ConversationParameters());
        await client.SendToConversationAsync("19:a/b;c=1@thread", new Activity());
        await client.ReplyToActivityAsync("c", "1|2?x#y", new Activity());
        await client.UpdateActivityAsync("c", "a", new Activity());
        await client.DeleteActivityAsync("c", "a");
        await client.GetConversationMemberAsync("29:1 x", "c");
        await client.GetConversationPagedMembersAsync("c", 50, "next&page");
        Assert.Equal(
            [
                "POST /v3/conversations",
                "POST /v3/conversations/19%3Aa%2Fb%3Bc%3D1%40thread/activities",
                "POST /v3/conversations/c/activities/1%7C2%3Fx%23y",
                "PUT /v3/conversations/c/activities/a",
                "DELETE /v3/conversations/c/activities/a",
                "GET /v3/conversations/c/members/29%3A1%20x",
                "GET /v3/conversations/c/pagedmembers?pageSize=50&continuationToken=next%26page",
            ],
            _service.Calls.Select(call => $"{call.Method} {call.Address["http://localhost".Length..]}"));
        Assert.All(_service.Calls, call => Assert.Equal("the-token", call.Token));
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public async Task An_id_cannot_walk_up_the_path(string id)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Client().SendToConversationAsync(id, new Activity()));
        Assert.Empty(_service.Calls);
    }

    [Theory]
    [InlineData("ftp://x")]
    [InlineData("not an address")]
    [InlineData("/relative")]
    public void A_service_url_must_be_a_web_address(string serviceUrl) =>
        Assert.Throws<ArgumentException>(() => Client(serviceUrl));

    [Fact]
    public async Task A_call_that_comes_too_often_waits_as_long_as_the_service_asks()
    {
        _service.Then(HttpStatusCode.TooManyRequests, retryAfter: TimeSpan.FromSeconds(7));
        var sending = Client().SendToConversationAsync("c", new Activity());
        await UntilAsync(() => _service.Calls.Count == 1);
        _time.Advance(TimeSpan.FromSeconds(6));
        await Task.Yield();
        Assert.Single(_service.Calls);
        await FinishAsync(sending);
        Assert.Equal(2, _service.Calls.Count);
        Assert.Equal("sent-2", (await sending).Id);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_passing_error_is_tried_again(int status)
    {
        _service.Then((HttpStatusCode)status).Then((HttpStatusCode)status);
        await FinishAsync(Client().SendToConversationAsync("c", new Activity()));
        Assert.Equal(3, _service.Calls.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(500)]
    public async Task Any_other_error_is_not_tried_again(int status)
    {
        _service.Then((HttpStatusCode)status, """{"error":{"code":"BadThing","message":"No."}}""");
        var error = await Assert.ThrowsAsync<ErrorResponseException>(() => FinishAsync(Client().SendToConversationAsync("c", new Activity())));
        Assert.Single(_service.Calls);
        Assert.Equal(status, (int)error.StatusCode);
        Assert.Equal("BadThing", error.Body!.Error!.Code);
    }

    [Fact]
    public async Task A_blocked_bot_is_seen_as_such()
    {
        _service.Then(HttpStatusCode.Forbidden, """{"error":{"code":"MessageWritesBlocked","message":"x"}}""");
        var error = await Assert.ThrowsAsync<ErrorResponseException>(() => Client().SendToConversationAsync("c", new Activity()));
        Assert.True(error.IsBotBlocked);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_left_to_the_caller()
    {
        _service.Then(HttpStatusCode.TooManyRequests, retryAfter: TimeSpan.FromMinutes(5));
        var error = await Assert.ThrowsAsync<ErrorResponseException>(() => Client().SendToConversationAsync("c", new Activity()));
        Assert.Equal(TimeSpan.FromMinutes(5), error.RetryAfter);
        Assert.Single(_service.Calls);
    }

    [Fact]
    public async Task After_the_last_attempt_the_error_goes_to_the_caller()
    {
        for (var count = 0; count < 10; count++)
        {
            _service.Then(HttpStatusCode.ServiceUnavailable);
        }

        await Assert.ThrowsAsync<ErrorResponseException>(() => FinishAsync(Client().SendToConversationAsync("c", new Activity())));
        Assert.Equal(5, _service.Calls.Count);
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_tried_again()
    {
        _service.ThenFail(new HttpRequestException(HttpRequestError.ConnectionError));
        await FinishAsync(Client().SendToConversationAsync("c", new Activity()));
        Assert.Equal(2, _service.Calls.Count);
    }

    [Fact]
    public async Task A_connection_that_broke_after_the_request_is_not_tried_again()
    {
        _service.ThenFail(new HttpRequestException(HttpRequestError.ResponseEnded));
        await Assert.ThrowsAsync<HttpRequestException>(() => FinishAsync(Client().SendToConversationAsync("c", new Activity())));
        Assert.Single(_service.Calls);
    }

    [Fact]
    public async Task A_call_without_an_answer_is_given_up_and_not_tried_again()
    {
        _service.Hang = true;
        await Assert.ThrowsAsync<TimeoutException>(() => FinishAsync(Client().SendToConversationAsync("c", new Activity())));
        Assert.Single(_service.Calls);
    }

    [Fact]
    public async Task A_long_error_is_kept_in_part_and_need_not_be_json()
    {
        _service.Then(HttpStatusCode.NotFound, new string('x', 10_000));
        var error = await Assert.ThrowsAsync<ErrorResponseException>(() => Client().DeleteActivityAsync("c", "a"));
        Assert.Equal((4096, null), (error.ResponseText!.Length, error.Body));
    }

    [Theory]
    [InlineData("")]
    [InlineData("accepted")]
    public async Task An_answer_without_an_id_is_a_success(string body)
    {
        _service.Then(HttpStatusCode.Accepted, body);
        Assert.Null((await Client().SendToConversationAsync("c", new Activity())).Id);
    }

    public void Dispose()
    {
        _services.Dispose();
        _service.Dispose();
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Yield();
        }
    }

    private IConversations Client(string serviceUrl = "http://localhost/") =>
        _services.GetRequiredService<IConnectorClientFactory>().Create(serviceUrl).Conversations;

    // The clock goes on until the call has ended; nothing sleeps.
    private async Task FinishAsync(Task call)
    {
        while (!call.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Yield();
        }

        await call;
    }

    private sealed class FixedToken : ITokenProvider
    {
        public ValueTask<string?> GetTokenAsync(string serviceUrl, CancellationToken cancellationToken = default) => new("the-token");
    }
}
