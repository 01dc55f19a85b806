using System.Text.Json;

namespace AfterSale.BotFramework;

/// <summary>Where a turn is stored: state, the memory of its activity, and what it owes, in one piece.</summary>
/// <param name="conversationState">The state of the conversation; it holds the memory of its activities.</param>
/// <param name="userState">The state of the person.</param>
/// <param name="transactions">The store that takes all writes of a turn as one; at most one is registered.</param>
/// <param name="receipts">Who hears the ids of replies.</param>
public sealed class TurnStore(
    ConversationState conversationState,
    UserState userState,
    IEnumerable<ITurnTransactions> transactions,
    IEnumerable<IReplyReceipts> receipts)
{
    private const int Tries = 3;

    private readonly ITurnTransactions? _transactions = transactions.SingleOrDefault();
    private readonly IReplyReceipts[] _receipts = [.. receipts];
    private readonly IStatePropertyAccessor<TurnLog> _log = conversationState.CreateProperty<TurnLog>("AfterSale.Turns");

    /// <summary>Whether replies are noted only when they are left over.</summary>
    internal bool IsVolatile { get; } = conversationState.IsVolatile;

    internal ITurnTransaction? Begin() => _transactions?.Begin();

    internal async ValueTask<TurnLog> LogAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return await _log.GetAsync(turnContext, null, cancellationToken) ?? new TurnLog();
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            // A log that cannot be read protects nothing: a new one is begun.
            return new TurnLog();
        }
    }

    /// <summary>Stores everything that the turn changed, with its log.</summary>
    internal async Task CommitAsync(
        ITurnContext turnContext, TurnLog log, TurnEffect effect, ITurnTransaction? transaction, CancellationToken cancellationToken)
    {
        // The bot may have cleared the state meanwhile.
        await _log.SetAsync(turnContext, log, cancellationToken);
        var changes = new List<StateChange>(2);
        AddChange(conversationState);
        AddChange(userState);
        foreach (var state in effect.States)
        {
            if (state != conversationState && state != userState)
            {
                AddChange(state);
            }
        }

        await WriteAsync(changes, transaction, cancellationToken);

        void AddChange(BotState state)
        {
            if (state.ChangeOf(turnContext) is { } change)
            {
                changes.Add(change);
            }
        }
    }

    /// <summary>Saves the states of a turn that is not held back, such as a proactive one.</summary>
    internal async Task SaveAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await conversationState.SaveChangesAsync(turnContext, false, cancellationToken);
        await userState.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    /// <summary>Notes, on the state as it was before, that the activity of a failed turn is not to be run again.</summary>
    internal async Task MarkFailedAsync(ITurnContext turnContext, KeptTurn failed)
    {
        userState.Forget(turnContext);

        // The time of the turn may be over, so its token is not used.
        await conversationState.LoadAsync(turnContext, true, CancellationToken.None);
        var log = await LogAsync(turnContext, CancellationToken.None);
        log.Remember(failed);
        await _log.SetAsync(turnContext, log, CancellationToken.None);
        await conversationState.SaveChangesAsync(turnContext, false, CancellationToken.None);
    }

    /// <summary>Notes which replies have left, and tells who wants to know it which ids they were given.</summary>
    /// <exception cref="EtagException">Others changed the conversation's state again and again.</exception>
    /// <returns>The log as it is stored now.</returns>
    internal async Task<TurnLog> NoteSentAsync(
        ITurnContext turnContext, TurnLog log, IReadOnlyList<(string Receipt, string ActivityId)> sent, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var transaction = Begin();
            try
            {
                foreach (var (receipt, activityId) in sent)
                {
                    foreach (var receiver in _receipts)
                    {
                        await receiver.SentAsync(receipt, activityId, cancellationToken);
                    }
                }

                await _log.SetAsync(turnContext, log, cancellationToken);
                await WriteAsync(conversationState.ChangeOf(turnContext) is { } change ? [change] : [], transaction, cancellationToken);
                return log;
            }
            catch (EtagException) when (attempt < Tries)
            {
                // Another process wrote the state meanwhile: what it knows of other turns stays, what this one knows of its own counts.
                await conversationState.LoadAsync(turnContext, true, cancellationToken);
                var theirs = await LogAsync(turnContext, cancellationToken);
                theirs.Adopt(log);
                log = theirs;
            }
        }
    }

    private static async Task WriteAsync(List<StateChange> changes, ITurnTransaction? transaction, CancellationToken cancellationToken)
    {
        if (changes is [var only])
        {
            await only.Storage.WriteAsync(new Dictionary<string, object>(1) { [only.Key] = only.Document }, cancellationToken);
        }
        else
        {
            foreach (var ofOneStore in changes.GroupBy(change => change.Storage))
            {
                await ofOneStore.Key.WriteAsync(
                    ofOneStore.ToDictionary(change => change.Key, change => (object)change.Document), cancellationToken);
            }
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        foreach (var change in changes)
        {
            change.Cached.Saved(change.Document);
        }
    }
}
