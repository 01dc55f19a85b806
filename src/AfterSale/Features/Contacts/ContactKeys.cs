namespace AfterSale.Features.Contacts;

/// <summary>The names of the fields about a contact.</summary>
internal static class ContactKeys
{
    /// <summary>Who.</summary>
    public const string Who = "who";

    /// <summary>What they do there.</summary>
    public const string Role = "role";

    /// <summary>Their e-mail address.</summary>
    public const string Email = "email";

    /// <summary>Their phone number.</summary>
    public const string Phone = "phone";

    /// <summary>How they want to be contacted.</summary>
    public const string Preferred = "preferred";

    /// <summary>Who takes over.</summary>
    public const string Successor = "successor";

    /// <summary>Why they do not want to be contacted.</summary>
    public const string Reason = "reason";
}
