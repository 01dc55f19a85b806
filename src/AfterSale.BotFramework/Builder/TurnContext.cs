using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework;

/// <summary>One turn, as the adapter makes it.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private readonly List<SendActivitiesHandler> _onSendActivities = [];
    private readonly List<UpdateActivityHandler> _onUpdateActivity = [];
    private readonly List<DeleteActivityHandler> _onDeleteActivity = [];

    /// <summary>Creates a turn.</summary>
    /// <param name="adapter">The adapter that runs it.</param>
    /// <param name="activity">The incoming activity.</param>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
    }

    /// <inheritdoc/>
    public BotAdapter Adapter { get; }

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; } = [];

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <summary>What was sent in answer to an activity with <see cref="DeliveryModes.ExpectReplies"/>.</summary>
    public IList<Activity> BufferedReplyActivities { get; } = [];

    /// <inheritdoc/>
    public Task<ResourceResponse?> SendActivityAsync(
        string textReplyToSend,
        string? speak = null,
        string inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        var activity = new Activity { Type = ActivityTypes.Message, Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
        {
            activity.Speak = speak;
        }

        if (!string.IsNullOrEmpty(inputHint))
        {
            activity.InputHint = inputHint;
        }

        return SendActivityAsync(activity, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse?> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);

        // A handler that does not call on leaves no answer.
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    /// <inheritdoc/>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("There is nothing to send.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var addressed = activities
            .Select(activity => activity as Activity ?? throw new ArgumentException("An activity is of another type.", nameof(activities)))
            .Select(activity => activity.ApplyConversationReference(reference))
            .ToList();
        return SendThrough(0, addressed, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ResourceResponse?> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var addressed = (activity as Activity ?? throw new ArgumentException("The activity is of another type.", nameof(activity)))
            .ApplyConversationReference(Activity.GetConversationReference());
        return UpdateThrough(0, addressed, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteThrough(0, reference, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteThrough(0, conversationReference, cancellationToken);
    }

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onSendActivities.Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onUpdateActivity.Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onDeleteActivity.Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the objects of the turn.</summary>
    /// <param name="disposing">Whether it is called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            TurnState.Dispose();
        }
    }

    private Task<ResourceResponse[]> SendThrough(int index, List<Activity> activities, CancellationToken cancellationToken) =>
        index == _onSendActivities.Count
            ? SendByAdapterAsync([.. activities], cancellationToken)
            : _onSendActivities[index](this, activities, () => SendThrough(index + 1, activities, cancellationToken));

    private Task<ResourceResponse?> UpdateThrough(int index, Activity activity, CancellationToken cancellationToken) =>
        index == _onUpdateActivity.Count
            ? UpdateByAdapterAsync(activity, cancellationToken)
            : _onUpdateActivity[index](this, activity, () => UpdateThrough(index + 1, activity, cancellationToken));

    private Task DeleteThrough(int index, ConversationReference reference, CancellationToken cancellationToken) =>
        index == _onDeleteActivity.Count
            ? Adapter.DeleteActivityAsync(this, reference, cancellationToken)
            : _onDeleteActivity[index](this, reference, () => DeleteThrough(index + 1, reference, cancellationToken));

    private async Task<ResourceResponse[]> SendByAdapterAsync(Activity[] activities, CancellationToken cancellationToken)
    {
        if (activities.Length == 0)
        {
            return [];
        }

        foreach (var activity in activities)
        {
            activity.OmitEmptyLists();
        }

        var responses = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Buffer(activities)
            : await Adapter.SendActivitiesAsync(this, activities, cancellationToken);
        for (var index = 0; index < activities.Length && index < responses.Length; index++)
        {
            activities[index].Id = responses[index].Id;
        }

        Responded |= activities.Any(activity => activity.Type != ActivityTypes.Trace);
        return responses;
    }

    private Task<ResourceResponse?> UpdateByAdapterAsync(Activity activity, CancellationToken cancellationToken)
    {
        activity.OmitEmptyLists();
        return Adapter.UpdateActivityAsync(this, activity, cancellationToken);
    }

    private ResourceResponse[] Buffer(Activity[] activities)
    {
        foreach (var activity in activities)
        {
            switch (activity.Type)
            {
                case ActivityTypes.InvokeResponse:
                    TurnState.Set(BotAdapter.InvokeResponseKey, activity);
                    break;
                case ActivityTypes.Delay:
                case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                    // Neither is for the one who asks.
                    break;
                default:
                    BufferedReplyActivities.Add(activity);
                    break;
            }
        }

        return [.. activities.Select(_ => new ResourceResponse())];
    }
}
