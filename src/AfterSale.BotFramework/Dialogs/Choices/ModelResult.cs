namespace AfterSale.BotFramework.Dialogs.Choices;

/// <summary>Something found in a text.</summary>
/// <typeparam name="T">What it means.</typeparam>
public class ModelResult<T>
{
    /// <summary>The words.</summary>
    public required string Text { get; set; }

    /// <summary>The index of their first character.</summary>
    public int Start { get; set; }

    /// <summary>The index of their last character.</summary>
    public int End { get; set; }

    /// <summary>The kind of meaning.</summary>
    public required string TypeName { get; set; }

    /// <summary>The meaning.</summary>
    public required T Resolution { get; set; }
}
