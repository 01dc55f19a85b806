namespace AfterSale.BotFramework;

/// <summary>A named property of the state.</summary>
public interface IStatePropertyInfo
{
    /// <summary>The name.</summary>
    string Name { get; }
}

/// <summary>Reads and sets one property of the state, within a turn.</summary>
/// <typeparam name="T">The type of the property.</typeparam>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>Gets the value. A changed object is saved with the state, without being set again.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="defaultValueFactory">Makes the value, and sets it, if there is none.</param>
    /// <param name="cancellationToken">Cancels the loading.</param>
    /// <returns>The value, or the default of the type.</returns>
    /// <exception cref="System.Text.Json.JsonException">What is stored cannot be read as this type.</exception>
    Task<T?> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default);

    /// <summary>Sets the value.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Cancels the loading.</param>
    /// <returns>A task.</returns>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);

    /// <summary>Removes the property.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the loading.</param>
    /// <returns>A task.</returns>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}

/// <summary>Makes accessors.</summary>
public interface IPropertyManager
{
    /// <summary>Makes the accessor of a property.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="name">The name of the property.</param>
    /// <returns>The accessor.</returns>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
