using System.Globalization;
using AfterSale.BotFramework.Schema;
using AfterSale.Domain;
using AfterSale.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AfterSale.LocalChat.DirectLine;

/// <summary><c>/v3/directline</c>: Direct Line 3.0, the side of the channel that the chat page talks to.</summary>
internal static class DirectLineEndpoints
{
    private const string Prefix = "/v3/directline";

    public static void MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        var directLine = endpoints.MapGroup(Prefix);
        directLine.MapPost("/tokens/refresh", RefreshAsync);
        directLine.MapPost("/conversations", StartAsync);
        directLine.MapGet("/conversations/{id}", ReconnectAsync);
        directLine.MapPost("/conversations/{id}/activities", PostAsync);
        directLine.MapGet("/conversations/{id}/activities", ReadAsync);
        directLine.Map("/conversations/{id}/stream", endpoints.CreateApplicationBuilder().UseWebSockets().Use(StreamAsync).Build());
    }

    private static async Task<IResult> StartAsync(
        HttpRequest request, DirectLineTraffic traffic, IPeople people, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, LocalChatJson.Of<StartRequest>());
        if (body.Problem is not null)
        {
            return body.Problem;
        }

        if (body.Value?.User is not { Id: { Length: > 0 } userId } user)
        {
            return TypedResults.Problem("Say who chats: {\"user\":{\"id\":\"…\"}}.", statusCode: StatusCodes.Status400BadRequest);
        }

        var name = user.Name ?? (await people.FindAsync(new PersonId(userId), cancellationToken))?.Name ?? userId;
        var conversation = await traffic.StartAsync(userId, name, cancellationToken);
        await traffic.AnnounceAsync(conversation, cancellationToken);
        return LocalChatJson.Answer(Answer(request, conversation, watermark: null), StatusCodes.Status201Created);
    }

    private static async Task<IResult> ReconnectAsync(
        string id, string? watermark, HttpRequest request, IDirectLineLog log, CancellationToken cancellationToken)
    {
        if (!TryReadWatermark(watermark, out _))
        {
            return BadWatermark();
        }

        var (conversation, refusal) = await FindAsync(id, DirectLineTokens.Bearer(request), log, cancellationToken);
        return conversation is null ? refusal! : LocalChatJson.Answer(Answer(request, conversation, watermark));
    }

    private static async Task<IResult> RefreshAsync(HttpRequest request, IDirectLineLog log, CancellationToken cancellationToken)
    {
        var token = DirectLineTokens.Bearer(request);
        var id = token is null ? string.Empty : DirectLineTokens.ConversationOf(token);
        var (conversation, refusal) = await FindAsync(id, token, log, cancellationToken);
        return conversation is null
            ? refusal!
            : LocalChatJson.Answer(new ConversationAnswer(conversation.Id, conversation.Secret, DirectLineTokens.ExpiresIn, null));
    }

    private static async Task<IResult> PostAsync(
        string id, HttpRequest request, IDirectLineLog log, DirectLineTraffic traffic, CancellationToken cancellationToken)
    {
        var (conversation, refusal) = await FindAsync(id, DirectLineTokens.Bearer(request), log, cancellationToken);
        if (conversation is null)
        {
            return refusal!;
        }

        var body = await JsonBody.ReadAsync(request, LocalChatJson.Of<Activity>());
        if (body.Value is not { } activity)
        {
            return body.Problem!;
        }

        if (string.IsNullOrEmpty(activity.Type))
        {
            return TypedResults.Problem("An activity has a type.", statusCode: StatusCodes.Status400BadRequest);
        }

        var (activityId, isTaken) = await traffic.PostAsync(conversation, activity, cancellationToken);
        return isTaken
            ? LocalChatJson.Answer(new ResourceResponse(activityId))
            : TypedResults.Problem("The bot did not take it.", statusCode: StatusCodes.Status502BadGateway);
    }

    private static async Task<IResult> ReadAsync(
        string id, string? watermark, HttpRequest request, IDirectLineLog log, CancellationToken cancellationToken)
    {
        if (!TryReadWatermark(watermark, out var seen))
        {
            return BadWatermark();
        }

        var (conversation, refusal) = await FindAsync(id, DirectLineTokens.Bearer(request), log, cancellationToken);
        if (conversation is null)
        {
            return refusal!;
        }

        var entries = await log.ReadAsync(id, seen, ActivityStream.PageSize, cancellationToken);
        var reached = entries.Count == 0 ? seen : entries[^1].Number;
        return LocalChatJson.Answer(new ActivitySet(
            [.. entries.Select(entry => entry.Activity)], reached.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task StreamAsync(HttpContext http, RequestDelegate next)
    {
        var services = http.RequestServices;
        var id = (string)http.GetRouteValue("id")!;
        var token = http.Request.Query["t"].ToString() is { Length: > 0 } shown ? shown : null;
        var log = services.GetRequiredService<IDirectLineLog>();
        var (conversation, refusal) = await FindAsync(id, token, log, http.RequestAborted);
        if (conversation is null)
        {
            await refusal!.ExecuteAsync(http);
        }
        else if (!TryReadWatermark(http.Request.Query["watermark"], out var watermark))
        {
            await BadWatermark().ExecuteAsync(http);
        }
        else if (!http.WebSockets.IsWebSocketRequest)
        {
            await TypedResults.Problem("This is a WebSocket.", statusCode: StatusCodes.Status426UpgradeRequired).ExecuteAsync(http);
        }
        else
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            await services.GetRequiredService<ActivityStream>().RunAsync(socket, conversation, watermark, http.RequestAborted);
        }
    }

    // No token: 401. No such conversation: 404. Another one's token: 403.
    private static async Task<(DirectLineConversation? Conversation, IResult? Refusal)> FindAsync(
        string id, string? token, IDirectLineLog log, CancellationToken cancellationToken)
    {
        if (token is null)
        {
            return (null, TypedResults.Problem("Show the conversation's token.", statusCode: StatusCodes.Status401Unauthorized));
        }

        if (await log.FindAsync(id, cancellationToken) is not { } conversation)
        {
            return (null, TypedResults.Problem("There is no such conversation.", statusCode: StatusCodes.Status404NotFound));
        }

        return DirectLineTokens.IsOf(conversation, token)
            ? (conversation, null)
            : (null, TypedResults.Problem("That is not the conversation's token.", statusCode: StatusCodes.Status403Forbidden));
    }

    private static ConversationAnswer Answer(HttpRequest request, DirectLineConversation conversation, string? watermark) => new(
        conversation.Id,
        conversation.Secret,
        DirectLineTokens.ExpiresIn,
        $"ws://{request.Host}{Prefix}/conversations/{conversation.Id}/stream?watermark={watermark}&t={Uri.EscapeDataString(conversation.Secret)}");

    private static bool TryReadWatermark(string? text, out long watermark)
    {
        watermark = 0;
        return string.IsNullOrEmpty(text)
            || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out watermark);
    }

    private static ProblemHttpResult BadWatermark() =>
        TypedResults.Problem("A watermark is a whole number.", statusCode: StatusCodes.Status400BadRequest);
}
