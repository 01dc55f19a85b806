namespace AfterSale.Store.LiteDb;

/// <summary>
/// The data file and its log, opened for LiteDB. LiteDB forces every page of its log to the disk by itself, about one
/// disk access for each; here a transaction's pages are forced together, by <see cref="LogStream.Sync"/>, before its
/// caller is told that it is stored, and before any of it reaches the data file.
/// </summary>
internal sealed class StoreStreams : IDisposable
{
    private readonly string _logPath;

    /// <summary>Opens the files, and makes them if they are not there.</summary>
    /// <param name="files">The store's files.</param>
    public StoreStreams(StoreFiles files)
    {
        _logPath = files.Log;
        var data = Open(files.Data);
        try
        {
            Log = new LogStream(Open(files.Log));
        }
        catch
        {
            data.Dispose();
            throw;
        }

        Data = new DataStream(data, Log);
    }

    /// <summary>The data file.</summary>
    public DataStream Data { get; }

    /// <summary>The log.</summary>
    public LogStream Log { get; }

    /// <summary>Closes the files; an empty log is deleted.</summary>
    public void Dispose()
    {
        var isEmpty = Log.Length == 0;
        Data.Dispose();
        Log.Dispose();
        if (isEmpty)
        {
            File.Delete(_logPath);
        }
    }

    // LiteDB reads and writes whole pages and caches them.
    private static FileStream Open(string path) =>
        new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0, FileOptions.RandomAccess);
}

/// <summary>The log. Flushing it does nothing; it is forced to the disk when asked to.</summary>
/// <param name="file">The file.</param>
internal sealed class LogStream(FileStream file) : FileBackedStream(file)
{
    private volatile bool _isBehind;

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        _isBehind = true;
        File.Write(buffer, offset, count);
    }

    /// <summary>Returns when the disk has everything that was written.</summary>
    public void Sync()
    {
        if (_isBehind)
        {
            _isBehind = false;
            File.Flush(flushToDisk: true);
        }
    }
}

/// <summary>The data file. Nothing is written to it that the log does not have on the disk.</summary>
/// <param name="file">The file.</param>
/// <param name="log">Its log.</param>
internal sealed class DataStream(FileStream file, LogStream log) : FileBackedStream(file)
{
    /// <inheritdoc/>
    public override void Flush() => File.Flush(flushToDisk: true);

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        log.Sync();
        File.Write(buffer, offset, count);
    }
}
