using LiteDB;

namespace AfterSale.Store.LiteDb;

/// <summary>
/// Takes data of an older schema version to a program's own, step by step. The data file's own version decides where it
/// stands.
/// </summary>
/// <param name="version">The program's version.</param>
/// <param name="steps">The way there, in order.</param>
internal sealed partial class Migrator(int version, params IReadOnlyList<IMigration> steps)
{
    /// <summary>What this program does.</summary>
    public static Migrator ThisProgram { get; } = new(StoreSchema.Version, new TeamsMigration());

    /// <summary>The program's version.</summary>
    public int Version => version;

    /// <summary>Makes sure that there is a way, before anything is touched.</summary>
    /// <param name="from">The data's version.</param>
    /// <param name="files">The store's files.</param>
    /// <exception cref="StoreRefusedException">There is none.</exception>
    public void RequireWay(int from, StoreFiles files)
    {
        for (var at = from; at < version; at = Step(at)?.To ?? throw NoWay(at))
        {
        }

        StoreRefusedException NoWay(int at) => new(
            $"{files.Data} has schema version {from}, and this program knows no way from version {at} to its own, {version}. "
            + "Start an AfterSale of a version in between first.");
    }

    /// <summary>Runs the steps that are missing.</summary>
    /// <param name="database">The open data file.</param>
    /// <param name="files">The store's files.</param>
    /// <param name="manifest">What <c>store.json</c> says.</param>
    /// <param name="logger">Hears of each step.</param>
    public void Run(LiteDatabase database, StoreFiles files, StoreManifest manifest, ILogger logger)
    {
        while (database.UserVersion < version)
        {
            var step = Step(database.UserVersion) ?? throw new InvalidOperationException("The way was to be looked for first.");
            Run(step, database, files, manifest);
            Log.Migrated(logger, step.From, step.To);
        }

        if (manifest.SchemaVersion != version)
        {
            (manifest with { SchemaVersion = version }).Write(files);
        }
    }

    private IMigration? Step(int from) => steps.FirstOrDefault(step => step.From == from);

    private static void Run(IMigration step, LiteDatabase database, StoreFiles files, StoreManifest manifest)
    {
        // Noted first, so that an older program keeps away from data that may have been changed already.
        (manifest with { SchemaVersion = step.To }).Write(files);
        try
        {
            database.BeginTrans();
            step.Apply(database);
            database.Commit();
        }
        catch
        {
            database.Rollback();
            (manifest with { SchemaVersion = step.From }).Write(files);
            throw;
        }

        // Cannot be part of the transaction in LiteDB.
        database.UserVersion = step.To;
        database.Checkpoint();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The store was migrated from schema version {From} to {To}.")]
        public static partial void Migrated(ILogger logger, int from, int to);
    }
}
