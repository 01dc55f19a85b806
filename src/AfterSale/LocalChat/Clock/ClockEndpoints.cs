using AfterSale.Domain;
using AfterSale.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AfterSale.LocalChat.Clock;

/// <summary><c>/dev/clock</c>: reads the bot's clock and sets it forward.</summary>
internal static class ClockEndpoints
{
    public static void MapClock(this IEndpointRouteBuilder endpoints)
    {
        var clock = endpoints.MapGroup("/dev/clock");
        clock.MapGet(string.Empty, Read);
        clock.MapGet("/next", NextAsync);
        clock.MapPost(string.Empty, MoveAsync);
    }

    private static IResult Read(TimeProvider time) => LocalChatJson.Answer(new ClockReading(time.GetUtcNow().UtcDateTime));

    private static async Task<IResult> NextAsync(
        string? person, TimeProvider time, ITouchPoints touchPoints, CancellationToken cancellationToken)
    {
        PersonId? owner = string.IsNullOrEmpty(person) ? null : new PersonId(person);
        var next = await touchPoints.NextNudgeAtAsync(owner, cancellationToken);
        var now = time.GetUtcNow();
        var at = next < now ? now : next;
        return LocalChatJson.Answer(new NextDue(now.UtcDateTime, at?.UtcDateTime));
    }

    private static async Task<IResult> MoveAsync(HttpRequest request, ClockMover mover, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, LocalChatJson.Of<ClockMove>());
        if (body.Value is not { } move)
        {
            return body.Problem!;
        }

        var (target, unreadable) = ClockTarget.Read(move);
        if (unreadable is not null)
        {
            return Refused(unreadable);
        }

        var (moved, refusal) = await mover.MoveAsync(target, cancellationToken);
        return moved is null ? Refused(refusal!) : LocalChatJson.Answer(moved);
    }

    private static ProblemHttpResult Refused(string why) => TypedResults.Problem(why, statusCode: StatusCodes.Status400BadRequest);
}
