using System.Text.Json.Serialization;
using AfterSale.BotFramework.Dialogs.Choices;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.Dialogs;

/// <summary>What a prompt asks.</summary>
public class PromptOptions
{
    /// <summary>The question.</summary>
    public Activity? Prompt { get; set; }

    /// <summary>The question after an answer that was not understood; the first one if null.</summary>
    public Activity? RetryPrompt { get; set; }

    /// <summary>The choices of a choice prompt.</summary>
    public IList<Choice>? Choices { get; set; }

    /// <summary>How the choices are shown, other than the prompt says.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>Data for the validator; after a load from the store a <see cref="System.Text.Json.JsonElement"/>.</summary>
    [JsonConverter(typeof(BoxedJsonConverter))]
    public object? Validations { get; set; }
}
