using LiteDB;

namespace AfterSale.Store.LiteDb;

/// <summary>
/// A question that is answered by walking an index, in the index's order and no further than asked. The adapters ask
/// nothing else, so that no answer becomes slower as the store grows. A test reads LiteDB's plan of each.
/// </summary>
internal sealed class StoreQuery
{
    private static readonly Comparer<BsonValue> ByCodeUnits = Comparer<BsonValue>.Create(Compare);

    private readonly string? _predicate;
    private readonly int? _order;

    private StoreQuery(string collection, string field, string? predicate, int? order)
    {
        Collection = collection;
        Field = field;
        _predicate = predicate;
        _order = order;
    }

    /// <summary>What is asked.</summary>
    public string Collection { get; }

    /// <summary>The field whose index is walked.</summary>
    public string Field { get; }

    /// <summary>How many values the question takes.</summary>
    public int Values => _predicate is null ? 0 : _predicate.Contains("@1", StringComparison.Ordinal) ? 2 : 1;

    /// <summary>Documents with a value, in no order.</summary>
    /// <param name="collection">Where.</param>
    /// <param name="field">The indexed field.</param>
    public static StoreQuery Equal(string collection, string field) => new(collection, field, $"$.{field} = @0", null);

    /// <summary>Documents with at most a value, the least first.</summary>
    /// <param name="collection">Where.</param>
    /// <param name="field">The indexed field.</param>
    public static StoreQuery UpTo(string collection, string field) =>
        new(collection, field, $"$.{field} <= @0", Query.Ascending);

    /// <summary>Documents between two values, both included, the least first.</summary>
    /// <param name="collection">Where.</param>
    /// <param name="field">The indexed field.</param>
    public static StoreQuery Between(string collection, string field) =>
        new(collection, field, $"$.{field} BETWEEN @0 AND @1", Query.Ascending);

    /// <summary>Documents between two values, both included, the greatest first.</summary>
    /// <param name="collection">Where.</param>
    /// <param name="field">The indexed field.</param>
    public static StoreQuery LastBetween(string collection, string field) =>
        new(collection, field, $"$.{field} BETWEEN @0 AND @1", Query.Descending);

    /// <summary>Every document, by id.</summary>
    /// <param name="collection">Where.</param>
    public static StoreQuery All(string collection) => new(collection, "_id", null, Query.Ascending);

    /// <summary>Puts the question to a collection.</summary>
    /// <param name="rows">The collection.</param>
    /// <param name="values">The values asked for.</param>
    public ILiteQueryable<BsonDocument> On(ILiteCollection<BsonDocument> rows, params BsonValue[] values)
    {
        var query = rows.Query();
        if (_predicate is not null)
        {
            query = query.Where(_predicate, values);
        }

        return _order is { } order ? query.OrderBy($"$.{Field}", order) : query;
    }

    /// <summary>Whether the question finds a document; the same answer as the collection's, for one that is not stored yet.</summary>
    /// <param name="row">The document.</param>
    /// <param name="values">The values asked for.</param>
    public bool Finds(BsonDocument row, BsonValue[] values)
    {
        var value = row[Field];
        return (Values, _order) switch
        {
            (0, _) => true,
            (1, null) => Compare(value, values[0]) == 0,
            (1, _) => Compare(value, values[0]) <= 0,
            _ => Compare(value, values[0]) >= 0 && Compare(value, values[1]) <= 0,
        };
    }

    /// <summary>Puts found documents in the question's order.</summary>
    /// <param name="rows">The documents.</param>
    public IEnumerable<BsonDocument> Sort(IEnumerable<BsonDocument> rows) => _order switch
    {
        Query.Ascending => rows.OrderBy(row => row[Field], ByCodeUnits),
        Query.Descending => rows.OrderByDescending(row => row[Field], ByCodeUnits),
        _ => rows,
    };

    private static int Compare(BsonValue one, BsonValue other) => one.CompareTo(other, Collation.Binary);
}
