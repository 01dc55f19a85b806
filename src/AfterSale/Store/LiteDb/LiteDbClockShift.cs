using LiteDB;

namespace AfterSale.Store.LiteDb;

/// <summary>Keeps the local mode's clock shift in LiteDB.</summary>
/// <param name="store">The store.</param>
internal sealed class LiteDbClockShift(LiteDbStore store) : IClockShift
{
    private const string Id = "clockShift";

    private readonly Documents<StoredClockShift> _settings =
        new(store, StoreSchema.Settings, _ => new BsonDocument { ["_id"] = Id });

    /// <inheritdoc/>
    public TimeSpan Read() => store.Read(() => TimeSpan.FromTicks(_settings.Find(Id)?.Ticks ?? 0));

    /// <inheritdoc/>
    public Task WriteAsync(TimeSpan shift, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shift, TimeSpan.Zero);
        return store.WriteAsync(() => _settings.Put(new StoredClockShift(shift.Ticks)), cancellationToken);
    }
}
