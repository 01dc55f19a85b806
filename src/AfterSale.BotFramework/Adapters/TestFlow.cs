using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.Adapters;

/// <summary>A conversation for a test, written down as what the user says and what the bot answers.</summary>
public partial class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler? _callback;
    private readonly Func<Task> _before;

    /// <summary>Creates an empty conversation.</summary>
    /// <param name="adapter">The adapter.</param>
    /// <param name="callback">The bot; without it nothing answers but middleware.</param>
    public TestFlow(TestAdapter adapter, BotCallbackHandler? callback = null)
        : this(adapter, callback, () => Task.CompletedTask)
    {
    }

    /// <summary>Creates an empty conversation.</summary>
    /// <param name="adapter">The adapter.</param>
    /// <param name="bot">The bot.</param>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, (bot ?? throw new ArgumentNullException(nameof(bot))).OnTurnAsync)
    {
    }

    private TestFlow(TestAdapter adapter, BotCallbackHandler? callback, Func<Task> before)
    {
        _adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        _callback = callback;
        _before = before;
    }

    /// <summary>Runs the conversation.</summary>
    /// <returns>A task that ends with it, or with the first answer that is not as expected.</returns>
    public Task StartTestAsync() => _before();

    /// <summary>The user says something.</summary>
    /// <param name="userSays">The text.</param>
    /// <returns>The conversation so far.</returns>
    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, Bot));
    }

    /// <summary>Something comes in.</summary>
    /// <param name="userActivity">The activity.</param>
    /// <returns>The conversation so far.</returns>
    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, Bot));
    }

    /// <summary>The user joins.</summary>
    /// <returns>The conversation so far.</returns>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded = [_adapter.Conversation.User ?? new ChannelAccount()];
        return _adapter.ProcessActivityAsync(update, Bot);
    });

    /// <summary>Time passes on the clock of the adapter.</summary>
    /// <param name="timespan">How much.</param>
    /// <returns>The conversation so far.</returns>
    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan, _adapter.Clock));

    /// <summary>Time passes on the clock of the adapter.</summary>
    /// <param name="ms">How much, in milliseconds.</param>
    /// <returns>The conversation so far.</returns>
    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    /// <summary>The user says something and the bot answers with a text.</summary>
    /// <param name="userSays">What the user says.</param>
    /// <param name="expected">What the bot answers.</param>
    /// <param name="description">What to say if it does not.</param>
    /// <param name="timeout">How long to wait for the answer, in milliseconds.</param>
    /// <returns>The conversation so far.</returns>
    public TestFlow Test(string userSays, string expected, string? description = null, uint timeout = UsualTimeout) =>
        Send(userSays).AssertReply(expected, description, timeout);

    /// <summary>The user says something and the bot answers with an activity of the same type and text.</summary>
    /// <param name="userSays">What the user says.</param>
    /// <param name="expected">What the bot answers.</param>
    /// <param name="description">What to say if it does not.</param>
    /// <param name="timeout">How long to wait for the answer, in milliseconds.</param>
    /// <returns>The conversation so far.</returns>
    public TestFlow Test(string userSays, IActivity expected, string? description = null, uint timeout = UsualTimeout) =>
        Send(userSays).AssertReply(expected, description, timeout);

    /// <summary>The user says something and the bot answers.</summary>
    /// <param name="userSays">What the user says.</param>
    /// <param name="validateActivity">Throws if the answer is not as expected.</param>
    /// <param name="description">What to say if there is no answer.</param>
    /// <param name="timeout">How long to wait for the answer, in milliseconds.</param>
    /// <returns>The conversation so far.</returns>
    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string? description = null, uint timeout = UsualTimeout) =>
        Send(userSays).AssertReply(validateActivity, description, timeout);

    private Task Bot(ITurnContext turnContext, CancellationToken cancellationToken) =>
        _callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask;

    private TestFlow Then(Func<Task> step) => new(_adapter, _callback, async () =>
    {
        await _before();
        await step();
    });
}
