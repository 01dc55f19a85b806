using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.Dialogs;

/// <summary>Reads values of dialogs, whether they are still the objects that were put there or came back from the store as JSON.</summary>
public static class DialogValues
{
    /// <summary>Gets a value as a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="values">The values.</param>
    /// <param name="name">The name of the value.</param>
    /// <param name="options">Options that know the type.</param>
    /// <returns>The value, or the default of the type if there is none.</returns>
    /// <exception cref="DialogStateException">The value is of another form.</exception>
    public static T? Get<T>(this IDictionary<string, object?> values, string name, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.TryGetValue(name, out var value) ? Convert<T>(value, options) : default;
    }

    /// <summary>Converts a value to a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="options">Options that know the type.</param>
    /// <returns>The value, or the default of the type if it is null.</returns>
    /// <exception cref="DialogStateException">The value is of another form.</exception>
    public static T? Convert<T>(object? value, JsonSerializerOptions? options = null)
    {
        switch (value)
        {
            case null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined }:
                return default;
            case T typed:
                return typed;
        }

        try
        {
            options ??= BotState.DefaultJsonOptions;
            return BotJson.ToElement(value, options).Deserialize(BotJson.TypeInfo<T>(options));
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            throw new DialogStateException($"A stored value cannot be read as {typeof(T).Name}.", exception);
        }
    }

    /// <summary>Converts a value to a type, if it can be.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="result">The converted value.</param>
    /// <param name="options">Options that know the type.</param>
    /// <returns>Whether there is a value of this type.</returns>
    public static bool TryConvert<T>(object? value, [NotNullWhen(true)] out T? result, JsonSerializerOptions? options = null)
    {
        try
        {
            result = Convert<T>(value, options);
        }
        catch (DialogStateException)
        {
            result = default;
        }

        return result is not null && value is not null;
    }

    // Gets a value as an object and puts it back in place of the JSON, so that what is changed in it is stored.
    internal static T GetOrAdd<T>(IDictionary<string, object?> values, string name, JsonSerializerOptions options)
        where T : class, new()
    {
        var value = values.Get<T>(name, options) ?? new T();
        values[name] = value;
        return value;
    }

    // The same for a dictionary of values.
    internal static IDictionary<string, object?> GetOrAddValues(IDictionary<string, object?> values, string name)
    {
        var inner = values.TryGetValue(name, out var value) ? value : null;
        var result = inner switch
        {
            IDictionary<string, object?> same => same,
            JsonElement { ValueKind: JsonValueKind.Object } element => DialogValuesConverter.Read(element),
            null => new Dictionary<string, object?>(),
            _ => throw new DialogStateException($"The stored {name} are not an object."),
        };
        values[name] = result;
        return result;
    }
}
