using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LiteDB;

namespace AfterSale.Store.LiteDb;

/// <summary>
/// One collection as the records that it holds. Everything here is to be called inside
/// <see cref="LiteDbStore.Read{T}"/>, <see cref="LiteDbStore.ReadAsync{T}"/> or <see cref="LiteDbStore.WriteAsync{T}"/>.
/// </summary>
/// <typeparam name="T">The record's type.</typeparam>
/// <param name="store">The store.</param>
/// <param name="collection">The collection's name.</param>
/// <param name="fields">A record's <c>_id</c> and the fields that the indexes need.</param>
internal sealed class Documents<T>(LiteDbStore store, string collection, Func<T, BsonDocument> fields)
    where T : class
{
    private const string Body = "body";

    private readonly StoreRows _rows = store.RowsOf(collection);
    private readonly JsonTypeInfo<T> _type = StoreJson.TypeInfo<T>();

    /// <summary>The record with an id, or <see langword="null"/>.</summary>
    /// <param name="id">The id.</param>
    public T? Find(BsonValue id) => FindRow(id) is { } row ? Record(row) : null;

    /// <summary>The document with an id, or <see langword="null"/>.</summary>
    /// <param name="id">The id.</param>
    public BsonDocument? FindRow(BsonValue id) => _rows.FindById(id);

    /// <summary>The record in a document.</summary>
    /// <param name="row">The document.</param>
    public T Record(BsonDocument row) =>
        System.Text.Json.JsonSerializer.Deserialize(row[Body].AsString, _type)
        ?? throw new JsonException($"The body of a document in {collection} is null.");

    /// <summary>The records that a question finds.</summary>
    /// <param name="query">The question.</param>
    /// <param name="values">The values asked for.</param>
    public List<T> List(StoreQuery query, params BsonValue[] values) => List(query, int.MaxValue, values);

    /// <summary>The records that a question finds.</summary>
    /// <param name="query">The question.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="values">The values asked for.</param>
    public List<T> List(StoreQuery query, int limit, params BsonValue[] values) => Rows(query, limit, values).ConvertAll(Record);

    /// <summary>The documents that a question finds.</summary>
    /// <param name="query">The question.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="values">The values asked for.</param>
    public List<BsonDocument> Rows(StoreQuery query, int limit, params BsonValue[] values) =>
        _rows.List(query, limit, values);

    /// <summary>Stores a new record.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="InvalidOperationException">There is one with its id; in a turn.</exception>
    /// <exception cref="LiteException">There is one with its id; elsewhere.</exception>
    public void Insert(T record) => _rows.Insert(Row(record));

    /// <summary>Stores a record, new or changed.</summary>
    /// <param name="record">The record.</param>
    public void Put(T record) => _rows.Put(Row(record));

    /// <summary>Stores a document whose index fields were changed.</summary>
    /// <param name="row">The document.</param>
    public void Update(BsonDocument row) => _rows.Put(row);

    /// <summary>Deletes a record.</summary>
    /// <param name="id">Its id.</param>
    public void Delete(BsonValue id) => _rows.Delete(id);

    private BsonDocument Row(T record)
    {
        var row = fields(record);
        row[Body] = System.Text.Json.JsonSerializer.Serialize(record, _type);
        return row;
    }
}
