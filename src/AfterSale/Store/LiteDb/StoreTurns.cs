using AfterSale.BotFramework;

namespace AfterSale.Store.LiteDb;

/// <summary>Lets the writes of a turn take effect together: whatever the ports write in its flow of calls waits in a <see cref="StoreTurn"/>.</summary>
/// <param name="store">The store.</param>
internal sealed class StoreTurns(LiteDbStore store) : ITurnTransactions
{
    /// <inheritdoc/>
    public ITurnTransaction Begin() => store.BeginTurn();
}
