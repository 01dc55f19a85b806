using System.Text.Json;
using LiteDB;

namespace AfterSale.Store.LiteDb;

/// <summary>From version 1, which knew teams only inside the records: customers and people get the field that the index of teams needs.</summary>
internal sealed class TeamsMigration : IMigration
{
    /// <inheritdoc/>
    public int From => 1;

    /// <inheritdoc/>
    public int To => 2;

    /// <inheritdoc/>
    public void Apply(ILiteDatabase database)
    {
        foreach (var collection in (string[])[StoreSchema.Customers, StoreSchema.People])
        {
            var rows = database.GetCollection(collection);
            foreach (var row in rows.FindAll().ToList())
            {
                row["team"] = IndexKey.Of(TeamOf(row));
                rows.Update(row);
            }
        }
    }

    private static string TeamOf(BsonDocument row)
    {
        using var body = JsonDocument.Parse(row["body"].AsString);
        return body.RootElement.GetProperty("team").GetString() ?? "";
    }
}
