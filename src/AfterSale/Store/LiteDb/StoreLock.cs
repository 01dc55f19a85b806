namespace AfterSale.Store.LiteDb;

/// <summary>Keeps a second process from the store: two writers would destroy it. The file stays when the lock is given back.</summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream _held;

    private StoreLock(FileStream held) => _held = held;

    /// <summary>Makes the directory if need be and takes the lock.</summary>
    /// <param name="files">The store's files.</param>
    /// <exception cref="StoreRefusedException">Another process has it, or the directory cannot be written.</exception>
    public static StoreLock Take(StoreFiles files)
    {
        try
        {
            Directory.CreateDirectory(files.Directory);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException(
                $"The data directory {files.Directory} cannot be made: {problem.Message} "
                + "Set AfterSale:DataDirectory to a directory that AfterSale may write to.");
        }

        try
        {
            return new StoreLock(new FileStream(files.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new StoreRefusedException(
                $"The data directory {files.Directory} cannot be written: {problem.Message} "
                + "Set AfterSale:DataDirectory to a directory that AfterSale may write to.");
        }
        catch (IOException)
        {
            throw new StoreRefusedException(
                $"Another AfterSale process is already using {files.Directory}; stop it or set AfterSale:DataDirectory.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();
}
