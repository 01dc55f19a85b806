using AfterSale.BotFramework;
using AfterSale.Store;

namespace AfterSale.Bot;

/// <summary>Notes which activity shows a card, once the channel has given it an id.</summary>
internal sealed class CardReceipts(ISentCards cards) : IReplyReceipts
{
    /// <inheritdoc/>
    public Task SentAsync(string receiptId, string activityId, CancellationToken cancellationToken) =>
        cards.ShownByAsync(receiptId, activityId, cancellationToken);
}
