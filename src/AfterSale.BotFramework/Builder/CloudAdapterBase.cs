using System.Globalization;
using AfterSale.BotFramework.Connector;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework;

/// <summary>An adapter that sends through the connector service of the turn.</summary>
/// <param name="timeProvider">The clock.</param>
public abstract class CloudAdapterBase(TimeProvider timeProvider) : BotAdapter
{
    /// <summary>The clock.</summary>
    protected TimeProvider TimeProvider { get; } = timeProvider;

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("There is nothing to send.", nameof(activities));
        }

        var responses = new List<ResourceResponse>(activities.Length);
        foreach (var activity in activities)
        {
            responses.Add(EffectOf(turnContext) is { } effect && TurnEffect.Holds(activity)
                ? effect.Send(activity)
                : await SendAsync(turnContext, activity, cancellationToken) ?? new ResourceResponse(activity.Id ?? string.Empty));
        }

        return [.. responses];
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse?> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return EffectOf(turnContext) is { } effect
            ? effect.Update(activity)
            : await ClientOf(turnContext).UpdateActivityAsync(activity, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var conversationId = reference.Conversation?.Id
            ?? throw new ArgumentException("The reference has no conversation.id.", nameof(reference));
        var activityId = reference.ActivityId ?? throw new ArgumentException("The reference has no activity id.", nameof(reference));
        if (EffectOf(turnContext) is { } effect)
        {
            effect.Delete(conversationId, activityId);
            return Task.CompletedTask;
        }

        return ClientOf(turnContext).DeleteActivityAsync(conversationId, activityId, cancellationToken);
    }

    // The turn holds back what it does until it is stored.
    private static TurnEffect? EffectOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<TurnEffect>() is { IsOpen: true } effect ? effect : null;
    }

    private static IConversations ClientOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<IConnectorClient>()?.Conversations
            ?? throw new InvalidOperationException("The turn has no connector client.");
    }

    private async Task<ResourceResponse?> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        // The channel gives the id.
        activity.Id = null;
        switch (activity.Type)
        {
            case ActivityTypes.Delay:
                var milliseconds = Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture);
                await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider, cancellationToken);
                return null;
            case ActivityTypes.InvokeResponse:
                // An invoke has one answer: the first.
                turnContext.TurnState.TryAdd(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
            default:
                return await ClientOf(turnContext).ReplyToActivityAsync(activity, cancellationToken);
        }
    }
}
