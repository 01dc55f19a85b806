using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace AfterSale.Tests.LocalChat;

public sealed class AccessTests
{
    public static TheoryData<string, string> Endpoints => new()
    {
        { "GET", "/" },
        { "GET", "/page/page.js" },
        { "GET", "/webchat/webchat.js" },
        { "GET", "/dev/people" },
        { "GET", "/dev/clock" },
        { "GET", "/dev/clock/next" },
        { "POST", "/dev/clock" },
        { "POST", "/v3/directline/tokens/refresh" },
        { "POST", "/v3/directline/conversations" },
        { "GET", "/v3/directline/conversations/x" },
        { "POST", "/v3/directline/conversations/x/activities" },
        { "GET", "/v3/directline/conversations/x/activities" },
        { "GET", "/v3/directline/conversations/x/stream" },
        { "POST", "/directline-connector/v3/conversations" },
        { "POST", "/directline-connector/v3/conversations/x/activities" },
        { "POST", "/directline-connector/v3/conversations/x/activities/y" },
        { "PUT", "/directline-connector/v3/conversations/x/activities/y" },
        { "DELETE", "/directline-connector/v3/conversations/x/activities/y" },
        { "GET", "/directline-connector/v3/conversations/x/members/y" },
        { "GET", "/directline-connector/v3/conversations/x/pagedmembers" },
    };

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task No_endpoint_answers_to_a_foreign_host_name_origin_or_proxy(string method, string path)
    {
        await using var host = await LocalChatHost.StartAsync();
        (string Name, string Value)[] foreign =
        [
            ("Host", "evil.example"),
            ("Host", $"192.168.1.7:{host.Address.Port}"),
            ("Origin", "https://evil.example"),
            ("Origin", $"http://localhost:{host.Address.Port}"),
            ("Origin", "null"),
            ("X-Forwarded-For", "203.0.113.9"),
            ("X-Forwarded-Host", "chat.example"),
        ];

        foreach (var (name, value) in foreign)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            request.Headers.Add(name, value);
            request.Content = method is "POST" or "PUT" ? JsonContent.Create(new { advance = "1.00:00:00" }) : null;

            using var response = await host.Client.SendAsync(request);

            Assert.True(response.StatusCode == HttpStatusCode.Forbidden, $"{name}: {value} got {response.StatusCode}");
        }

        Assert.Equal(TimeSpan.Zero, host.Shift);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    [InlineData("127.0.0.1")]
    public async Task Every_name_of_this_machine_is_good(string name)
    {
        await using var host = await LocalChatHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/dev/clock");
        request.Headers.Host = $"{name}:{host.Address.Port}";
        request.Headers.Add("Origin", $"http://{name}:{host.Address.Port}");

        using var response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_conversation_opens_to_its_own_token_only()
    {
        await using var host = await LocalChatHost.StartAsync();
        var mine = await host.OpenAsync();
        var other = await host.OpenAsync("mgr-maya");
        (HttpMethod Method, string Path)[] calls =
        [
            (HttpMethod.Get, mine.Path),
            (HttpMethod.Get, $"{mine.Path}/activities"),
            (HttpMethod.Post, $"{mine.Path}/activities"),
        ];

        foreach (var (method, path) in calls)
        {
            using var anonymous = await host.Client.SendAsync(new HttpRequestMessage(method, path));
            using var foreign = await mine.CallAsync(method, path, new { type = "message" }, token: other.Token);
            using var forged = await mine.CallAsync(method, path, new { type = "message" }, token: $"{mine.Id}.x");
            using var unknown = await mine.CallAsync(method, path.Replace(mine.Id, "unknown", StringComparison.Ordinal));

            Assert.Equal(HttpStatusCode.Unauthorized, anonymous.StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        }

        Assert.DoesNotContain(host.Received, activity => activity.Type == "message");
    }

    [Fact]
    public async Task A_stream_opens_to_its_own_token_and_our_own_page_only()
    {
        await using var host = await LocalChatHost.StartAsync();
        var mine = await host.OpenAsync();
        var other = await host.OpenAsync("mgr-maya");

        Assert.Equal(HttpStatusCode.Unauthorized, await RefusalAsync(mine.StreamUrl.Split('?')[0]));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusalAsync(mine.StreamUrl.Replace(mine.Token, other.Token, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusalAsync(mine.StreamUrl, "https://evil.example"));
        Assert.Equal(HttpStatusCode.BadRequest, await RefusalAsync(mine.StreamUrl.Replace("watermark=", "watermark=-1", StringComparison.Ordinal)));

        static async Task<HttpStatusCode> RefusalAsync(string url, string? origin = null)
        {
            using var socket = new ClientWebSocket();
            socket.Options.CollectHttpResponseDetails = true;
            if (origin is not null)
            {
                socket.Options.SetRequestHeader("Origin", origin);
            }

            await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(url), CancellationToken.None));
            return socket.HttpStatusCode;
        }
    }

    [Fact]
    public async Task A_token_is_renewed_to_whoever_holds_it()
    {
        await using var host = await LocalChatHost.StartAsync();
        var conversation = await host.OpenAsync();

        using var renewed = await conversation.CallAsync(HttpMethod.Post, "/v3/directline/tokens/refresh");
        using var refused = await conversation.CallAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", token: $"{conversation.Id}.x");

        var answer = (await renewed.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal(conversation.Id, (string)answer["conversationId"]!);
        Assert.Equal(conversation.Token, (string)answer["token"]!);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{\"text\":\"no type\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":7}", HttpStatusCode.BadRequest)]
    public async Task A_malformed_activity_is_refused(string body, HttpStatusCode expected)
    {
        await using var host = await LocalChatHost.StartAsync();
        var conversation = await host.OpenAsync();

        Assert.Equal(expected, await SendAsync(conversation, $"{conversation.Path}/activities", body));
        Assert.Equal(expected, await SendAsync(conversation, LocalChatHost.ConnectorPath(conversation.Id), body));
        Assert.Empty((await conversation.ReadAsync())["activities"]!.AsArray());
    }

    [Fact]
    public async Task A_body_over_256_KB_is_refused()
    {
        await using var host = await LocalChatHost.StartAsync();
        var conversation = await host.OpenAsync();
        var body = $"{{\"type\":\"message\",\"text\":\"{new string('x', 256 * 1024)}\"}}";

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(conversation, $"{conversation.Path}/activities", body));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(conversation, LocalChatHost.ConnectorPath(conversation.Id), body));
    }

    private static async Task<HttpStatusCode> SendAsync(PageConversation conversation, string path, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Authorization = new("Bearer", conversation.Token);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await conversation.Host.Client.SendAsync(request);
        Assert.NotEqual("text/plain", response.Content.Headers.ContentType?.MediaType);
        return response.StatusCode;
    }
}
