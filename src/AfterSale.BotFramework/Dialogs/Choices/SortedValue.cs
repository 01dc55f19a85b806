namespace AfterSale.BotFramework.Dialogs.Choices;

/// <summary>A value to look for in a text.</summary>
public class SortedValue
{
    /// <summary>The value.</summary>
    public string? Value { get; set; }

    /// <summary>Its index, by which it is found.</summary>
    public int Index { get; set; }
}
