using System.Text.Json.Serialization;
using AfterSale.Features.Welcome;
using AfterSale.Forms;

namespace AfterSale.Bot;

/// <summary>Knows the types that the bot keeps in the state of conversations and people.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FormProgress))]
[JsonSerializable(typeof(FormStart))]
[JsonSerializable(typeof(WelcomeNote))]
internal sealed partial class BotStateJson : JsonSerializerContext;
