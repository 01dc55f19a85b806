using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.Adapters;

/// <content>What the bot answers.</content>
public partial class TestFlow
{
    // As in the SDK. A bot that answers within its turn is not waited for.
    private const uint UsualTimeout = 3000;

    /// <summary>The bot answers with a text.</summary>
    /// <param name="expected">The text.</param>
    /// <param name="description">What to say if it does not.</param>
    /// <param name="timeout">How long to wait for the answer, in milliseconds.</param>
    /// <returns>The conversation so far.</returns>
    public TestFlow AssertReply(string expected, string? description = null, uint timeout = UsualTimeout) => AssertReply(
        reply => Require(TextOf(reply) == expected, $"{description ?? "The reply differs."} Expected: {expected}; was: {TextOf(reply)}"),
        description,
        timeout);

    /// <summary>The bot answers with an activity of the same type and text.</summary>
    /// <param name="expected">The activity.</param>
    /// <param name="description">What to say if it does not.</param>
    /// <param name="timeout">How long to wait for the answer, in milliseconds.</param>
    /// <returns>The conversation so far.</returns>
    public TestFlow AssertReply(IActivity expected, string? description = null, uint timeout = UsualTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply =>
            {
                Require(reply.Type == expected.Type, $"{description ?? "The reply differs."} Expected: {expected.Type}; was: {reply.Type}");
                Require(
                    expected.Type != ActivityTypes.Message || TextOf(reply) == TextOf(expected),
                    $"{description ?? "The reply differs."} Expected: {TextOf(expected)}; was: {TextOf(reply)}");
            },
            description,
            timeout);
    }

    /// <summary>The bot answers with an activity that is equal by a comparer.</summary>
    /// <param name="expected">The activity.</param>
    /// <param name="equalityComparer">The comparer.</param>
    /// <param name="description">What to say if it does not.</param>
    /// <param name="timeout">How long to wait for the answer, in milliseconds.</param>
    /// <returns>The conversation so far.</returns>
    public TestFlow AssertReply(
        IActivity expected, IEqualityComparer<IActivity> equalityComparer, string? description = null, uint timeout = UsualTimeout)
    {
        ArgumentNullException.ThrowIfNull(equalityComparer);
        return AssertReply(
            reply => Require(equalityComparer.Equals(expected, reply), description ?? "The reply differs."), description, timeout);
    }

    /// <summary>The bot answers with a text that contains another.</summary>
    /// <param name="expected">The other.</param>
    /// <param name="description">What to say if it does not.</param>
    /// <param name="timeout">How long to wait for the answer, in milliseconds.</param>
    /// <returns>The conversation so far.</returns>
    public TestFlow AssertReplyContains(string expected, string? description = null, uint timeout = UsualTimeout) => AssertReply(
        reply => Require(
            TextOf(reply)?.Contains(expected, StringComparison.Ordinal) == true,
            $"{description ?? "The reply differs."} Expected a part: {expected}; was: {TextOf(reply)}"),
        description,
        timeout);

    /// <summary>The bot answers with one of several texts.</summary>
    /// <param name="candidates">The texts.</param>
    /// <param name="description">What to say if it does not.</param>
    /// <param name="timeout">How long to wait for the answer, in milliseconds.</param>
    /// <returns>The conversation so far.</returns>
    public TestFlow AssertReplyOneOf(string[] candidates, string? description = null, uint timeout = UsualTimeout)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply => Require(
                candidates.Contains(TextOf(reply)),
                $"{description ?? "The reply differs."} Expected one of: {string.Join(" | ", candidates)}; was: {TextOf(reply)}"),
            description,
            timeout);
    }

    /// <summary>The bot answers.</summary>
    /// <param name="validateActivity">Throws if the answer is not as expected.</param>
    /// <param name="description">What to say if there is no answer.</param>
    /// <param name="timeout">How long to wait for the answer, in milliseconds.</param>
    /// <returns>The conversation so far.</returns>
    /// <exception cref="TimeoutException">There is none; thrown when the conversation runs.</exception>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string? description = null, uint timeout = UsualTimeout)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(_adapter.GetNextReply() ?? await NextReplyAsync(description, timeout)));
    }

    /// <summary>The bot says nothing more.</summary>
    /// <param name="description">What to say if it does.</param>
    /// <param name="timeout">How long to wait for nothing, in milliseconds; a bot that answers within its turn needs no time.</param>
    /// <returns>The conversation so far.</returns>
    public TestFlow AssertNoReply(string? description = null, uint timeout = 0) => Then(async () =>
    {
        if (timeout > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(timeout), _adapter.Clock);
        }

        var reply = _adapter.GetNextReply();
        Require(reply is null, $"{description ?? "There is a reply."} {reply?.Text}");
    });

    private async Task<Activity> NextReplyAsync(string? description, uint timeout)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout), _adapter.Clock);
        try
        {
            return await _adapter.GetNextReplyAsync(patience.Token);
        }
        catch (OperationCanceledException exception)
        {
            throw new TimeoutException(description ?? "There is no reply.", exception);
        }
    }

    private static string? TextOf(IActivity activity) => (activity as Activity)?.Text;

    private static void Require(bool met, string message)
    {
        if (!met)
        {
            throw new InvalidOperationException(message);
        }
    }
}
