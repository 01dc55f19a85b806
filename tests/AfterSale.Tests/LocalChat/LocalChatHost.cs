using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Schema;
using AfterSale.Domain;
using AfterSale.Domain.People;
using AfterSale.Features.Nudges;
using AfterSale.LocalChat;
using AfterSale.LocalChat.Clock;
using AfterSale.LocalChat.DirectLine;
using AfterSale.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Xunit;

namespace AfterSale.Tests.LocalChat;

/// <summary>A real server with the local chat and, at the messages endpoint, a bot that does what the test says.</summary>
internal sealed class LocalChatHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;

    private LocalChatHost(MemoryDirectLineLog log, TimeSpan shift)
    {
        Log = log;
        Shift = shift;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IDirectLineLog>(log);
        builder.Services.AddSingleton(People.Object);
        builder.Services.AddSingleton(TouchPoints.Object);
        builder.Services.AddSingleton(Conversations.Object);
        builder.Services.AddSingleton(ClockShift());
        builder.Services.AddSingleton(Sweep.Object);
        builder.Services.AddLocalChat(RealClock);
        _app = builder.Build();
        _app.MapLocalChat();
        _app.MapPost("/api/messages", TakeAsync);
    }

    public FakeTimeProvider RealClock { get; } = new(Noon);

    public MemoryDirectLineLog Log { get; }

    public TimeSpan Shift { get; private set; }

    public Mock<IPeople> People { get; } = SamplePeople();

    public Mock<ITouchPoints> TouchPoints { get; } = new();

    public Mock<IConversations> Conversations { get; } = new();

    public Mock<IDueSweep> Sweep { get; } = new();

    /// <summary>What reached the bot, in the order in which it arrived.</summary>
    public ConcurrentQueue<Activity> Received { get; } = new();

    /// <summary>What the bot does with an activity before it answers with the status.</summary>
    public Func<Activity, Task<int>> OnTurn { get; set; } = _ => Task.FromResult(StatusCodes.Status200OK);

    public HttpClient Client { get; private set; } = new();

    public AdjustableClock Clock => _app.Services.GetRequiredService<AdjustableClock>();

    public Uri Address => Client.BaseAddress!;

    public static async Task<LocalChatHost> StartAsync(MemoryDirectLineLog? log = null, TimeSpan shift = default)
    {
        var host = new LocalChatHost(log ?? new MemoryDirectLineLog(), shift);
        await host._app.StartAsync();
        host.Client = new HttpClient { BaseAddress = new Uri(host._app.Urls.Single()) };
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Starts a conversation as the page does.</summary>
    public async Task<PageConversation> OpenAsync(string user = "rep-anna")
    {
        using var response = await Client.PostAsJsonAsync("/v3/directline/conversations", new { user = new { id = user } });
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var answer = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        return new PageConversation(
            this, (string)answer["conversationId"]!, (string)answer["token"]!, (string)answer["streamUrl"]!);
    }

    /// <summary>Sends to a conversation as the bot does.</summary>
    public async Task<string> BotSaysAsync(string conversationId, object activity)
    {
        using var response = await Client.PostAsJsonAsync(ConnectorPath(conversationId), activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    public static string ConnectorPath(string conversationId, string? activityId = null) =>
        $"/directline-connector/v3/conversations/{conversationId}/activities"
        + (activityId is null ? string.Empty : $"/{Uri.EscapeDataString(activityId)}");

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        var activity = (await JsonSerializer.DeserializeAsync(request.Body, BotJson.TypeInfo<Activity>()))!;
        Received.Enqueue(activity);
        return Results.StatusCode(await OnTurn(activity));
    }

    private IClockShift ClockShift()
    {
        var store = new Mock<IClockShift>();
        store.Setup(shift => shift.Read()).Returns(() => Shift);
        store.Setup(shift => shift.WriteAsync(It.IsAny<TimeSpan>(), It.IsAny<CancellationToken>()))
            .Callback((TimeSpan shift, CancellationToken _) => Shift = shift)
            .Returns(Task.CompletedTask);
        return store.Object;
    }

    private static Mock<IPeople> SamplePeople()
    {
        Person anna = new(new PersonId("rep-anna"), "Anna Berg", PersonRole.Rep, new TeamId("north"), WorkRhythm.DefaultIn("Europe/Berlin"));
        Person maya = new(new PersonId("mgr-maya"), "Maya Stone", PersonRole.Manager, new TeamId("north"), WorkRhythm.DefaultIn("America/New_York"));
        var people = new Mock<IPeople>();
        people.Setup(all => all.AllAsync(It.IsAny<CancellationToken>())).ReturnsAsync([anna, maya]);
        people.Setup(all => all.FindAsync(anna.Id, It.IsAny<CancellationToken>())).ReturnsAsync(anna);
        people.Setup(all => all.FindAsync(maya.Id, It.IsAny<CancellationToken>())).ReturnsAsync(maya);
        return people;
    }
}

/// <summary>A conversation as the page holds it.</summary>
internal sealed record PageConversation(LocalChatHost Host, string Id, string Token, string StreamUrl)
{
    public string Path => $"/v3/directline/conversations/{Id}";

    public async Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, object? body = null, string? token = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Token);
        request.Content = body is null ? null : JsonContent.Create(body);
        return await Host.Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(string text, string clientActivityId = "c1") => CallAsync(
        HttpMethod.Post,
        $"{Path}/activities",
        new { type = "message", text, from = new { id = "somebody-else" }, channelData = new { clientActivityID = clientActivityId } });

    public async Task<JsonObject> ReadAsync(string watermark = "")
    {
        using var response = await CallAsync(HttpMethod.Get, $"{Path}/activities?watermark={watermark}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    /// <summary>Opens the stream as Web Chat does.</summary>
    public async Task<PageStream> StreamAsync(string? url = null)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(url ?? StreamUrl), CancellationToken.None);
        return new PageStream(socket);
    }
}

/// <summary>The stream of a conversation as the page reads it.</summary>
internal sealed class PageStream(ClientWebSocket socket) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public string? Watermark { get; private set; }

    /// <summary>The next frame's text; empty for a ping, null when the server has closed.</summary>
    public async Task<string?> FrameAsync()
    {
        using var giveUp = new CancellationTokenSource(Patience);
        using var frame = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, giveUp.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            frame.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(frame.ToArray());
            }
        }
    }

    /// <summary>Reads on, past pings, until so many activities have arrived.</summary>
    public async Task<IReadOnlyList<JsonNode>> TakeAsync(int count)
    {
        List<JsonNode> taken = [];
        while (taken.Count < count)
        {
            var text = await FrameAsync() ?? throw new InvalidOperationException("The stream was closed.");
            if (text.Length == 0)
            {
                continue;
            }

            var frame = JsonNode.Parse(text)!;
            taken.AddRange(frame["activities"]!.AsArray().Select(activity => activity!));
            Watermark = (string)frame["watermark"]!;
        }

        return taken;
    }

    public Task LeaveAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public void Dispose() => socket.Dispose();
}
