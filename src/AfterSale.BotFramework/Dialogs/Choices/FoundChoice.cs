namespace AfterSale.BotFramework.Dialogs.Choices;

/// <summary>A choice that an answer named.</summary>
public class FoundChoice
{
    /// <summary>The value of the choice.</summary>
    public string? Value { get; set; }

    /// <summary>The index of the choice, from 0.</summary>
    public int Index { get; set; }

    /// <summary>How well the answer fits, up to 1.</summary>
    public float Score { get; set; }

    /// <summary>The value, title or synonym that fitted; null if the choice was named by its number.</summary>
    public string? Synonym { get; set; }
}
