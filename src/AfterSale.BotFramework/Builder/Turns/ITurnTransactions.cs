namespace AfterSale.BotFramework;

/// <summary>
/// A store whose writes of a turn take effect together: state, what the features write, and the memory of the activity. Register one, and
/// every turn that answers an activity runs in a transaction of it. Without one, only the state of a turn is written in one piece.
/// </summary>
public interface ITurnTransactions
{
    /// <summary>
    /// Begins a transaction for whatever this flow of calls reads and writes until the transaction ends. What is written is seen by this
    /// flow only. It is called synchronously, so that it may be kept in an <see cref="AsyncLocal{T}"/>.
    /// </summary>
    /// <returns>The transaction. Disposed without <see cref="ITurnTransaction.CommitAsync"/>, it leaves nothing behind.</returns>
    ITurnTransaction Begin();
}

/// <summary>The writes of one turn.</summary>
public interface ITurnTransaction : IDisposable
{
    /// <summary>Stores everything that was written, or nothing.</summary>
    /// <param name="cancellationToken">Gives up before the writing begins.</param>
    /// <returns>A task that ends when everything is stored.</returns>
    /// <exception cref="EtagException">Somebody else changed meanwhile what this transaction builds on: nothing is stored.</exception>
    Task CommitAsync(CancellationToken cancellationToken);
}
