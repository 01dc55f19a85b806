using System.Globalization;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework;

/// <summary>Connects a bot to a channel: it makes turns of what comes in and carries out what is sent.</summary>
public abstract class BotAdapter
{
    /// <summary>The key of the caller's identity in the turn state.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>The key of the audience of outgoing calls in the turn state.</summary>
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    /// <summary>The key of the activity that answers an invoke in the turn state.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>What to do with an exception of a turn: tell the user, log. Without it the exception goes to the caller.</summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    /// <summary>The middleware, in the order in which it runs.</summary>
    public MiddlewareSet MiddlewareSet { get; } = [];

    /// <summary>Adds middleware at the end.</summary>
    /// <param name="middleware">The middleware.</param>
    /// <returns>This adapter.</returns>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Sends activities to their conversation.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activities">The activities.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The ids that the channel gave.</returns>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    /// <summary>Replaces an activity that was sent before.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">The new form, with the id of the old one.</param>
    /// <param name="cancellationToken">Cancels the update.</param>
    /// <returns>The id that the channel gave.</returns>
    public abstract Task<ResourceResponse?> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Deletes an activity that was sent before.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="reference">Its place.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>A task that ends with the deletion.</returns>
    public abstract Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Runs a proactive turn in a known conversation.</summary>
    /// <param name="botAppId">The app id of the bot.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="callback">What to do there.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    public virtual async Task ContinueConversationAsync(
        string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(callback);
        using var turnContext = new TurnContext(this, reference.GetContinuationActivity());
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <summary>Creates a conversation and runs its first turn.</summary>
    /// <param name="botAppId">The app id of the bot.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="serviceUrl">The address of its connector service.</param>
    /// <param name="audience">The audience of the outgoing calls.</param>
    /// <param name="conversationParameters">Who takes part.</param>
    /// <param name="callback">What to do there.</param>
    /// <param name="cancellationToken">Cancels creation and turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    public virtual Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string? audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        throw new NotSupportedException("This adapter cannot create conversations.");

    /// <summary>Runs middleware and bot over a turn; an exception goes to <see cref="OnTurnError"/>.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task that ends with the turn.</returns>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        UseLocaleOf(turnContext.Activity);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken);
        }
        catch (Exception exception) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, exception);
        }
    }

    // As in the SDK, the turn runs in the culture of its activity. It flows down this call only.
    internal static void UseLocaleOf(Activity activity)
    {
        if (activity.Locale is { Length: > 0 } locale && Cultures.Find(locale) is { } culture && !culture.Equals(CultureInfo.CurrentCulture))
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
