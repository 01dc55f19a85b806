using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.AdaptiveCards;

/// <summary>
/// An action that a user executed on a card, however it arrived: as an invoke adaptiveCard/action (Teams), or as a message whose value has
/// a verb (other channels).
/// </summary>
/// <param name="Verb">What the action means to the bot.</param>
/// <param name="Data">The data of the action with the values of the inputs; inputs come as strings. It has no verb.</param>
/// <param name="IsInvoke">Whether it is an invoke, which is answered with a status and a card.</param>
public sealed record CardSubmission(string Verb, JsonElement Data, bool IsInvoke)
{
    internal const string VerbProperty = "verb";

    private static readonly JsonElement NoData = JsonElement.Parse("{}");

    /// <summary>Reads an action.</summary>
    /// <param name="activity">The activity that came.</param>
    /// <param name="submission">The action.</param>
    /// <returns>Whether the activity is one.</returns>
    public static bool TryRead(Activity activity, [NotNullWhen(true)] out CardSubmission? submission)
    {
        ArgumentNullException.ThrowIfNull(activity);
        submission = activity switch
        {
            { Type: ActivityTypes.Invoke, Name: "adaptiveCard/action", Value: not null } => ReadInvoke(BotJson.ToElement(activity.Value)),
            { Type: ActivityTypes.Message, Value: not null } => ReadMessage(BotJson.ToElement(activity.Value)),
            _ => null,
        };
        return submission is not null;
    }

    /// <summary>A value of the data as text.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The text of a string, number or truth value; otherwise null.</returns>
    public string? GetString(string name) =>
        Data.ValueKind == JsonValueKind.Object && Data.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                _ => null,
            }
            : null;

    private static CardSubmission? ReadInvoke(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object
            || !value.TryGetProperty("action", out var action)
            || ReadVerb(action) is not { } verb)
        {
            return null;
        }

        return new CardSubmission(verb, action.TryGetProperty("data", out var data) ? WithoutVerb(data) : NoData, true);
    }

    private static CardSubmission? ReadMessage(JsonElement value) =>
        ReadVerb(value) is { } verb ? new CardSubmission(verb, WithoutVerb(value), false) : null;

    private static string? ReadVerb(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(VerbProperty, out var verb)
        && verb.ValueKind == JsonValueKind.String
        && verb.GetString() is { Length: > 0 } text
            ? text
            : null;

    // Both ways give the same data.
    private static JsonElement WithoutVerb(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object || !data.TryGetProperty(VerbProperty, out _))
        {
            return data.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? NoData : data;
        }

        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in data.EnumerateObject().Where(property => !property.NameEquals(VerbProperty)))
        {
            // Of a name that comes twice the last one counts, as everywhere else.
            values[property.Name] = property.Value;
        }

        return JsonSerializer.SerializeToElement(values, BotJson.TypeInfo<Dictionary<string, JsonElement>>());
    }
}
