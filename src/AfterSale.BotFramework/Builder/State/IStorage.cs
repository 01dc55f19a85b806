namespace AfterSale.BotFramework;

/// <summary>
/// Keeps JSON documents by key. Written is a <see cref="StateDocument"/> (state does that) or any object that can be serialised; read is
/// always a <see cref="StateDocument"/>, as no type name is stored: <see cref="StorageExtensions"/> makes objects of it.
/// </summary>
/// <remarks>
/// Writes of an <see cref="IStoreItem"/> are optimistic. A tag that is not that of the stored document (or null although there is a
/// document) is refused with <see cref="EtagException"/> and nothing of the call is written; * overwrites. After the write the store sets
/// the new tag on the item it was given, so that the same turn may write again.
/// </remarks>
public interface IStorage
{
    /// <summary>Reads documents.</summary>
    /// <param name="keys">Their keys.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The documents that exist, as <see cref="StateDocument"/>.</returns>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes documents.</summary>
    /// <param name="changes">The documents by their keys.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends when they are stored.</returns>
    /// <exception cref="EtagException">A document changed meanwhile.</exception>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes documents; a missing one is no error.</summary>
    /// <param name="keys">Their keys.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>A task that ends when they are gone.</returns>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>A store that lets go of the state of conversations and people from whom nothing was heard for long.</summary>
public interface IExpiringStorage
{
    /// <summary>Deletes idle state. Other documents stay, however old.</summary>
    /// <param name="before">State that was last written before this is idle.</param>
    /// <param name="limit">The most to delete, so that others need not wait for long.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>How many were deleted; as many as the limit if there may be more.</returns>
    Task<int> DeleteIdleAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken = default);
}

/// <summary>
/// Marks a store that ends with its process. A turn's replies need no note there before they have left: what is owed is known only here.
/// </summary>
public interface IVolatileStorage;
