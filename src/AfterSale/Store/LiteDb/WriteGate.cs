using LiteDB;

namespace AfterSale.Store.LiteDb;

/// <summary>
/// The one way to LiteDB's engine. Writes wait here for their turn, without holding a thread, and each is one
/// transaction on one thread: it happens as a whole or not at all. Writes of two threads at once would corrupt LiteDB's
/// list of free pages. Reads take no turn, but they take the engine's lock for the moment that they last: LiteDB 5.0.20
/// may recycle a cached page that another thread is about to read (LiteDB issue 2817), and then closes its file.
/// </summary>
/// <param name="database">The open data file.</param>
/// <param name="log">Its log.</param>
/// <param name="logger">Hears of writes that failed.</param>
internal sealed partial class WriteGate(LiteDatabase database, LogStream log, ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _engine = new();
    private readonly LogWriter _logWriter = LogWriter.Of(database);
    private bool _isClosed;

    /// <summary>Reads.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="work">Reads, synchronously, and leaves no query open.</param>
    public T Read<T>(Func<T> work)
    {
        lock (_engine)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            return work();
        }
    }

    /// <summary>Writes, once its turn has come; when the task ends the disk has what was written.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="work">Writes, synchronously. Anything that it throws undoes what it wrote.</param>
    /// <param name="cancellationToken">Gives up while waiting for the turn; not afterwards.</param>
    public async Task<T> WriteAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var result = InTransaction(work);
            _logWriter.WaitUntilWritten();
            log.Sync();
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Waits for the write that runs, lets no other begin, and closes the data file, which empties the log.</summary>
    public void Dispose()
    {
        _turn.Wait();
        try
        {
            lock (_engine)
            {
                _isClosed = true;
                database.Dispose();
            }
        }
        finally
        {
            // The semaphore is not disposed: whoever still waits is to learn that the store is closed.
            _turn.Release();
        }
    }

    private T InTransaction<T>(Func<T> work)
    {
        lock (_engine)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            if (!database.BeginTrans())
            {
                throw new InvalidOperationException("A write was begun inside another.");
            }

            try
            {
                var result = work();
                return database.Commit() ? result : throw new InvalidOperationException("The transaction ended before its work did.");
            }
            catch (Exception problem)
            {
                Log.WriteFailed(logger, problem.GetType().Name);
                RollBack();
                throw;
            }
        }
    }

    private void RollBack()
    {
        try
        {
            // False when LiteDB has rolled back already, as it does when one of its own calls fails.
            database.Rollback();
        }
        catch (Exception problem) when (problem is LiteException or IOException or ObjectDisposedException)
        {
            Log.RollbackFailed(logger, problem);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "A write to the store was undone: {Problem}.")]
        public static partial void WriteFailed(ILogger logger, string problem);

        [LoggerMessage(2, LogLevel.Critical, "The store cannot undo a write and has closed its file; restart once the disk is in order.")]
        public static partial void RollbackFailed(ILogger logger, Exception problem);
    }
}
