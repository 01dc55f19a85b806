using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.Adapters;

/// <summary>A conversation for a test, written down as what the user says and what the bot answers.</summary>
public class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Func<Task> _before;

    /// <summary>Creates an empty conversation.</summary>
    /// <param name="adapter">The adapter.</param>
    /// <param name="callback">The bot.</param>
    public TestFlow(TestAdapter adapter, BotCallbackHandler callback)
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

    private TestFlow(TestAdapter adapter, BotCallbackHandler callback, Func<Task> before)
    {
        _adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        _callback = callback ?? throw new ArgumentNullException(nameof(callback));
        _before = before;
    }

    /// <summary>Runs the conversation.</summary>
    /// <returns>A task that ends with it, or with the first answer that is not as expected.</returns>
    public Task StartTestAsync() => _before();

    /// <summary>The user says something.</summary>
    /// <param name="userSays">The text.</param>
    /// <returns>The conversation so far.</returns>
    public TestFlow Send(string userSays) => Then(() => _adapter.SendTextToBotAsync(userSays, _callback));

    /// <summary>Something comes in.</summary>
    /// <param name="userActivity">The activity.</param>
    /// <returns>The conversation so far.</returns>
    public TestFlow Send(IActivity userActivity) => Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback));

    /// <summary>The user joins.</summary>
    /// <returns>The conversation so far.</returns>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded = [_adapter.Conversation.User ?? new ChannelAccount()];
        return _adapter.ProcessActivityAsync(update, _callback);
    });

    /// <summary>The bot answers with a text.</summary>
    /// <param name="expected">The text.</param>
    /// <param name="description">What to say if it does not.</param>
    /// <returns>The conversation so far.</returns>
    public TestFlow AssertReply(string expected, string? description = null) => AssertReply(
        reply =>
        {
            var text = (reply as Activity)?.Text;
            if (text != expected)
            {
                throw new InvalidOperationException($"{description ?? "The reply differs."} Expected: {expected}; was: {text}");
            }
        },
        description);

    /// <summary>The bot answers with a text that contains another.</summary>
    /// <param name="expected">The other.</param>
    /// <param name="description">What to say if it does not.</param>
    /// <returns>The conversation so far.</returns>
    public TestFlow AssertReplyContains(string expected, string? description = null) => AssertReply(
        reply =>
        {
            var text = (reply as Activity)?.Text;
            if (text?.Contains(expected, StringComparison.Ordinal) != true)
            {
                throw new InvalidOperationException($"{description ?? "The reply differs."} Expected a part: {expected}; was: {text}");
            }
        },
        description);

    /// <summary>The bot answers.</summary>
    /// <param name="validateActivity">Throws if the answer is not as expected.</param>
    /// <param name="description">What to say if there is no answer.</param>
    /// <returns>The conversation so far.</returns>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string? description = null)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(() =>
        {
            validateActivity(_adapter.GetNextReply() ?? throw new InvalidOperationException($"{description ?? "There is no reply."}"));
            return Task.CompletedTask;
        });
    }

    /// <summary>The bot says nothing more.</summary>
    /// <param name="description">What to say if it does.</param>
    /// <returns>The conversation so far.</returns>
    public TestFlow AssertNoReply(string? description = null) => Then(() => _adapter.GetNextReply() is { } reply
        ? throw new InvalidOperationException($"{description ?? "There is a reply."} {reply.Text}")
        : Task.CompletedTask);

    /// <summary>The user says something and the bot answers with a text.</summary>
    /// <param name="userSays">What the user says.</param>
    /// <param name="expected">What the bot answers.</param>
    /// <param name="description">What to say if it does not.</param>
    /// <returns>The conversation so far.</returns>
    public TestFlow Test(string userSays, string expected, string? description = null) =>
        Send(userSays).AssertReply(expected, description);

    private TestFlow Then(Func<Task> step) => new(_adapter, _callback, async () =>
    {
        await _before();
        await step();
    });
}
