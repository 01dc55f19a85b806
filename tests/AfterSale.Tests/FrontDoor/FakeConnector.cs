using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AfterSale.Tests.FrontDoor;

/// <summary>A channel's connector service on loopback: keeps what the bot sent, and fails on what it does not expect.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, JsonObject> _standing = new();
    private readonly ConcurrentQueue<Delivery> _deliveries = new();
    private readonly ConcurrentQueue<HttpStatusCode> _failures = new();
    private int _last;

    private FakeConnector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Use((context, next) =>
        {
            Authorizations.Enqueue(context.Request.Headers.Authorization.ToString());
            return next(context);
        });
        _app.MapPost("/v3/conversations/{conversation}/activities", (string conversation, HttpRequest request) => TakeAsync(conversation, null, request));
        _app.MapPost("/v3/conversations/{conversation}/activities/{replyTo}", (string conversation, string replyTo, HttpRequest request) => TakeAsync(conversation, replyTo, request));
        _app.MapPut("/v3/conversations/{conversation}/activities/{id}", UpdateAsync);
        _app.MapGet("/v3/conversations/{conversation}/members/{id}", (string id, HttpRequest request) =>
        {
            if (Members.TryGetValue(id, out var member))
            {
                return Results.Json(member);
            }

            Unexpected.Enqueue($"{request.Method} {request.Path}");
            return Results.NotFound();
        });
        _app.MapFallback((HttpRequest request) =>
        {
            Unexpected.Enqueue($"{request.Method} {request.Path}");
            return Results.StatusCode(StatusCodes.Status501NotImplemented);
        });
    }

    /// <summary>The service URL that activities of this channel carry.</summary>
    public string Url => _app.Urls.Single();

    /// <summary>Requests that no connector knows.</summary>
    public ConcurrentQueue<string> Unexpected { get; } = new();

    /// <summary>What the channel says of people, by their ids.</summary>
    public ConcurrentDictionary<string, JsonObject> Members { get; } = new();

    /// <summary>With what the bot proved who it is, request by request.</summary>
    public ConcurrentQueue<string> Authorizations { get; } = new();

    /// <summary>Everything that the bot sent, in the order of arrival; typing left out.</summary>
    public IReadOnlyList<Delivery> Deliveries => [.. _deliveries.Where(delivery => (string?)delivery.Activity["type"] != "typing")];

    public static async Task<FakeConnector> StartAsync()
    {
        var connector = new FakeConnector();
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>What stands in the conversation under an activity id now.</summary>
    public JsonObject Standing(string activityId) => _standing[activityId];

    /// <summary>The next requests are answered with these.</summary>
    public void FailNext(params ReadOnlySpan<HttpStatusCode> statuses)
    {
        foreach (var status in statuses)
        {
            _failures.Enqueue(status);
        }
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task<IResult> TakeAsync(string conversation, string? replyTo, HttpRequest request)
    {
        if (_failures.TryDequeue(out var failure))
        {
            return Results.StatusCode((int)failure);
        }

        var activity = (await request.ReadFromJsonAsync<JsonObject>())!;
        var id = "1795379" + Interlocked.Increment(ref _last).ToString("000000", CultureInfo.InvariantCulture);
        Check(activity);
        _standing[id] = activity;
        _deliveries.Enqueue(new(conversation, id, replyTo, IsUpdate: false, activity));
        return Results.Json(new { id });
    }

    // Found when the host is disposed of: a card that no client can show fails whichever test it was sent in.
    private void Check(JsonObject activity)
    {
        foreach (var fault in CardSchema.Faults(activity))
        {
            Unexpected.Enqueue($"{fault} {(string?)activity["summary"]}");
        }
    }

    private async Task<IResult> UpdateAsync(string conversation, string id, HttpRequest request)
    {
        if (_failures.TryDequeue(out var failure))
        {
            return Results.StatusCode((int)failure);
        }

        if (!_standing.ContainsKey(id))
        {
            return Results.NotFound();
        }

        var activity = (await request.ReadFromJsonAsync<JsonObject>())!;
        Check(activity);
        _standing[id] = activity;
        _deliveries.Enqueue(new(conversation, id, null, IsUpdate: true, activity));
        return Results.Json(new { id });
    }
}

/// <summary>One thing that the bot sent.</summary>
internal sealed record Delivery(string Conversation, string Id, string? ReplyTo, bool IsUpdate, JsonObject Activity)
{
    /// <summary>Everything readable in it: its text and every text of its card.</summary>
    public string Words => string.Join('\n', CardText.Of(Activity));

    /// <summary>What its buttons for likely answers send.</summary>
    public IReadOnlyList<string> Suggested =>
        Activity["suggestedActions"]?["actions"] is JsonArray actions ? [.. actions.Select(action => (string)action!["value"]!)] : [];

    /// <summary>Its card, if it has one.</summary>
    public JsonObject? Card => Activity["attachments"] is JsonArray { Count: > 0 } attachments ? attachments[0]!["content"] as JsonObject : null;
}
