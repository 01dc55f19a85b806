using System.Globalization;
using System.Text.Json;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework;

/// <summary>
/// What a turn is about to do, gathered until it is stored: the replies, in their order, and the states that the bot asked to save. While it is
/// open nothing of the turn leaves; a turn that fails closes it, and what is sent then goes out at once.
/// </summary>
internal sealed class TurnEffect
{
    private static readonly string ThisProcess = Guid.NewGuid().ToString("n");
    private static long _named;

    private readonly List<BotState> _states = [];
    private List<Func<CancellationToken, Task>>? _afterwards;

    /// <summary>Whether the turn's doings are still gathered.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>Whether something that belongs to the turn has left all the same, so that it cannot be run anew.</summary>
    public bool HasLeft { get; private set; }

    /// <summary>The replies, in their order.</summary>
    public List<HeldReply> Replies { get; } = [];

    /// <summary>The states that the bot asked to save.</summary>
    public IReadOnlyList<BotState> States => _states;

    /// <summary>What is to be done when the turn is stored and its replies have left.</summary>
    public IReadOnlyList<Func<CancellationToken, Task>> Afterwards => _afterwards ?? [];

    /// <summary>Gathers nothing more.</summary>
    public void Close() => IsOpen = false;

    /// <summary>Notes that something has left.</summary>
    public void Leave() => HasLeft |= IsOpen;

    /// <summary>Whether a state is saved at the end of the turn, together with everything else.</summary>
    public static bool Defers(ITurnContext turnContext, BotState state)
    {
        if (turnContext.TurnState.Get<TurnEffect>() is not { IsOpen: true } effect)
        {
            return false;
        }

        if (!effect._states.Contains(state))
        {
            effect._states.Add(state);
        }

        return true;
    }

    /// <summary>Remembers what is to be done afterwards.</summary>
    public void AddAfterwards(Func<CancellationToken, Task> work) => (_afterwards ??= []).Add(work);

    /// <summary>Whether an activity waits until the turn is stored. An answer to an invoke is no message, and typing has no effect.</summary>
    public static bool Holds(Activity activity) => activity.Type
        is not (ActivityTypes.InvokeResponse or ActivityTypes.Typing or ActivityTypes.Trace);

    /// <summary>Takes a reply.</summary>
    /// <returns>The id by which this turn can change it.</returns>
    public ResourceResponse Send(Activity activity)
    {
        if (activity.Type == ActivityTypes.Delay)
        {
            Replies.Add(new HeldReply
            {
                Kind = HeldReplyKind.Delay,
                Milliseconds = Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture),
            });
            return new ResourceResponse(string.Empty);
        }

        var reply = new HeldReply
        {
            Kind = HeldReplyKind.Send,
            HeldId = activity.ReceiptId ?? string.Create(CultureInfo.InvariantCulture, $"{ThisProcess}-{Interlocked.Increment(ref _named)}"),
            WantsReceipt = activity.ReceiptId is not null,
            ConversationId = ConversationOf(activity),
            ActivityId = activity.ReplyToId,
            Json = JsonOf(activity, null),
        };
        Replies.Add(reply);
        return new ResourceResponse(reply.HeldId);
    }

    /// <summary>Takes the new form of an activity, or changes a reply that has not left yet.</summary>
    public ResourceResponse Update(Activity activity)
    {
        var id = activity.Id is { Length: > 0 } known ? known : throw new ArgumentException("The activity has no id.", nameof(activity));
        if (Replies.Find(reply => reply.Kind == HeldReplyKind.Send && reply.HeldId == id) is { } held)
        {
            held.Json = JsonOf(activity, null);
        }
        else
        {
            Replies.Add(new HeldReply
            {
                Kind = HeldReplyKind.Update,
                HeldId = activity.ReceiptId ?? id,
                WantsReceipt = activity.ReceiptId is not null,
                ConversationId = ConversationOf(activity),
                ActivityId = id,
                Json = JsonOf(activity, id),
            });
        }

        return new ResourceResponse(id);
    }

    /// <summary>Takes a deletion, or takes back a reply that has not left yet.</summary>
    public void Delete(string conversationId, string activityId)
    {
        if (Replies.RemoveAll(reply => reply.Kind == HeldReplyKind.Send && reply.HeldId == activityId) == 0)
        {
            Replies.Add(new HeldReply { Kind = HeldReplyKind.Delete, ConversationId = conversationId, ActivityId = activityId });
        }
    }

    private static string ConversationOf(Activity activity) =>
        activity.Conversation?.Id ?? throw new ArgumentException("The activity has no conversation.id.", nameof(activity));

    // As it is now: the bot may go on using the object. The channel gives the id of what is new.
    private static byte[] JsonOf(Activity activity, string? id)
    {
        activity.Id = id;
        return JsonSerializer.SerializeToUtf8Bytes(activity, BotJson.TypeInfo<Activity>());
    }
}
