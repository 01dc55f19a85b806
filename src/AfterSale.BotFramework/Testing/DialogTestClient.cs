using AfterSale.BotFramework.Adapters;
using AfterSale.BotFramework.Dialogs;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.Testing;

/// <summary>Talks with one dialog in a test, without a bot around it; its state goes through a store between all turns.</summary>
public class DialogTestClient
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;

    /// <summary>Creates a client on a channel.</summary>
    /// <param name="channelId">The channel, as some prompts ask differently on different ones.</param>
    /// <param name="targetDialog">The dialog.</param>
    /// <param name="initialDialogOptions">What the dialog is begun with.</param>
    /// <param name="middlewares">Middleware that runs after the saving of the state, in this order.</param>
    /// <param name="conversationState">Where the dialog is kept; in memory if null.</param>
    public DialogTestClient(
        string channelId,
        Dialog targetDialog,
        object? initialDialogOptions = null,
        IEnumerable<IMiddleware>? middlewares = null,
        ConversationState? conversationState = null)
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    /// <summary>Creates a client over an adapter.</summary>
    /// <param name="testAdapter">The adapter.</param>
    /// <param name="targetDialog">The dialog.</param>
    /// <param name="initialDialogOptions">What the dialog is begun with.</param>
    /// <param name="middlewares">Middleware that runs after the saving of the state, in this order.</param>
    /// <param name="conversationState">Where the dialog is kept; in memory if null.</param>
    public DialogTestClient(
        TestAdapter testAdapter,
        Dialog targetDialog,
        object? initialDialogOptions = null,
        IEnumerable<IMiddleware>? middlewares = null,
        ConversationState? conversationState = null)
    {
        ArgumentNullException.ThrowIfNull(testAdapter);
        ArgumentNullException.ThrowIfNull(targetDialog);
        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        _adapter = testAdapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? [])
        {
            _adapter.Use(middleware);
        }

        var stack = ConversationState.CreateProperty<DialogState>("DialogState");
        _callback = (turnContext, token) => RunAsync(targetDialog, initialDialogOptions, stack, turnContext, token);
    }

    /// <summary>The dialogs of the last turn; null before the first one.</summary>
    public DialogContext? DialogContext { get; private set; }

    /// <summary>How the last turn left the dialog; null before the first one.</summary>
    public DialogTurnResult? DialogTurnResult { get; private set; }

    /// <summary>Where the dialog is kept.</summary>
    public ConversationState ConversationState { get; }

    /// <summary>Runs a turn.</summary>
    /// <typeparam name="T">The kind of activity that is expected back.</typeparam>
    /// <param name="activity">What comes in.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The first reply; null if there is none.</returns>
    /// <exception cref="InvalidCastException">The reply is of another kind.</exception>
    public virtual async Task<T?> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _adapter.ProcessActivityAsync(activity, _callback, cancellationToken);
        return GetNextReply<T>();
    }

    /// <summary>Runs a turn for a message of the user.</summary>
    /// <typeparam name="T">The kind of activity that is expected back.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The first reply; null if there is none.</returns>
    /// <exception cref="InvalidCastException">The reply is of another kind.</exception>
    public virtual async Task<T?> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _adapter.SendTextToBotAsync(text, _callback, cancellationToken);
        return GetNextReply<T>();
    }

    /// <summary>Takes the next reply.</summary>
    /// <typeparam name="T">The kind of activity that is expected.</typeparam>
    /// <returns>The reply; null if there is none.</returns>
    /// <exception cref="InvalidCastException">The reply is of another kind.</exception>
    public virtual T? GetNextReply<T>()
        where T : IActivity => (T?)(IActivity?)_adapter.GetNextReply();

    // Unlike RunAsync of a dialog, one that could not be continued is not begun anew: the test sees it cancelled.
    private async Task RunAsync(
        Dialog target, object? options, IStatePropertyAccessor<DialogState> stack, ITurnContext turnContext, CancellationToken token)
    {
        DialogContext = await new DialogSet(stack).Add(target).CreateContextAsync(turnContext, token);
        DialogTurnResult = await DialogContext.ContinueDialogAsync(token);
        if (DialogTurnResult.Status == DialogTurnStatus.Empty)
        {
            DialogTurnResult = await DialogContext.BeginDialogAsync(target.Id, options, token);
        }
    }
}
