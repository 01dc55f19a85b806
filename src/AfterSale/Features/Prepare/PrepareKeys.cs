namespace AfterSale.Features.Prepare;

/// <summary>The names of the fields of a preparation. Where a close asks the same, they are the same.</summary>
internal static class PrepareKeys
{
    /// <summary>The contact's name.</summary>
    public const string Contact = "contact";

    /// <summary>The check-ups agreed with the customer, one a line.</summary>
    public const string CheckUps = "checkups";
}
