namespace AfterSale.BotFramework.Recognizers;

/// <summary>An amount of money found inside a sentence.</summary>
/// <param name="Start">Where the amount begins in the text.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Recognition">What it says.</param>
public sealed record MoneyMatch(int Start, int Length, MoneyRecognition Recognition);
