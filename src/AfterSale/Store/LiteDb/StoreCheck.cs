namespace AfterSale.Store.LiteDb;

/// <summary>What stands in a data directory.</summary>
/// <param name="Manifest">What <c>store.json</c> says, or <see langword="null"/> for a new store.</param>
/// <param name="DataVersion">The schema version in the data file; 0 when it is yet to be made.</param>
internal sealed record StoreFound(StoreManifest? Manifest, int DataVersion);

/// <summary>
/// Looks at the store's files before LiteDB does, only reading: LiteDB cuts a file whose end is missing, and writes into
/// one that a newer program made. What a killed process leaves is in order and passes.
/// </summary>
internal static class StoreCheck
{
    private const string WhatToDo = "Put the data directory's backup back, or set AfterSale:DataDirectory to another directory.";

    /// <summary>Looks.</summary>
    /// <param name="files">The store's files.</param>
    /// <param name="version">The newest schema version that the program knows.</param>
    /// <exception cref="StoreRefusedException">The store must not be opened.</exception>
    public static StoreFound Look(StoreFiles files, int version)
    {
        var hasData = File.Exists(files.Data);
        if (!hasData && File.Exists(files.Log) && new FileInfo(files.Log).Length > 0)
        {
            throw new StoreRefusedException(
                $"{files.Log} is there, but {files.Data}, to which it belongs, is not. {WhatToDo}");
        }

        var manifest = StoreManifest.Read(files);
        if (manifest is null)
        {
            return hasData
                ? throw new StoreRefusedException(
                    $"{files.Data} is there, but {files.Manifest}, which says its schema version, is not. {WhatToDo}")
                : new StoreFound(null, 0);
        }

        if (manifest.SchemaVersion > version)
        {
            throw Newer(files.Manifest, manifest.SchemaVersion, version);
        }

        return new StoreFound(manifest, manifest.IsComplete ? CompleteData(files, version) : UnfinishedData(files, version));
    }

    // A start that was cut short has stored nothing yet: LiteDB makes a file anew that is shorter than its first page.
    private static int UnfinishedData(StoreFiles files, int version) =>
        !File.Exists(files.Data) || new FileInfo(files.Data).Length < PageFile.PageSize ? 0 : DataVersion(files, version);

    private static int CompleteData(StoreFiles files, int version)
    {
        if (!File.Exists(files.Data))
        {
            throw new StoreRefusedException(
                $"{files.Data} is gone, though {files.Manifest} says that it was made. {WhatToDo} "
                + $"To begin anew, delete {files.Manifest} too.");
        }

        var found = DataVersion(files, version);
        return found > 0
            ? found
            : throw new StoreRefusedException($"{files.Data} has no schema version: AfterSale did not make it. {WhatToDo}");
    }

    private static int DataVersion(StoreFiles files, int version)
    {
        var length = new FileInfo(files.Data).Length;
        if (length < PageFile.PageSize)
        {
            throw Truncated(files, length, PageFile.PageSize);
        }

        var first = new Page([.. PageFile.Pages(files.Data).First().Bytes]);
        if (!first.HasMagic)
        {
            throw new StoreRefusedException($"{files.Data} is no LiteDB 5 data file: its first page does not say so. {WhatToDo}");
        }

        var log = LogContent.Of(files.Log);
        if (!log.IsReadable)
        {
            throw new StoreRefusedException($"{files.Log} is no log of LiteDB: it holds something that is no page. {WhatToDo}");
        }

        var header = log.Header ?? first;
        if (!header.HasMagic)
        {
            throw new StoreRefusedException($"{files.Log} holds a first page that is none of LiteDB 5. {WhatToDo}");
        }

        if (first.IsMarkedDamaged || header.IsMarkedDamaged)
        {
            throw new StoreRefusedException($"{files.Data} is damaged: LiteDB found and marked it so. {WhatToDo}");
        }

        RequireWhole(files, length, header, log);
        return header.UserVersion <= version ? header.UserVersion : throw Newer(files.Data, header.UserVersion, version);
    }

    // A process killed while it moves the log into the data file leaves a data file that is short or ends within a page,
    // and the log with all that is missing. Pages that are in neither are lost.
    private static void RequireWhole(StoreFiles files, long length, Page header, LogContent log)
    {
        var whole = length / PageFile.PageSize;
        var needed = header.LastPage + 1L;
        for (var page = whole; page < needed; page++)
        {
            if (!log.Has((uint)page))
            {
                throw Truncated(files, length, needed * PageFile.PageSize);
            }
        }

        if (length % PageFile.PageSize != 0 && whole >= needed)
        {
            throw new StoreRefusedException(
                $"{files.Data} has {length} bytes, which is no multiple of {PageFile.PageSize}: something was added to it. {WhatToDo}");
        }
    }

    private static StoreRefusedException Truncated(StoreFiles files, long length, long needed) => new(
        $"{files.Data} is cut off: it has {length} bytes and needs {needed}. {WhatToDo}");

    private static StoreRefusedException Newer(string file, int found, int version) => new(
        $"{file} says schema version {found}, and this program knows versions up to {version}: a newer AfterSale has used it. "
        + "Start that one, or set AfterSale:DataDirectory to another directory.");
}
