using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework;

/// <summary>One turn: the incoming activity, and the means to answer it.</summary>
public interface ITurnContext
{
    /// <summary>The adapter that runs the turn.</summary>
    BotAdapter Adapter { get; }

    /// <summary>Objects that live as long as the turn.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>The incoming activity.</summary>
    Activity Activity { get; }

    /// <summary>Whether something other than a trace was sent.</summary>
    bool Responded { get; }

    /// <summary>Sends a text.</summary>
    /// <param name="textReplyToSend">The text.</param>
    /// <param name="speak">The text to speak.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The id that the channel gave.</returns>
    Task<ResourceResponse?> SendActivityAsync(
        string textReplyToSend,
        string? speak = null,
        string inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default);

    /// <summary>Sends an activity.</summary>
    /// <param name="activity">The activity; its address is that of the turn.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The id that the channel gave.</returns>
    Task<ResourceResponse?> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends activities, one after the other.</summary>
    /// <param name="activities">The activities; their address is that of the turn.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The ids that the channel gave.</returns>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Replaces an activity that was sent before.</summary>
    /// <param name="activity">The new form, with the id of the old one.</param>
    /// <param name="cancellationToken">Cancels the update.</param>
    /// <returns>The id that the channel gave.</returns>
    Task<ResourceResponse?> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity that was sent before.</summary>
    /// <param name="activityId">Its id.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>A task that ends with the deletion.</returns>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity that was sent before.</summary>
    /// <param name="conversationReference">Its place.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>A task that ends with the deletion.</returns>
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Adds a handler of sending.</summary>
    /// <param name="handler">The handler; the first added is called first.</param>
    /// <returns>This turn.</returns>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Adds a handler of updates.</summary>
    /// <param name="handler">The handler; the first added is called first.</param>
    /// <returns>This turn.</returns>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Adds a handler of deletions.</summary>
    /// <param name="handler">The handler; the first added is called first.</param>
    /// <returns>This turn.</returns>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}

/// <summary>One turn, its activity seen as what it is.</summary>
/// <typeparam name="T">The interface of the activity.</typeparam>
public interface ITurnContext<out T> : ITurnContext
    where T : IActivity
{
    /// <summary>The incoming activity.</summary>
    new T Activity { get; }
}
