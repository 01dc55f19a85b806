using LiteDB;

namespace AfterSale.Store.LiteDb;

/// <summary>
/// The documents of one collection, as whoever asks sees them: a turn sees what it has written and not yet stored. Everything here is to be
/// called inside <see cref="LiteDbStore.Read{T}"/>, <see cref="LiteDbStore.ReadAsync{T}"/> or <see cref="LiteDbStore.WriteAsync{T}"/>.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="rows">The collection.</param>
internal sealed class StoreRows(LiteDbStore store, ILiteCollection<BsonDocument> rows)
{
    /// <summary>The document with an id, or <see langword="null"/>.</summary>
    /// <param name="id">The id.</param>
    public BsonDocument? FindById(BsonValue id) => store.Turn is { } turn ? turn.Find(rows, id) : rows.FindById(id);

    /// <summary>The documents that a question finds.</summary>
    /// <param name="query">The question.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="values">The values asked for.</param>
    public List<BsonDocument> List(StoreQuery query, int limit, params BsonValue[] values) =>
        limit <= 0 ? []
        : store.Turn is { } turn ? turn.List(rows, query, limit, values)
        : query.On(rows, values).Limit(limit).ToList();

    /// <summary>Stores a new document.</summary>
    /// <param name="row">The document.</param>
    /// <exception cref="InvalidOperationException">There is one with its id; in a turn.</exception>
    /// <exception cref="LiteException">There is one with its id; elsewhere.</exception>
    public void Insert(BsonDocument row)
    {
        if (store.Turn is { } turn)
        {
            turn.Insert(rows, row);
        }
        else
        {
            rows.Insert(row);
        }
    }

    /// <summary>Stores a document, new or changed.</summary>
    /// <param name="row">The document.</param>
    public void Put(BsonDocument row)
    {
        if (store.Turn is { } turn)
        {
            turn.Put(rows, row);
        }
        else
        {
            rows.Upsert(row);
        }
    }

    /// <summary>Deletes a document.</summary>
    /// <param name="id">Its id.</param>
    public void Delete(BsonValue id)
    {
        if (store.Turn is { } turn)
        {
            turn.Delete(rows, id);
        }
        else
        {
            rows.Delete(id);
        }
    }
}
