namespace AfterSale.Features.LostSale;

/// <summary>The names of the fields of a parting.</summary>
internal static class LostSaleKeys
{
    /// <summary>Why it was lost.</summary>
    public const string Reason = "reason";

    /// <summary>Who won it, or to whom they went.</summary>
    public const string WonBy = "won_by";
}
