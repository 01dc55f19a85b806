using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework;

/// <content>Members, installation and reactions.</content>
public partial class ActivityHandler
{
    /// <summary>Handles a conversation update: calls the methods for members who came or left, the bot not counted.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    protected virtual Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        if (HasOthers(activity.MembersAdded, activity.Recipient))
        {
            return OnMembersAddedAsync(activity.MembersAdded!, turnContext, cancellationToken);
        }

        return HasOthers(activity.MembersRemoved, activity.Recipient)
            ? OnMembersRemovedAsync(activity.MembersRemoved!, turnContext, cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>Handles members who came; the list may hold the bot beside others.</summary>
    /// <param name="membersAdded">Who came.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    protected virtual Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Handles members who left; the list may hold the bot beside others.</summary>
    /// <param name="membersRemoved">Who left.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    protected virtual Task OnMembersRemovedAsync(
        IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Handles an installation update: calls the method for add or remove.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    protected virtual Task OnInstallationUpdateActivityAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.Action switch
        {
            "add" or "add-upgrade" => OnInstallationUpdateAddAsync(turnContext, cancellationToken),
            "remove" or "remove-upgrade" => OnInstallationUpdateRemoveAsync(turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>Handles the installation of the bot.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    protected virtual Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Handles the removal of the bot.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    protected virtual Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Handles reactions: calls the methods for those added and those taken back.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    protected virtual async Task OnMessageReactionActivityAsync(
        ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity.ReactionsAdded is { } added)
        {
            await OnReactionsAddedAsync(added, turnContext, cancellationToken);
        }

        if (turnContext.Activity.ReactionsRemoved is { } removed)
        {
            await OnReactionsRemovedAsync(removed, turnContext, cancellationToken);
        }
    }

    /// <summary>Handles new reactions.</summary>
    /// <param name="messageReactions">The reactions.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    protected virtual Task OnReactionsAddedAsync(
        IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Handles reactions that were taken back.</summary>
    /// <param name="messageReactions">The reactions.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    protected virtual Task OnReactionsRemovedAsync(
        IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    private static bool HasOthers(IList<ChannelAccount>? members, ChannelAccount? bot) =>
        members?.Any(member => member.Id != bot?.Id) == true;
}
