namespace AfterSale.BotFramework.Recognizers;

/// <summary>What a piece of text says about an amount of money.</summary>
public abstract record MoneyRecognition
{
    private MoneyRecognition()
    {
    }

    /// <summary>An amount that can be used.</summary>
    /// <param name="Amount">Zero or more, with at most two decimals.</param>
    /// <param name="Currency">The ISO 4217 code.</param>
    public sealed record Recognized(decimal Amount, string Currency) : MoneyRecognition;

    /// <summary>An amount below zero.</summary>
    public sealed record Negative : MoneyRecognition;

    /// <summary>An amount above <see cref="MoneyRecognizer.Largest"/>.</summary>
    public sealed record TooLarge : MoneyRecognition;

    /// <summary>An amount in a currency that is not known, or whose sign several currencies share.</summary>
    /// <param name="Code">The currency as it was written.</param>
    public sealed record UnknownCurrency(string Code) : MoneyRecognition;

    /// <summary>The text is not an amount of money.</summary>
    public sealed record NotMoney : MoneyRecognition;
}
