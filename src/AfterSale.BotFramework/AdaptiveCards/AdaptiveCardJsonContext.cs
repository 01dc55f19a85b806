using System.Text.Json.Serialization;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.AdaptiveCards;

/// <summary>The source-generated contracts of the card model. Use it through <see cref="BotJson"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = BotJson.MaxDepth)]
[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class AdaptiveCardJsonContext : JsonSerializerContext;
