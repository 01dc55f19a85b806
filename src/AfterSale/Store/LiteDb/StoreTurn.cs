using AfterSale.BotFramework;
using LiteDB;

namespace AfterSale.Store.LiteDb;

/// <summary>
/// What one turn of the conversation has written and not yet stored. LiteDB's own transactions belong to a thread and lock whole collections,
/// so a turn, which waits for other things in between, keeps its writes here: its reads see them, nobody else's do. When it commits, what it
/// read for its writes must still be as it was.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="ended">Called when the turn ends, stored or not.</param>
internal sealed class StoreTurn(LiteDbStore store, Action<StoreTurn> ended) : ITurnTransaction
{
    private Dictionary<(string Collection, BsonValue Id), StagedRow> _rows = [];
    private bool _isWriting;

    /// <summary>Whether it takes writes: one that has ended is no longer asked.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <inheritdoc/>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(!IsOpen, this);
        Close();
        if (_rows.Values.Any(row => row.IsWritten))
        {
            await store.WriteAsync(Apply, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Close();

    /// <summary>Does work that writes: all of it, or nothing.</summary>
    /// <param name="work">The work.</param>
    public T Write<T>(Func<T> work)
    {
        var before = new Dictionary<(string, BsonValue), StagedRow>(_rows);
        _isWriting = true;
        try
        {
            return work();
        }
        catch
        {
            _rows = before;
            throw;
        }
        finally
        {
            _isWriting = false;
        }
    }

    /// <summary>The document as this turn sees it, or <see langword="null"/>.</summary>
    /// <param name="rows">The collection.</param>
    /// <param name="id">The id.</param>
    public BsonDocument? Find(ILiteCollection<BsonDocument> rows, BsonValue id)
    {
        if (_rows.TryGetValue((rows.Name, id), out var staged))
        {
            return Copy(staged.Now);
        }

        var row = rows.FindById(id);
        NoteRead(rows, id, row);
        return row;
    }

    /// <summary>The documents that a question finds, as this turn sees them.</summary>
    /// <param name="rows">The collection.</param>
    /// <param name="query">The question.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="values">The values asked for.</param>
    public List<BsonDocument> List(ILiteCollection<BsonDocument> rows, StoreQuery query, int limit, BsonValue[] values)
    {
        var staged = _rows.Where(pair => pair.Key.Collection == rows.Name).ToList();
        var enough = limit > int.MaxValue - staged.Count ? int.MaxValue : limit + staged.Count;
        var stored = query.On(rows, values).Limit(enough).ToList();
        var ids = staged.Select(pair => pair.Key.Id).ToHashSet();
        var found = query.Sort(stored.Where(row => !ids.Contains(row["_id"]))
            .Concat(staged.Select(pair => Copy(pair.Value.Now)).OfType<BsonDocument>().Where(row => query.Finds(row, values))))
            .Take(limit).ToList();
        foreach (var row in found.Where(row => !ids.Contains(row["_id"])))
        {
            NoteRead(rows, row["_id"], row);
        }

        return found;
    }

    /// <summary>Writes a document, new or changed.</summary>
    /// <param name="rows">The collection.</param>
    /// <param name="row">The document.</param>
    public void Put(ILiteCollection<BsonDocument> rows, BsonDocument row) => Stage(rows, row["_id"], row);

    /// <summary>Writes a new document.</summary>
    /// <param name="rows">The collection.</param>
    /// <param name="row">The document.</param>
    /// <exception cref="InvalidOperationException">There is one with its id.</exception>
    public void Insert(ILiteCollection<BsonDocument> rows, BsonDocument row)
    {
        if (Find(rows, row["_id"]) is not null)
        {
            throw new InvalidOperationException($"There is a document with this id in {rows.Name} already.");
        }

        Stage(rows, row["_id"], row);
    }

    /// <summary>Deletes a document.</summary>
    /// <param name="rows">The collection.</param>
    /// <param name="id">The id.</param>
    public void Delete(ILiteCollection<BsonDocument> rows, BsonValue id) => Stage(rows, id, null);

    private static BsonDocument? Copy(BsonDocument? row) => row is null ? null : new BsonDocument(row.ToDictionary(field => field.Key, field => field.Value));

    private static bool AreSame(BsonDocument? one, BsonDocument? other) =>
        one is null || other is null ? one is null && other is null : one.CompareTo(other) == 0;

    private void Close()
    {
        if (IsOpen)
        {
            IsOpen = false;
            ended(this);
        }
    }

    // What a write builds on must be the same when the turn commits; what is only shown need not be.
    private void NoteRead(ILiteCollection<BsonDocument> rows, BsonValue id, BsonDocument? row)
    {
        if (_isWriting)
        {
            _rows[(rows.Name, id)] = new StagedRow(rows, Copy(row), Copy(row), IsWritten: false);
        }
    }

    private void Stage(ILiteCollection<BsonDocument> rows, BsonValue id, BsonDocument? now)
    {
        if (!_rows.TryGetValue((rows.Name, id), out var staged))
        {
            staged = new StagedRow(rows, rows.FindById(id), null, IsWritten: false);
        }

        _rows[(rows.Name, id)] = staged with { Now = Copy(now), IsWritten = true };
    }

    private void Apply()
    {
        foreach (var ((collection, id), row) in _rows)
        {
            if (!AreSame(row.Rows.FindById(id), row.Before))
            {
                throw new EtagException($"A document in {collection} changed meanwhile.");
            }
        }

        foreach (var ((_, id), row) in _rows.Where(pair => pair.Value.IsWritten))
        {
            if (row.Now is null)
            {
                row.Rows.Delete(id);
            }
            else
            {
                row.Rows.Upsert(row.Now);
            }
        }
    }

    private sealed record StagedRow(ILiteCollection<BsonDocument> Rows, BsonDocument? Before, BsonDocument? Now, bool IsWritten);
}
