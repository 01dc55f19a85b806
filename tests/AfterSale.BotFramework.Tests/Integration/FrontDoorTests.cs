using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Xunit;

namespace AfterSale.BotFramework.Tests.Integration;

public sealed class FrontDoorTests
{
    [Fact]
    public async Task A_message_is_answered_through_the_connector_and_with_200()
    {
        await using var host = await BotHost.StartAsync((turn, token) => turn.SendActivityAsync("hi", cancellationToken: token));
        using var response = await host.SayAsync("hello", id: "a/1");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var call = Assert.Single(host.Connector.Calls);
        Assert.Equal("http://localhost:3500/v3/conversations/c1/activities/a%2F1", call.Address);
        Assert.Equal(("hi", "a/1", "u1"), (call.Body!["text"]!.GetValue<string>(), call.Body["replyToId"]!.GetValue<string>(), call.Body["recipient"]!["id"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost","conversation":{}}""")]
    [InlineData("""{"serviceUrl":"http://localhost","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","serviceUrl":"file:///etc/passwd","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost","conversation":{"id":7}}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost","conversation":{"id":"c"},"text":["secret-word"]}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost","conversation":{"id":"c"},"value":{"x":"\ud800"}}""")]
    public async Task What_is_no_activity_is_refused_with_400_and_nothing_is_echoed(string body)
    {
        var ran = false;
        await using var host = await BotHost.StartAsync((_, _) =>
        {
            ran = true;
            return Task.CompletedTask;
        });
        using var response = await host.PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = await response.Content.ReadAsStringAsync();
        Assert.Equal(400, JsonNode.Parse(problem)!["status"]!.GetValue<int>());
        Assert.DoesNotContain("secret-word", problem, StringComparison.Ordinal);
        Assert.False(ran);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("")]
    public async Task Another_content_type_is_refused_with_415(string contentType)
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);
        using var response = await host.PostAsync(BotHost.Message("x"), contentType);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large_is_refused_with_413(bool chunked)
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask, options => options.MaxRequestBytes = 2000);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(BotHost.Message(new string('x', 5000)), Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task An_invoke_is_answered_with_its_status_and_body()
    {
        await using var host = await BotHost.StartAsync((turn, token) => turn.SendActivityAsync(
            new Activity
            {
                Type = ActivityTypes.InvokeResponse,
                Value = new InvokeResponse { Status = 202, Body = new JsonObject { ["answer"] = turn.Activity.Name } },
            },
            token));
        using var response = await host.PostAsync(Captures.ReadJson("playground-invoke-adaptiveCard_action-personal").ToJsonString());
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("adaptiveCard/action", JsonNode.Parse(await response.Content.ReadAsStringAsync())!["answer"]!.GetValue<string>());
        Assert.Empty(host.Connector.Calls);
    }

    [Fact]
    public async Task An_invoke_without_an_answer_is_answered_with_501()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);
        using var response = await host.PostAsync(Captures.ReadJson("playground-invoke-adaptiveCard_action-personal").ToJsonString());
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task Expected_replies_come_in_the_response()
    {
        await using var host = await BotHost.StartAsync((turn, token) => turn.SendActivityAsync("hi", cancellationToken: token));
        var message = JsonNode.Parse(BotHost.Message("x"))!;
        message["deliveryMode"] = "expectReplies";
        using var response = await host.PostAsync(message.ToJsonString());
        var replies = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["activities"]!.AsArray();
        Assert.Equal("hi", Assert.Single(replies)!["text"]!.GetValue<string>());
        Assert.Empty(host.Connector.Calls);
    }

    [Fact]
    public async Task A_turn_that_fails_is_answered_with_500_and_nothing_about_it()
    {
        await using var host = await BotHost.StartAsync((_, _) => throw new InvalidDataException("secret-word"));
        using var response = await host.SayAsync("x");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("secret-word", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, host.Adapter.BusyConversations);
    }

    [Fact]
    public async Task A_fault_that_is_handled_is_told_to_the_user_and_answered_with_200()
    {
        await using var host = await BotHost.StartAsync((_, _) => throw new InvalidDataException());
        host.Adapter.OnTurnError = (turn, _) => turn.SendActivityAsync("Sorry.");
        using var response = await host.SayAsync("x");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Sorry.", Assert.Single(host.Connector.Texts));
    }

    [Fact]
    public async Task An_invoke_that_fails_is_answered_with_500_even_if_the_fault_is_handled()
    {
        await using var host = await BotHost.StartAsync((_, _) => throw new InvalidDataException());
        host.Adapter.OnTurnError = (_, _) => Task.CompletedTask;
        using var response = await host.PostAsync(Captures.ReadJson("playground-invoke-adaptiveCard_action-personal").ToJsonString());
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task An_activity_that_is_delivered_twice_has_one_effect()
    {
        await using var host = await BotHost.StartAsync((turn, token) => turn.SendActivityAsync("hi", cancellationToken: token));
        for (var count = 0; count < 3; count++)
        {
            using var response = await host.SayAsync("x", id: "same");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Single(host.Connector.Calls);
    }

    [Theory]
    [MemberData(nameof(CaptureNames))]
    public async Task Every_real_activity_is_taken(string name)
    {
        string? type = null;
        await using var host = await BotHost.StartAsync((turn, _) =>
        {
            type = turn.Activity.Type;
            return Task.CompletedTask;
        });
        using var response = await host.PostAsync(Captures.ReadJson(name).ToJsonString());
        Assert.Equal(Captures.Read(name).Type, type);
    }

    public static TheoryData<string> CaptureNames => [.. Captures.Names];
}
