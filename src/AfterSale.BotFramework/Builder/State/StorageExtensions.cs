using System.Text.Json;

namespace AfterSale.BotFramework;

/// <summary>Typed reading.</summary>
public static class StorageExtensions
{
    /// <summary>Whether a key is that of <see cref="ConversationState"/> or <see cref="UserState"/>, which may expire.</summary>
    /// <param name="key">The key.</param>
    /// <returns>True for <c>{channel}/conversations/{id}</c> and <c>{channel}/users/{id}</c>.</returns>
    public static bool MayExpire(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Contains("/conversations/", StringComparison.Ordinal) || key.Contains("/users/", StringComparison.Ordinal);
    }

    /// <summary>Reads documents as objects of one type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="storage">The store.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The objects that exist.</returns>
    public static Task<IDictionary<string, T>> ReadAsync<T>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where T : class => storage.ReadAsync<T>(keys, BotState.DefaultJsonOptions, cancellationToken);

    /// <summary>Reads documents as objects of one type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="storage">The store.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="options">Options that know the type.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The objects that exist.</returns>
    public static async Task<IDictionary<string, T>> ReadAsync<T>(
        this IStorage storage, string[] keys, JsonSerializerOptions options, CancellationToken cancellationToken = default)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        var documents = await storage.ReadAsync(keys, cancellationToken);
        var items = new Dictionary<string, T>(documents.Count);
        foreach (var (key, value) in documents)
        {
            if ((value as T ?? StateDocument.From(value, options).As<T>(options)) is { } item)
            {
                items[key] = item;
            }
        }

        return items;
    }
}
