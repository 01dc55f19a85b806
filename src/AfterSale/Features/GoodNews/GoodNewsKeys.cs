namespace AfterSale.Features.GoodNews;

/// <summary>What good news is asked for, by key.</summary>
internal static class GoodNewsKeys
{
    /// <summary>Which benefit it shows.</summary>
    public const string Benefit = "benefit";

    /// <summary>Another benefit, in words.</summary>
    public const string Other = "other";

    /// <summary>The figure or the story.</summary>
    public const string Story = "story";

    /// <summary>Who said it.</summary>
    public const string SaidBy = "said_by";

    /// <summary>Whether they may be quoted.</summary>
    public const string Quote = "quote";
}
