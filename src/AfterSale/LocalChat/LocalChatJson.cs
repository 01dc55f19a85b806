using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AfterSale.BotFramework.Schema;
using AfterSale.LocalChat.Clock;
using AfterSale.LocalChat.DirectLine;
using AfterSale.LocalChat.People;

namespace AfterSale.LocalChat;

/// <summary>The source-generated contracts of what the local chat says beside activities.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = BotJson.MaxDepth)]
[JsonSerializable(typeof(StartRequest))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(ClockMove))]
[JsonSerializable(typeof(ClockReading))]
[JsonSerializable(typeof(ClockMoved))]
[JsonSerializable(typeof(NextDue))]
[JsonSerializable(typeof(IReadOnlyList<LocalPerson>))]
internal sealed partial class LocalChatJson : JsonSerializerContext
{
    /// <summary>The contract of a type of the local chat or of the Activity Protocol.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public static JsonTypeInfo<T> Of<T>() => BotJson.TypeInfo<T>(WithActivities.Options);

    /// <summary>An answer in JSON.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">What to answer.</param>
    /// <param name="status">The HTTP status.</param>
    public static IResult Answer<T>(T value, int status = StatusCodes.Status200OK) =>
        TypedResults.Json(value, Of<T>(), statusCode: status);

    // Apart, so that it is made after Default.
    private static class WithActivities
    {
        public static readonly JsonSerializerOptions Options = BotJson.CreateOptions(Default);
    }
}
