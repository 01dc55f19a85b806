using System.Collections.Concurrent;
using System.Globalization;
using AfterSale.BotFramework.Schema;

namespace AfterSale.LocalChat.DirectLine;

/// <summary>The local channel: keeps what is said in each conversation in order, tells those who listen, and tells the bot.</summary>
internal sealed class DirectLineTraffic(IDirectLineLog log, BotDelivery bot, LocalAddress address, TimeProvider time) : IDisposable
{
    /// <summary>Who the bot is on this channel.</summary>
    public const string BotId = "aftersale-bot";

    private const string BotName = "AfterSale";

    private readonly ConcurrentDictionary<string, ConversationLane> _lanes = new();

    /// <summary>Begins a conversation. The bot is not told of it.</summary>
    /// <param name="userId">Who chats.</param>
    /// <param name="userName">Their name.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    public async Task<DirectLineConversation> StartAsync(string userId, string userName, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString("n");
        var conversation = new DirectLineConversation(id, userId, userName, DirectLineTokens.New(id), time.GetUtcNow());
        await log.StartAsync(conversation, cancellationToken);
        return conversation;
    }

    /// <summary>Tells the bot who is in a new conversation, before anything else in it, so that it can welcome them.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="cancellationToken">Gives up waiting for a turn; the bot's answer is not waited for.</param>
    public async Task AnnounceAsync(DirectLineConversation conversation, CancellationToken cancellationToken)
    {
        using var turn = await Lane(conversation.Id).EnterAsync(cancellationToken);
        var update = Address(new Activity { Type = ActivityTypes.ConversationUpdate }, conversation);
        update.Id = Guid.NewGuid().ToString("n");
        update.Timestamp = turn.Stamp(time.GetUtcNow());
        update.MembersAdded = [Bot(), User(conversation)];
        _ = turn.Queue(() => bot.DeliverAsync(update));
    }

    /// <summary>Takes what the user did: keeps it, shows it on the user's own page and gives it to the bot.</summary>
    /// <param name="conversation">Where.</param>
    /// <param name="activity">What.</param>
    /// <param name="cancellationToken">Gives up before the write begins, or waiting for the bot, which gets it all the same.</param>
    /// <returns>The activity's id, and whether the bot took it.</returns>
    public async Task<(string Id, bool IsTaken)> PostAsync(
        DirectLineConversation conversation, Activity activity, CancellationToken cancellationToken)
    {
        var lane = Lane(conversation.Id);
        var sent = Address(activity, conversation);
        Task<bool> delivery;
        using (var turn = await lane.EnterAsync(cancellationToken))
        {
            sent.Timestamp = turn.Stamp(time.GetUtcNow());
            if (IsTyping(sent))
            {
                sent.Id = Guid.NewGuid().ToString("n");
            }
            else
            {
                var entry = await log.AppendAsync(conversation.Id, sent, NewId(conversation.Id), cancellationToken);
                sent = entry.Activity;
            }

            delivery = turn.Queue(() => bot.DeliverAsync(sent));
        }

        lane.Tell(LaneNews.Grown);
        return (sent.Id!, await delivery.WaitAsync(cancellationToken));
    }

    /// <summary>Takes what the bot sends.</summary>
    /// <param name="conversation">Where.</param>
    /// <param name="activity">What.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    /// <returns>The activity's id.</returns>
    public async Task<string> SendAsync(DirectLineConversation conversation, Activity activity, CancellationToken cancellationToken)
    {
        var lane = Lane(conversation.Id);
        await LeaveOutUnknownReplyAsync(conversation, activity, cancellationToken);
        var sent = AddressBack(activity, conversation);
        using (var turn = await lane.EnterAsync(cancellationToken))
        {
            sent.Timestamp = turn.Stamp(time.GetUtcNow());
            if (IsTyping(sent))
            {
                sent.Id = Guid.NewGuid().ToString("n");
                lane.Tell(new LaneNews(sent));
                return sent.Id;
            }

            sent = (await log.AppendAsync(conversation.Id, sent, NewId(conversation.Id), cancellationToken)).Activity;
        }

        lane.Tell(LaneNews.Grown);
        return sent.Id!;
    }

    /// <summary>Replaces something that the bot sent: same id, and same time, by which clients keep its place.</summary>
    /// <param name="conversation">Where.</param>
    /// <param name="activityId">Which one.</param>
    /// <param name="activity">What is to stand there.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    /// <returns><see langword="false"/> when the bot sent no such activity.</returns>
    public async Task<bool> UpdateAsync(
        DirectLineConversation conversation, string activityId, Activity activity, CancellationToken cancellationToken)
    {
        var lane = Lane(conversation.Id);
        await LeaveOutUnknownReplyAsync(conversation, activity, cancellationToken);
        using (await lane.EnterAsync(cancellationToken))
        {
            var original = await log.FindActivityAsync(conversation.Id, activityId, cancellationToken);
            if (original?.Activity.From?.Role != RoleTypes.Bot)
            {
                return false;
            }

            var updated = AddressBack(activity, conversation);
            updated.Id = activityId;
            updated.Timestamp = original.Activity.Timestamp;
            await log.AppendAsync(conversation.Id, updated, withId: null, cancellationToken);
        }

        lane.Tell(LaneNews.Grown);
        return true;
    }

    /// <summary>The conversation's lane.</summary>
    /// <param name="conversationId">The id of a conversation that is known to exist.</param>
    public ConversationLane Lane(string conversationId) => _lanes.GetOrAdd(conversationId, _ => new ConversationLane());

    /// <summary>The user's account in a conversation.</summary>
    /// <param name="conversation">The conversation.</param>
    public static ChannelAccount User(DirectLineConversation conversation) =>
        new(conversation.UserId, conversation.UserName, RoleTypes.User);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var lane in _lanes.Values)
        {
            lane.Dispose();
        }
    }

    private static ChannelAccount Bot() => new(BotId, BotName, RoleTypes.Bot);

    private static bool IsTyping(Activity activity) => activity.Type == ActivityTypes.Typing;

    private static Func<long, string> NewId(string conversationId) =>
        number => string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{number:0000000}");

    private Activity Address(Activity activity, DirectLineConversation conversation)
    {
        activity.From = User(conversation);
        activity.Recipient = Bot();
        return Place(activity, conversation);
    }

    private Activity AddressBack(Activity activity, DirectLineConversation conversation)
    {
        activity.From = Bot();
        activity.Recipient = User(conversation);
        return Place(activity, conversation);
    }

    private Activity Place(Activity activity, DirectLineConversation conversation)
    {
        activity.ChannelId = Channels.Directline;
        activity.ServiceUrl = address.ServiceUrl;
        activity.Conversation = new ConversationAccount(id: conversation.Id);
        return activity;
    }

    // Web Chat holds a reply back for five seconds when it has not seen what it replies to.
    private async Task LeaveOutUnknownReplyAsync(
        DirectLineConversation conversation, Activity activity, CancellationToken cancellationToken)
    {
        if (activity.ReplyToId is { } id
            && await log.FindActivityAsync(conversation.Id, id, cancellationToken) is null)
        {
            activity.ReplyToId = null;
        }
    }
}
