namespace AfterSale.Store.LiteDb;

/// <summary>
/// The names of the store's files. All of them belong together: a backup takes the whole directory while the bot is stopped.
/// </summary>
/// <param name="directory">The full path of the directory.</param>
internal sealed class StoreFiles(string directory)
{
    /// <summary>The directory that holds them.</summary>
    public string Directory => directory;

    /// <summary>LiteDB's data file.</summary>
    public string Data => Path.Combine(directory, "aftersale.db");

    /// <summary>LiteDB's log: what was committed but is not in the data file yet. LiteDB derives its name from the data file's.</summary>
    public string Log => Path.Combine(directory, "aftersale-log.db");

    /// <summary>Held open by the process that uses the store.</summary>
    public string Lock => Path.Combine(directory, "aftersale.lock");

    /// <summary>Says which schema version the data has, to be read without LiteDB.</summary>
    public string Manifest => Path.Combine(directory, "store.json");

    /// <summary>The files that a backup needs.</summary>
    public IEnumerable<string> ToBackUp => new[] { Data, Log, Manifest }.Where(File.Exists);
}
