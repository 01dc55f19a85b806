using System.Globalization;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.Adapters;

/// <summary>An adapter for tests: what the bot sends is in a queue.</summary>
public class TestAdapter : BotAdapter
{
    private readonly Lock _gate = new();
    private readonly bool _sendTraceActivity;
    private readonly Queue<TaskCompletionSource<Activity>> _waiting = new();
    private int _nextId;

    /// <summary>Creates an adapter.</summary>
    /// <param name="conversation">The conversation; one between user1 and bot on the channel test, if null.</param>
    /// <param name="sendTraceActivity">Whether trace activities are replies too.</param>
    public TestAdapter(ConversationReference? conversation = null, bool sendTraceActivity = false)
    {
        Conversation = conversation ?? CreateConversation("convo1");
        _sendTraceActivity = sendTraceActivity;
    }

    /// <summary>Creates an adapter on a channel.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="sendTraceActivity">Whether trace activities are replies too.</param>
    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this((ConversationReference?)null, sendTraceActivity) => Conversation.ChannelId = channelId;

    /// <summary>The clock of timestamps and delays.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The conversation.</summary>
    public ConversationReference Conversation { get; set; }

    /// <summary>The locale of the user.</summary>
    public string? Locale { get; set; }

    /// <summary>What the bot sent and no test has taken.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    /// <summary>Makes a conversation between user1 and bot on the channel test.</summary>
    /// <param name="name">Its name and id.</param>
    /// <param name="user">The user.</param>
    /// <param name="bot">The bot.</param>
    /// <returns>The conversation.</returns>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = Channels.Test,
        ServiceUrl = "https://test.com",
        Conversation = new ConversationAccount(isGroup: false, id: name, name: name),
        User = new ChannelAccount(user.ToLowerInvariant(), user),
        Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
    };

    /// <summary>Adds middleware at the end.</summary>
    /// <param name="middleware">The middleware.</param>
    /// <returns>This adapter.</returns>
    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Runs a turn.</summary>
    /// <param name="activity">What comes in; what it lacks is filled in from the conversation.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer, if the activity is an invoke.</returns>
    public async Task<InvokeResponse?> ProcessActivityAsync(
        Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        activity.From ??= Conversation.User;
        activity.Recipient ??= Conversation.Bot;
        activity.Conversation ??= Conversation.Conversation;
        activity.ServiceUrl ??= Conversation.ServiceUrl;
        activity.Locale ??= Locale;
        activity.Id ??= NextId();
        activity.Timestamp ??= Clock.GetUtcNow();
        using var turnContext = new TurnContext(this, activity);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
        return turnContext.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse;
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new List<ResourceResponse>(activities.Length);
        foreach (var activity in activities)
        {
            activity.Id ??= NextId();
            activity.Timestamp ??= Clock.GetUtcNow();
            switch (activity.Type)
            {
                case ActivityTypes.Delay:
                    var milliseconds = Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture);
                    await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), Clock, cancellationToken);
                    break;
                case ActivityTypes.InvokeResponse:
                    turnContext.TurnState.Set(InvokeResponseKey, activity);
                    break;
                case ActivityTypes.Trace when !_sendTraceActivity:
                    break;
                default:
                    Take(activity);
                    break;
            }

            responses.Add(new ResourceResponse(activity.Id));
        }

        return [.. responses];
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse?> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var replaced = Rebuild(item => item.Id == activity.Id ? activity : item);
        return Task.FromResult<ResourceResponse?>(replaced ? new ResourceResponse(activity.Id) : new ResourceResponse());
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        Rebuild(item => item.Id == reference.ActivityId ? null : item);
        return Task.CompletedTask;
    }

    /// <summary>Takes the next activity that the bot sent.</summary>
    /// <returns>The activity, or null if there is none.</returns>
    public Activity? GetNextReply()
    {
        lock (_gate)
        {
            return ActiveQueue.TryDequeue(out var activity) ? activity : null;
        }
    }

    /// <summary>Takes the next activity that the bot sends, and waits for it if need be.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The activity.</returns>
    public Task<Activity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (ActiveQueue.TryDequeue(out var activity))
            {
                return Task.FromResult(activity);
            }

            var waiting = new TaskCompletionSource<Activity>(TaskCreationOptions.RunContinuationsAsynchronously);
            cancellationToken.Register(() => waiting.TrySetCanceled(cancellationToken));
            _waiting.Enqueue(waiting);
            return waiting.Task;
        }
    }

    /// <summary>Begins another conversation of the same user: what the bot sent before is forgotten, and it sees a conversation update.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="callback">The bot; it runs without middleware.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    public async Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        lock (_gate)
        {
            ActiveQueue.Clear();
        }

        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount { Id = Guid.NewGuid().ToString("n") };
        using var turnContext = new TurnContext(this, update);
        await callback(turnContext, cancellationToken);
    }

    /// <summary>Makes a message of the user.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The message.</returns>
    public Activity MakeActivity(string? text = null) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Locale = Locale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
    };

    /// <summary>Runs a turn for a message of the user.</summary>
    /// <param name="userSays">The text.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken = default) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    private string NextId() => (Interlocked.Increment(ref _nextId) - 1).ToString(CultureInfo.InvariantCulture);

    // Whoever waits for a reply gets it; the others find it in the queue.
    private void Take(Activity activity)
    {
        lock (_gate)
        {
            while (_waiting.TryDequeue(out var waiting))
            {
                if (waiting.TrySetResult(activity))
                {
                    return;
                }
            }

            ActiveQueue.Enqueue(activity);
        }
    }

    private bool Rebuild(Func<Activity, Activity?> change)
    {
        lock (_gate)
        {
            var before = ActiveQueue.ToList();
            var after = before.Select(change).ToList();
            ActiveQueue.Clear();
            foreach (var activity in after.OfType<Activity>())
            {
                ActiveQueue.Enqueue(activity);
            }

            return !before.SequenceEqual(after);
        }
    }
}
