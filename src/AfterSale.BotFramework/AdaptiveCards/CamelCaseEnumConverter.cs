using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.AdaptiveCards;

/// <summary>Writes an enum as Adaptive Cards name its values: extraLarge.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
