using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.Dialogs.Choices;

/// <summary>Something to choose.</summary>
public class Choice
{
    /// <summary>Creates an empty choice.</summary>
    public Choice()
    {
    }

    /// <summary>Creates a choice.</summary>
    /// <param name="value">Its value.</param>
    public Choice(string? value) => Value = value;

    /// <summary>What is shown and returned.</summary>
    public string? Value { get; set; }

    /// <summary>The button, if it is to differ from the value.</summary>
    public CardAction? Action { get; set; }

    /// <summary>Other words for it.</summary>
    public IList<string>? Synonyms { get; set; }
}
