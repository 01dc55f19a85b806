namespace AfterSale.Features.Renewal;

/// <summary>The names of the fields of Point 2. Where a close asks the same, they are the same.</summary>
internal static class RenewalKeys
{
    /// <summary>How it ended.</summary>
    public const string Outcome = "outcome";

    /// <summary>What they take more of.</summary>
    public const string More = "more";

    /// <summary>Whom to talk to from now on.</summary>
    public const string Contact = "contact";
}
