using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework;

/// <summary>
/// A conversation's memory of the activities that had their effect: the last 32 of them, and of the latest few what they owe. It is part of the
/// conversation's state, so that it is stored with the effect itself.
/// </summary>
[JsonConverter(typeof(TurnLogConverter))]
internal sealed class TurnLog
{
    private const int Remembered = 32;
    private const int KeptAnswers = 4;
    private const int LongestAnswer = 16 * 1024;
    private const int MostFailures = 4;

    // Channels deliver again after seconds, not minutes.
    private static readonly TimeSpan AnswersAreKept = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan RepliesAreKept = TimeSpan.FromMinutes(10);

    /// <summary>The activities, oldest first.</summary>
    public List<ulong> Seen { get; set; } = new(Remembered + 1);

    /// <summary>The turns that owe something, oldest first.</summary>
    public List<KeptTurn> Kept { get; set; } = [];

    /// <summary>The activity's name in the log, or null for those whose effect is not remembered.</summary>
    public static ulong? KeyOf(Activity activity) => activity switch
    {
        // Proactive turns have ids of their own making, and typing has no effect.
        { Type: ActivityTypes.Typing } => null,
        { Type: ActivityTypes.Event, Name: ActivityEventNames.ContinueConversation or ActivityEventNames.CreateConversation } => null,
        { Id.Length: > 0, ChannelId.Length: > 0, Conversation.Id: not null } => Hash(activity.Id),
        _ => null,
    };

    /// <summary>Whether an activity had its effect.</summary>
    public bool Has(ulong key) => Seen.Contains(key);

    /// <summary>What the turn of an activity owes, if anything.</summary>
    public KeptTurn? Find(ulong key) => Kept.Find(turn => turn.Key == key);

    /// <summary>Notes that an activity had its effect, and forgets what is too old.</summary>
    /// <param name="turn">What its turn owes.</param>
    /// <param name="withReplies">Whether the replies are part of it; if not, <see cref="Owe"/> adds what is left over.</param>
    public void Remember(KeptTurn turn, bool withReplies = true)
    {
        Seen.Remove(turn.Key);
        Seen.Add(turn.Key);
        Seen.RemoveRange(0, Math.Max(0, Seen.Count - Remembered));
        Kept.RemoveAll(old => old.Key == turn.Key);
        Forget(turn.At);
        if (turn.Body is { } body && body.GetRawText().Length > LongestAnswer)
        {
            turn.Body = null;
        }

        if (withReplies && turn.Replies.Count > 0)
        {
            Kept.Add(turn);
        }
        else if (turn.Status is not null)
        {
            Kept.Add(new KeptTurn { Key = turn.Key, At = turn.At, Sender = turn.Sender, Status = turn.Status, Body = turn.Body });
        }
    }

    /// <summary>Notes the replies of a turn that could not leave.</summary>
    /// <returns>Whether it had not been noted before.</returns>
    public bool Owe(KeptTurn turn)
    {
        if (turn.Replies.Count == 0 || Find(turn.Key) is { Replies.Count: > 0 })
        {
            return false;
        }

        Kept.RemoveAll(old => old.Key == turn.Key);
        Kept.Add(turn);
        return true;
    }

    /// <summary>Notes that the replies of a turn have left.</summary>
    public void Settle(KeptTurn turn)
    {
        if (turn.Status is null && turn.Replies.Count == 0)
        {
            Kept.RemoveAll(kept => kept.Key == turn.Key);
        }
    }

    /// <summary>Counts that the first reply of a turn could not leave; after a few times it is let go.</summary>
    /// <returns>Whether the log changed.</returns>
    public bool CountFailure(KeptTurn turn)
    {
        if (++turn.Failures >= MostFailures)
        {
            turn.Replies.RemoveAt(0);
            turn.Failures = 0;
            Settle(turn);
        }

        if (Find(turn.Key) is { } kept)
        {
            kept.Failures = turn.Failures;
        }

        return true;
    }

    /// <summary>Makes a process the sender of what others have left behind.</summary>
    /// <param name="sender">The process.</param>
    /// <param name="lease">How long others have their replies to themselves.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <returns>Whether there was something.</returns>
    public bool TakeOver(string sender, TimeSpan lease, TimeProvider timeProvider)
    {
        if (Kept.Count == 0)
        {
            return false;
        }

        var until = timeProvider.GetUtcNow() - lease;
        var free = Kept.FindAll(turn => turn.Replies.Count > 0 && turn.Sender != sender && turn.At <= until);
        free.ForEach(turn => turn.Sender = sender);
        return free.Count > 0;
    }

    /// <summary>The turns whose replies a process is to send, in their order.</summary>
    /// <param name="sender">The process.</param>
    /// <param name="own">The turn at hand, which may not be in the log.</param>
    public IReadOnlyList<KeptTurn> OwedBy(string sender, KeptTurn? own)
    {
        var owed = Kept.Count == 0 ? [] : Kept.FindAll(turn => turn.Replies.Count > 0 && turn.Sender == sender);
        if (own is { Replies.Count: > 0 } && !owed.Contains(own))
        {
            owed.Add(own);
        }

        return owed;
    }

    /// <summary>Takes over what another log, of this process, knows of the turns that both know.</summary>
    public void Adopt(TurnLog mine)
    {
        foreach (var theirs in Kept)
        {
            if (mine.Find(theirs.Key) is { } own)
            {
                theirs.Replies = own.Replies;
            }
            else if (mine.Has(theirs.Key))
            {
                theirs.Replies.Clear();
            }
        }

        Kept.RemoveAll(turn => turn.Status is null && turn.Replies.Count == 0);
    }

    // 64 bits stand for an id: the log of a conversation holds few, and it is read and written with every turn.
    private static ulong Hash(string id) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(id.AsSpan()));

    private void Forget(DateTimeOffset now)
    {
        if (Kept.Count == 0)
        {
            return;
        }

        var answers = Kept.Count(turn => turn.Status is not null);
        foreach (var old in Kept)
        {
            if (old.At < now - RepliesAreKept)
            {
                old.Replies.Clear();
            }

            if (old.Status is not null && (old.At < now - AnswersAreKept || answers > KeptAnswers))
            {
                (old.Status, old.Body, answers) = (null, null, answers - 1);
            }
        }

        Kept.RemoveAll(old => old.Status is null && old.Replies.Count == 0);
    }
}
