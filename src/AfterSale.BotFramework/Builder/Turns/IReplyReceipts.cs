using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework;

/// <summary>
/// Hears which id the channel gave to a reply that had left after its turn was stored; also when it left only after the activity was
/// delivered again, to another process. Every registered one is told.
/// </summary>
public interface IReplyReceipts
{
    /// <summary>Takes note of an id. It runs in a transaction together with the note that the reply has left.</summary>
    /// <param name="receiptId">The reply's <see cref="Activity.ReceiptId"/>.</param>
    /// <param name="activityId">The id that the channel gave.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task.</returns>
    Task SentAsync(string receiptId, string activityId, CancellationToken cancellationToken);
}
