namespace AfterSale.BotFramework.Dialogs.Choices;

/// <summary>A value that a text named.</summary>
public class FoundValue
{
    /// <summary>The value.</summary>
    public string? Value { get; set; }

    /// <summary>Its index.</summary>
    public int Index { get; set; }

    /// <summary>How well the text fits, up to 1.</summary>
    public float Score { get; set; }
}
