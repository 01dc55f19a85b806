using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework;

/// <summary>State under one key of a store: loaded once a turn, and saved if it changed.</summary>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <summary>Creates the state.</summary>
    /// <param name="storage">The store.</param>
    /// <param name="contextServiceKey">The key under which the turn state caches it.</param>
    /// <param name="jsonOptions">
    /// Options that know the types of the properties, such as <see cref="BotJson.CreateOptions"/> with the source-generated context of the
    /// product; without them, types that this layer does not know are read by reflection.
    /// </param>
    protected BotState(IStorage storage, string contextServiceKey, JsonSerializerOptions? jsonOptions = null)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
        JsonOptions = jsonOptions ?? DefaultJsonOptions;
    }

    /// <summary>The options that the properties are read and written with.</summary>
    public JsonSerializerOptions JsonOptions { get; }

    internal static JsonSerializerOptions DefaultJsonOptions { get; } = BotJson.CreateOptions(new DefaultJsonTypeInfoResolver());

    /// <inheritdoc/>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new BotStatePropertyAccessor<T>(this, name);
    }

    /// <summary>Loads the state, unless the turn has it.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Whether to load it again and forget changes.</param>
    /// <param name="cancellationToken">Cancels the loading.</param>
    /// <returns>A task.</returns>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && Cached(turnContext) is not null)
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken);
        var document = items.TryGetValue(key, out var value) ? StateDocument.From(value, JsonOptions) : null;
        turnContext.TurnState.Set(_contextServiceKey, new CachedBotState(document, JsonOptions));
    }

    /// <summary>
    /// Saves the state if it was loaded and changed. In a turn that has one effect it is saved with everything else at the end of the turn.
    /// </summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Whether to save it even if it did not change.</param>
    /// <param name="cancellationToken">Cancels the saving.</param>
    /// <returns>A task.</returns>
    /// <exception cref="EtagException">Another turn saved it meanwhile.</exception>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (Cached(turnContext) is not { } cached || TurnEffect.Defers(turnContext, this))
        {
            return;
        }

        if (cached.Change(force) is { } document)
        {
            await _storage.WriteAsync(new Dictionary<string, object> { [GetStorageKey(turnContext)] = document }, cancellationToken);
            cached.Saved(document);
        }
    }

    /// <summary>Empties the state; the store changes with the next saving.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the loading.</param>
    /// <returns>A task.</returns>
    public virtual async Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        await LoadAsync(turnContext, false, cancellationToken);
        Cached(turnContext)?.Clear();
    }

    /// <summary>
    /// Deletes the state from the store and forgets it. In a turn that has one effect it is emptied, and stored so at the end of the turn.
    /// </summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>A task.</returns>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (TurnEffect.Defers(turnContext, this))
        {
            await ClearStateAsync(turnContext, cancellationToken);
            return;
        }

        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    internal bool IsVolatile => _storage is IVolatileStorage;

    // What a turn has to store of this state, and where; null if nothing changed.
    internal StateChange? ChangeOf(ITurnContext turnContext) =>
        Cached(turnContext) is { } cached && cached.Change(false) is { } document
            ? new StateChange(_storage, GetStorageKey(turnContext), document, cached)
            : null;

    // As the other turn knows it, without any change of this one.
    internal void Forget(ITurnContext turnContext) => turnContext.TurnState.Remove(_contextServiceKey);

    /// <summary>The key under which the state is stored.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <returns>The key.</returns>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>Gets a property of the loaded state.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="turnContext">The turn.</param>
    /// <param name="propertyName">Its name.</param>
    /// <param name="cancellationToken">Not used; the SDK has it.</param>
    /// <returns>The value.</returns>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    protected Task<T?> GetPropertyValueAsync<T>(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        var state = Loaded(turnContext);
        if (!state.TryGet(propertyName, out var stored, out var json))
        {
            throw new KeyNotFoundException($"The state has no property '{propertyName}'.");
        }

        if (stored is T typed)
        {
            return Task.FromResult<T?>(typed);
        }

        var value = stored is null
            ? Read<T>(json.Span)
            : BotJson.ToElement(stored, JsonOptions).Deserialize(BotJson.TypeInfo<T>(JsonOptions));

        // The object replaces the JSON, so that what the bot changes in it is saved. A number or a string does not change.
        if (!typeof(T).IsValueType && typeof(T) != typeof(string))
        {
            state.Set(propertyName, value);
        }

        return Task.FromResult(value);
    }

    /// <summary>Sets a property of the loaded state.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="propertyName">Its name.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Not used; the SDK has it.</param>
    /// <returns>A task.</returns>
    protected Task SetPropertyValueAsync(
        ITurnContext turnContext, string propertyName, object? value, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext).Set(propertyName, value);
        return Task.CompletedTask;
    }

    /// <summary>Removes a property of the loaded state.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="propertyName">Its name.</param>
    /// <param name="cancellationToken">Not used; the SDK has it.</param>
    /// <returns>A task.</returns>
    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext).Remove(propertyName);
        return Task.CompletedTask;
    }

    private T? Read<T>(ReadOnlySpan<byte> json) =>
        json.SequenceEqual("null"u8) ? default : JsonSerializer.Deserialize(json, BotJson.TypeInfo<T>(JsonOptions));

    private CachedBotState? Cached(ITurnContext turnContext) => turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);

    private CachedBotState Loaded(ITurnContext turnContext) =>
        Cached(turnContext) ?? throw new InvalidOperationException("The state is not loaded.");

    private sealed class BotStatePropertyAccessor<T>(BotState botState, string name) : IStatePropertyAccessor<T>, IJsonOptionsSource
    {
        public string Name => name;

        public JsonSerializerOptions JsonOptions => botState.JsonOptions;

        public async Task<T?> GetAsync(
            ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken);
            if (botState.Loaded(turnContext).TryGet(name, out _, out _)
                && await botState.GetPropertyValueAsync<T>(turnContext, name, cancellationToken) is { } stored)
            {
                return stored;
            }

            if (defaultValueFactory is null)
            {
                return default;
            }

            var value = defaultValueFactory();
            await SetAsync(turnContext, value, cancellationToken);
            return value;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken);
            await botState.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken);
            await botState.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }
    }
}

// Tells dialogs the options of the state that they are kept in.
internal interface IJsonOptionsSource
{
    JsonSerializerOptions JsonOptions { get; }
}

// A document that a turn changed; Cached is told once it is stored.
internal sealed record StateChange(IStorage Storage, string Key, StateDocument Document, CachedBotState Cached);
