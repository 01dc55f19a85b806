using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.Dialogs;

/// <summary>One dialog on the stack.</summary>
public class DialogInstance
{
    /// <summary>The id of the dialog.</summary>
    public string? Id { get; set; }

    /// <summary>
    /// What <see cref="Dialog.GetVersion"/> said when the dialog was begun; null if it was begun before there were versions.
    /// </summary>
    public string? Version { get; set; }

    /// <summary>
    /// What the dialog keeps. After a load from the store, strings, numbers and truth values are what they were, and everything else is a
    /// <see cref="System.Text.Json.JsonElement"/>; <see cref="DialogValues"/> reads it as the type that it was.
    /// </summary>
    [JsonConverter(typeof(DialogValuesConverter))]
    public IDictionary<string, object?> State { get; set; } = new Dictionary<string, object?>();
}
