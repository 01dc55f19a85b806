using System.Text.Json.Nodes;
using Xunit;

namespace AfterSale.Tests.FrontDoor;

/// <summary>Reads cards as a person does.</summary>
internal static class CardText
{
    private static readonly string[] Readable = ["text", "title", "value", "label"];

    /// <summary>Every readable text, in order.</summary>
    public static IEnumerable<string> Of(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject properties:
                foreach (var (name, value) in properties)
                {
                    if (value is JsonValue && Readable.Contains(name) && value.GetValueKind() == System.Text.Json.JsonValueKind.String)
                    {
                        yield return value.GetValue<string>();
                    }
                    else if (name != "data")
                    {
                        foreach (var text in Of(value))
                        {
                            yield return text;
                        }
                    }
                }

                break;
            case JsonArray items:
                foreach (var text in items.SelectMany(Of))
                {
                    yield return text;
                }

                break;
            default:
                break;
        }
    }

    /// <summary>Every action on the card, nested ones too.</summary>
    public static IEnumerable<JsonObject> Actions(JsonNode? node) => node switch
    {
        JsonObject action when ((string?)action["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true =>
            new[] { action }.Concat(action.Where(property => property.Key != "data").SelectMany(property => Actions(property.Value))),
        JsonObject properties => properties.SelectMany(property => Actions(property.Value)),
        JsonArray items => items.SelectMany(Actions),
        _ => [],
    };

    /// <summary>Every input on the card, by id.</summary>
    public static IEnumerable<JsonObject> Inputs(JsonNode? node) => node switch
    {
        JsonObject input when ((string?)input["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true => [input],
        JsonObject properties => properties.SelectMany(property => Inputs(property.Value)),
        JsonArray items => items.SelectMany(Inputs),
        _ => [],
    };

    /// <summary>What a client sends when a button is pressed: its data, with the inputs as they stand or as they were filled in.</summary>
    public static JsonObject Filled(JsonObject card, JsonObject action, IReadOnlyDictionary<string, string>? inputs)
    {
        var data = (action["data"] as JsonObject)?.DeepClone().AsObject() ?? [];
        if ((string?)action["associatedInputs"] == "none")
        {
            return data;
        }

        foreach (var input in Inputs(card))
        {
            data[(string)input["id"]!] = (string?)input["value"] ?? "";
        }

        foreach (var (key, value) in inputs ?? new Dictionary<string, string>())
        {
            Assert.Contains(Inputs(card), input => (string?)input["id"] == key);
            data[key] = value;
        }

        return data;
    }
}
