namespace AfterSale.Features.Feedback;

/// <summary>What the forms of the feedback loop ask for, by key.</summary>
internal static class FeedbackKeys
{
    /// <summary>What the customer said.</summary>
    public const string Heard = "heard";

    /// <summary>Which piece of feedback.</summary>
    public const string Which = "which";

    /// <summary>What was done about it.</summary>
    public const string Action = "action";

    /// <summary>What the customer said to it.</summary>
    public const string Told = "told";

    /// <summary>The customer's own words of being satisfied.</summary>
    public const string Words = "words";
}
