using System.Text.Json;

namespace AfterSale.Store.LiteDb;

/// <summary>What <c>store.json</c> says of the data beside it.</summary>
/// <param name="SchemaVersion">The schema that the data has, or is being given.</param>
/// <param name="IsComplete">Whether the data file was made: from then on it must be there.</param>
/// <param name="CreatedAt">When the store was made, UTC.</param>
internal sealed record StoreManifest(int SchemaVersion, bool IsComplete, DateTimeOffset CreatedAt)
{
    /// <summary>Reads it, without changing anything.</summary>
    /// <param name="files">The store's files.</param>
    /// <returns><see langword="null"/> when there is none.</returns>
    /// <exception cref="StoreRefusedException">It cannot be read.</exception>
    public static StoreManifest? Read(StoreFiles files)
    {
        if (!File.Exists(files.Manifest))
        {
            return null;
        }

        try
        {
            var manifest = JsonSerializer.Deserialize(File.ReadAllBytes(files.Manifest), StoreJson.TypeInfo<StoreManifest>());
            return manifest is { SchemaVersion: >= 1 } ? manifest : throw Unreadable(files, "it names no schema version.");
        }
        catch (JsonException problem)
        {
            throw Unreadable(files, problem.Message);
        }
    }

    /// <summary>Writes it whole or not at all: a reader sees the old one or the new one.</summary>
    /// <param name="files">The store's files.</param>
    public void Write(StoreFiles files)
    {
        var draft = files.Manifest + ".tmp";
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(stream, this, StoreJson.TypeInfo<StoreManifest>());
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, files.Manifest, overwrite: true);
    }

    private static StoreRefusedException Unreadable(StoreFiles files, string why) => new(
        $"{files.Manifest} cannot be read: {why} It says which schema version the data has. Put the data directory's backup back, "
        + "or set AfterSale:DataDirectory to another directory.");
}
