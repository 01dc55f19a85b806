using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework;

/// <summary>A bot with one method for each kind of activity: override those of interest.</summary>
public partial class ActivityHandler : IBot
{
    /// <summary>Calls the method for the type of the activity.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task that ends with the turn.</returns>
    public virtual Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentException.ThrowIfNullOrEmpty(turnContext.Activity.Type);
        return turnContext.Activity.Type switch
        {
            ActivityTypes.Message => OnMessageActivityAsync(As<IMessageActivity>(turnContext), cancellationToken),
            ActivityTypes.MessageUpdate => OnMessageUpdateActivityAsync(As<IMessageUpdateActivity>(turnContext), cancellationToken),
            ActivityTypes.MessageDelete => OnMessageDeleteActivityAsync(As<IMessageDeleteActivity>(turnContext), cancellationToken),
            ActivityTypes.ConversationUpdate =>
                OnConversationUpdateActivityAsync(As<IConversationUpdateActivity>(turnContext), cancellationToken),
            ActivityTypes.MessageReaction => OnMessageReactionActivityAsync(As<IMessageReactionActivity>(turnContext), cancellationToken),
            ActivityTypes.Event => OnEventActivityAsync(As<IEventActivity>(turnContext), cancellationToken),
            ActivityTypes.Invoke => AnswerInvokeAsync(turnContext, cancellationToken),
            ActivityTypes.EndOfConversation =>
                OnEndOfConversationActivityAsync(As<IEndOfConversationActivity>(turnContext), cancellationToken),
            ActivityTypes.Typing => OnTypingActivityAsync(As<ITypingActivity>(turnContext), cancellationToken),
            ActivityTypes.InstallationUpdate =>
                OnInstallationUpdateActivityAsync(As<IInstallationUpdateActivity>(turnContext), cancellationToken),
            _ => OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken),
        };
    }

    /// <summary>Handles a message.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    protected virtual Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Handles an edited message.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    protected virtual Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Handles a deleted message.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    protected virtual Task OnMessageDeleteActivityAsync(
        ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Handles an event; calls <see cref="OnEventAsync"/>.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    protected virtual Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        OnEventAsync(turnContext, cancellationToken);

    /// <summary>Handles an event that has no method of its own.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    protected virtual Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Handles an end of the conversation.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    protected virtual Task OnEndOfConversationActivityAsync(
        ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Handles typing.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    protected virtual Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Handles a type of activity that this layer does not know.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    private static DelegatingTurnContext<T> As<T>(ITurnContext turnContext)
        where T : IActivity => new(turnContext);
}
