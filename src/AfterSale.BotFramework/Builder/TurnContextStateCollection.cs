namespace AfterSale.BotFramework;

/// <summary>Objects that live as long as a turn, by key or by the name of their type.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    /// <summary>Gets an object.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">Its key.</param>
    /// <returns>The object, or null if there is none of this type.</returns>
    public T? Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    /// <summary>Gets an object by the name of its type.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <returns>The object, or null if there is none.</returns>
    public T? Get<T>()
        where T : class => Get<T>(KeyOf<T>());

    /// <summary>Adds an object.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">Its key.</param>
    /// <param name="value">The object.</param>
    /// <exception cref="ArgumentException">There is one with this key.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    /// <summary>Adds an object by the name of its type.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The object.</param>
    /// <exception cref="ArgumentException">There is one of this type.</exception>
    public void Add<T>(T value)
        where T : class => Add(KeyOf<T>(), value);

    /// <summary>Sets an object, or removes it.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">Its key.</param>
    /// <param name="value">The object; null removes it.</param>
    public void Set<T>(string key, T? value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        if (value is null)
        {
            Remove(key);
        }
        else
        {
            this[key] = value;
        }
    }

    /// <summary>Sets an object by the name of its type, or removes it.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The object; null removes it.</param>
    public void Set<T>(T? value)
        where T : class => Set(KeyOf<T>(), value);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes what is in the collection.</summary>
    /// <param name="disposing">Whether it is called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (disposing)
        {
            foreach (var value in Values.OfType<IDisposable>())
            {
                value.Dispose();
            }
        }
    }

    private static string KeyOf<T>() => typeof(T).FullName ?? typeof(T).Name;
}
