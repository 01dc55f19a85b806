using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using AfterSale.BotFramework.Schema;
using AfterSale.Domain;

namespace AfterSale.Store.LiteDb;

/// <summary>Stores an identifier as its text.</summary>
/// <typeparam name="T">The identifier's type.</typeparam>
/// <param name="wrap">Makes it of its text.</param>
/// <param name="unwrap">Its text.</param>
internal abstract class IdConverter<T>(Func<string, T> wrap, Func<T, string> unwrap) : JsonConverter<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        wrap(reader.GetString() ?? throw new JsonException("An identifier is a string."));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(unwrap(value));
}

/// <summary>Stores <see cref="PersonId"/>.</summary>
internal sealed class PersonIdConverter() : IdConverter<PersonId>(text => new(text), id => id.Value);

/// <summary>Stores <see cref="TeamId"/>.</summary>
internal sealed class TeamIdConverter() : IdConverter<TeamId>(text => new(text), id => id.Value);

/// <summary>Stores <see cref="CustomerId"/>.</summary>
internal sealed class CustomerIdConverter() : IdConverter<CustomerId>(text => new(text), id => id.Value);

/// <summary>Stores <see cref="ContactId"/>.</summary>
internal sealed class ContactIdConverter() : IdConverter<ContactId>(text => new(text), id => id.Value);

/// <summary>Stores <see cref="SaleId"/>.</summary>
internal sealed class SaleIdConverter() : IdConverter<SaleId>(text => new(text), id => id.Value);

/// <summary>Stores <see cref="TouchPointId"/>.</summary>
internal sealed class TouchPointIdConverter() : IdConverter<TouchPointId>(text => new(text), id => id.Value);

/// <summary>Stores <see cref="JournalEntryId"/>.</summary>
internal sealed class JournalEntryIdConverter() : IdConverter<JournalEntryId>(text => new(text), id => id.Value);

/// <summary>Stores <see cref="ComplaintId"/>.</summary>
internal sealed class ComplaintIdConverter() : IdConverter<ComplaintId>(text => new(text), id => id.Value);

/// <summary>Stores <see cref="PromiseId"/>.</summary>
internal sealed class PromiseIdConverter() : IdConverter<PromiseId>(text => new(text), id => id.Value);

/// <summary>Stores <see cref="FeedbackId"/>.</summary>
internal sealed class FeedbackIdConverter() : IdConverter<FeedbackId>(text => new(text), id => id.Value);

/// <summary>Stores <see cref="AskId"/>.</summary>
internal sealed class AskIdConverter() : IdConverter<AskId>(text => new(text), id => id.Value);

/// <summary>Stores <see cref="ImplementationStepId"/>.</summary>
internal sealed class ImplementationStepIdConverter() : IdConverter<ImplementationStepId>(text => new(text), id => id.Value);

/// <summary>Stores <see cref="LibraryItemId"/>.</summary>
internal sealed class LibraryItemIdConverter() : IdConverter<LibraryItemId>(text => new(text), id => id.Value);

/// <summary>Stores an instant in UTC with every tick: 2026-11-22T20:26:10.4620000Z. The texts sort as the instants do.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset().ToUniversalTime();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
}

/// <summary>Stores a type of the Bot Framework layer as it is on the wire, with the properties that it does not name.</summary>
/// <typeparam name="T">The type; <see cref="BotJson"/> knows it.</typeparam>
internal sealed class BotTypeConverter<T> : JsonConverter<T>
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, BotJson.TypeInfo<T>());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, BotJson.TypeInfo<T>());
}
