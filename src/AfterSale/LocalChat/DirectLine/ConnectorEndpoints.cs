using AfterSale.BotFramework.Schema;
using AfterSale.Domain;
using AfterSale.Store;

namespace AfterSale.LocalChat.DirectLine;

/// <summary><c>/directline-connector</c>: the Connector REST API, the side of the channel that the bot talks to.</summary>
internal static class ConnectorEndpoints
{
    public static void MapConnector(this IEndpointRouteBuilder endpoints)
    {
        var conversations = endpoints.MapGroup($"{LocalAddress.ConnectorPath}/v3/conversations");
        conversations.MapPost(string.Empty, CreateAsync);
        conversations.MapPost("/{id}/activities", SendAsync);
        conversations.MapPost("/{id}/activities/{activityId}", ReplyAsync);
        conversations.MapPut("/{id}/activities/{activityId}", UpdateAsync);
        conversations.MapDelete("/{id}/activities/{activityId}", DeleteAsync);
        conversations.MapGet("/{id}/members/{memberId}", MemberAsync);
        conversations.MapGet("/{id}/pagedmembers", MembersAsync);
    }

    private static async Task<IResult> CreateAsync(
        HttpRequest request, DirectLineTraffic traffic, IPeople people, LocalAddress address, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, LocalChatJson.Of<ConversationParameters>());
        if (body.Value is not { } parameters)
        {
            return body.Problem!;
        }

        if (parameters.Members is not [{ Id: { Length: > 0 } userId }]
            || await people.FindAsync(new PersonId(userId), cancellationToken) is not { } person)
        {
            return Fault(StatusCodes.Status404NotFound, "MemberNotFound", "Name one member whom the local chat knows.");
        }

        var conversation = await traffic.StartAsync(userId, person.Name, cancellationToken);
        var activityId = parameters.Activity is null
            ? null
            : await traffic.SendAsync(conversation, parameters.Activity, cancellationToken);
        var created = new ConversationResourceResponse
        {
            Id = conversation.Id,
            ActivityId = activityId,
            ServiceUrl = address.ServiceUrl,
        };
        return LocalChatJson.Answer(created, StatusCodes.Status201Created);
    }

    private static Task<IResult> SendAsync(
        string id, HttpRequest request, IDirectLineLog log, DirectLineTraffic traffic, CancellationToken cancellationToken) =>
        TakeAsync(id, request, log, async (conversation, activity) =>
            Sent(await traffic.SendAsync(conversation, activity, cancellationToken)), cancellationToken);

    private static Task<IResult> ReplyAsync(
        string id, string activityId, HttpRequest request, IDirectLineLog log, DirectLineTraffic traffic, CancellationToken cancellationToken) =>
        TakeAsync(id, request, log, async (conversation, activity) =>
        {
            activity.ReplyToId = activityId;
            return Sent(await traffic.SendAsync(conversation, activity, cancellationToken));
        }, cancellationToken);

    private static Task<IResult> UpdateAsync(
        string id, string activityId, HttpRequest request, IDirectLineLog log, DirectLineTraffic traffic, CancellationToken cancellationToken) =>
        TakeAsync(id, request, log, async (conversation, activity) =>
            await traffic.UpdateAsync(conversation, activityId, activity, cancellationToken) ? Sent(activityId) : NoSuchActivity(), cancellationToken);

    private static async Task<IResult> DeleteAsync(
        string id, string activityId, IDirectLineLog log, DirectLineTraffic traffic, CancellationToken cancellationToken)
    {
        if (await log.FindAsync(id, cancellationToken) is not { } conversation)
        {
            return NoSuchConversation();
        }

        var deletion = new Activity { Type = ActivityTypes.MessageDelete };
        return await traffic.UpdateAsync(conversation, activityId, deletion, cancellationToken)
            ? TypedResults.Ok()
            : NoSuchActivity();
    }

    private static async Task<IResult> MemberAsync(string id, string memberId, IDirectLineLog log, CancellationToken cancellationToken) =>
        await log.FindAsync(id, cancellationToken) switch
        {
            null => NoSuchConversation(),
            { } conversation when conversation.UserId == memberId => LocalChatJson.Answer(DirectLineTraffic.User(conversation)),
            _ => Fault(StatusCodes.Status404NotFound, "MemberNotFoundInConversation", "There is no such member."),
        };

    private static async Task<IResult> MembersAsync(string id, IDirectLineLog log, CancellationToken cancellationToken) =>
        await log.FindAsync(id, cancellationToken) is { } conversation
            ? LocalChatJson.Answer(new PagedMembersResult { Members = [DirectLineTraffic.User(conversation)] })
            : NoSuchConversation();

    private static async Task<IResult> TakeAsync(
        string id,
        HttpRequest request,
        IDirectLineLog log,
        Func<DirectLineConversation, Activity, Task<IResult>> take,
        CancellationToken cancellationToken)
    {
        if (await log.FindAsync(id, cancellationToken) is not { } conversation)
        {
            return NoSuchConversation();
        }

        var body = await JsonBody.ReadAsync(request, LocalChatJson.Of<Activity>());
        return body switch
        {
            { Value: null } => body.Problem!,
            { Value.Type: null or "" } => Fault(StatusCodes.Status400BadRequest, "BadArgument", "An activity has a type."),
            _ => await take(conversation, body.Value),
        };
    }

    private static IResult Sent(string activityId) => LocalChatJson.Answer(new ResourceResponse(activityId));

    private static IResult NoSuchConversation() =>
        Fault(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation.");

    private static IResult NoSuchActivity() =>
        Fault(StatusCodes.Status404NotFound, "ActivityNotFoundInConversation", "There is no such activity of the bot's.");

    private static IResult Fault(int status, string code, string message) =>
        LocalChatJson.Answer(new ErrorResponse { Error = new Error { Code = code, Message = message } }, status);
}
