using System.Diagnostics;
using LiteDB;
using LiteDB.Engine;

namespace AfterSale.Store.LiteDb;

/// <summary>
/// Owns the data file. There is one in the process, shared by all adapters, and it writes through one gate. Disposing it
/// moves the log into the data file. Reads are synchronous (well under a millisecond each): their tasks are complete
/// when they are returned.
/// </summary>
internal sealed partial class LiteDbStore : IDisposable
{
    private readonly LiteDatabase _database;
    private readonly StoreStreams _streams;
    private readonly WriteGate _gate;
    private readonly StoreLock _lock;
    private readonly ILogger _logger;
    private readonly AsyncLocal<StoreTurn?> _turn = new();
    private bool _isDisposed;

    private LiteDbStore(LiteDatabase database, StoreStreams streams, StoreFiles files, StoreLock held, ILogger logger)
    {
        _database = database;
        _streams = streams;
        _gate = new WriteGate(database, streams.Log, logger);
        _lock = held;
        _logger = logger;
        Files = files;
    }

    /// <summary>The store's files.</summary>
    public StoreFiles Files { get; }

    /// <summary>The turn whose flow of calls this is, or <see langword="null"/>: then reads and writes go to the file.</summary>
    public StoreTurn? Turn => _turn.Value is { IsOpen: true } turn ? turn : null;

    /// <summary>Opens the store of a directory, which is made if it is not there.</summary>
    /// <param name="directory">The directory; relative to the current one.</param>
    /// <param name="time">Dates a new store.</param>
    /// <param name="logger">Hears what is opened, closed and migrated.</param>
    /// <exception cref="StoreRefusedException">It is in use, damaged or newer than this program; its files are left alone.</exception>
    public static LiteDbStore Open(string directory, TimeProvider time, ILogger logger) =>
        Open(directory, time, logger, Migrator.ThisProgram);

    /// <summary>Opens the store as a program of another version would, or with the engine's writes watched; for tests.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="time">Dates a new store.</param>
    /// <param name="logger">Hears what is opened, closed and migrated.</param>
    /// <param name="migrator">That program's schema version, and the way to it.</param>
    /// <param name="watch">Given the engine's settings before it opens.</param>
    internal static LiteDbStore Open(
        string directory, TimeProvider time, ILogger logger, Migrator migrator, Action<EngineSettings>? watch = null)
    {
        var began = Stopwatch.GetTimestamp();
        var files = new StoreFiles(Path.GetFullPath(directory));
        var held = StoreLock.Take(files);
        try
        {
            var found = StoreCheck.Look(files, migrator.Version);
            var manifest = found.Manifest ?? new StoreManifest(migrator.Version, IsComplete: false, time.GetUtcNow());
            if (!manifest.IsComplete)
            {
                // Before the data file, so that there never is one whose version cannot be read.
                manifest = manifest with { SchemaVersion = migrator.Version };
                manifest.Write(files);
            }
            else if (found.DataVersion < migrator.Version)
            {
                migrator.RequireWay(found.DataVersion, files);
                StoreBackup.Take(files, manifest, migrator.Version);
            }

            var (database, streams) = OpenDatabase(files, watch);
            try
            {
                Prepare(database, files, manifest, migrator, logger);
                var store = new LiteDbStore(database, streams, files, held, logger);
                Log.Opened(logger, files.Directory, migrator.Version, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                return store;
            }
            catch
            {
                database.Dispose();
                streams.Dispose();
                throw;
            }
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="WriteGate.Read{T}"/>
    public T Read<T>(Func<T> work) => _gate.Read(work);

    /// <inheritdoc cref="WriteGate.Read{T}"/>
    /// <param name="work">Reads, synchronously, and leaves no query open.</param>
    /// <param name="cancellationToken">Gives up before the reading begins.</param>
    /// <returns>A complete task.</returns>
    public Task<T> ReadAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        try
        {
            return Task.FromResult(_gate.Read(work));
        }
#pragma warning disable CA1031 // A method that returns a task fails through it.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            return Task.FromException<T>(problem);
        }
    }

    /// <inheritdoc cref="WriteGate.WriteAsync{T}"/>
    /// <remarks>In a turn, what is written waits for the end of the turn.</remarks>
    public Task<T> WriteAsync<T>(Func<T> work, CancellationToken cancellationToken) =>
        Turn is { } turn ? ReadAsync(() => turn.Write(work), cancellationToken) : _gate.WriteAsync(work, cancellationToken);

    /// <inheritdoc cref="WriteGate.WriteAsync{T}"/>
    public Task WriteAsync(Action work, CancellationToken cancellationToken) =>
        WriteAsync(
            () =>
            {
                work();
                return true;
            },
            cancellationToken);

    /// <summary>Begins a turn in the caller's flow of calls.</summary>
    public StoreTurn BeginTurn()
    {
        var outer = _turn.Value;
        var turn = new StoreTurn(this, ended =>
        {
            if (_turn.Value == ended)
            {
                _turn.Value = outer;
            }
        });
        _turn.Value = turn;
        return turn;
    }

    /// <summary>The documents of a collection as the caller sees them.</summary>
    /// <param name="collection">The collection's name.</param>
    public StoreRows RowsOf(string collection) => new(this, Rows(collection));

    /// <summary>The stored documents of a collection, to be used inside a read or a write.</summary>
    /// <param name="collection">The collection's name.</param>
    public ILiteCollection<BsonDocument> Rows(string collection) => _database.GetCollection(collection);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!Interlocked.Exchange(ref _isDisposed, true))
        {
            _gate.Dispose();
            _streams.Dispose();
            _lock.Dispose();
            Log.Closed(_logger, Files.Directory);
        }
    }

    private static (LiteDatabase Database, StoreStreams Streams) OpenDatabase(StoreFiles files, Action<EngineSettings>? watch)
    {
        StoreStreams? streams = null;
        try
        {
            streams = new StoreStreams(files);

            // Keys compare by their code units: LiteDB's default is the machine's culture, without regard to case.
            var settings = new EngineSettings
            {
                Filename = files.Data,
                DataStream = streams.Data,
                LogStream = streams.Log,
                Collation = Collation.Binary,
            };
            watch?.Invoke(settings);
            return (new LiteDatabase(new LiteEngine(settings), new BsonMapper()), streams);
        }
        catch (Exception problem) when (problem is LiteException or IOException or UnauthorizedAccessException)
        {
            streams?.Dispose();
            throw new StoreRefusedException(
                $"{files.Data} cannot be opened: {problem.Message} "
                + "Put the data directory's backup back, or set AfterSale:DataDirectory to another directory.");
        }
    }

    private static void Prepare(LiteDatabase database, StoreFiles files, StoreManifest manifest, Migrator migrator, ILogger logger)
    {
        if (manifest.IsComplete)
        {
            migrator.Run(database, files, manifest, logger);
        }

        StoreSchema.Ensure(database);
        if (!manifest.IsComplete)
        {
            database.UserVersion = migrator.Version;
            database.Checkpoint();
            (manifest with { IsComplete = true }).Write(files);
        }

        StoreSchema.WarmUp(database);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The store in {Directory} is open (schema version {Version}, {Milliseconds:0} ms).")]
        public static partial void Opened(ILogger logger, string directory, int version, double milliseconds);

        [LoggerMessage(2, LogLevel.Information, "The store in {Directory} is closed.")]
        public static partial void Closed(ILogger logger, string directory);
    }
}
