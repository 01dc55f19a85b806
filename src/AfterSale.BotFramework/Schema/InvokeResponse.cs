using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.Schema;

/// <summary>The answer of a bot to an invoke: it becomes status and body of the HTTP response.</summary>
public class InvokeResponse
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>The body: a JSON value, or an object of a type that <see cref="BotJson.Options"/> knows.</summary>
    [JsonConverter(typeof(BoxedJsonConverter))]
    public object? Body { get; set; }

    /// <summary>Whether the status is one of success.</summary>
    /// <returns>True from 200 to 299.</returns>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
