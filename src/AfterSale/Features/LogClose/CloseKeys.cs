namespace AfterSale.Features.LogClose;

/// <summary>The names of the fields of a close, in the order in which they are asked for.</summary>
internal static class CloseKeys
{
    /// <summary>The customer: <c>id:…</c> for one already known, <c>new:…</c> with a name.</summary>
    public const string Customer = "customer";

    /// <summary>The contact: <c>id:…</c> or <c>new:…</c>.</summary>
    public const string Contact = "contact";

    /// <summary>A new contact's e-mail address.</summary>
    public const string Email = "email";

    /// <summary>A new contact's phone number.</summary>
    public const string Phone = "phone";

    /// <summary>A new contact's preferred way of contact.</summary>
    public const string Preferred = "preferred";

    /// <summary>What was bought.</summary>
    public const string Product = "product";

    /// <summary>The plan template's key.</summary>
    public const string Template = "template";

    /// <summary>Value and currency.</summary>
    public const string Value = "value";

    /// <summary>The close date.</summary>
    public const string Close = "close";

    /// <summary>The delivery date.</summary>
    public const string Delivery = "delivery";

    /// <summary>The renewal or next-sale date.</summary>
    public const string Renewal = "renewal";

    /// <summary>The benefits bought.</summary>
    public const string Benefits = "benefits";

    /// <summary>How it matched their needs against competing offers.</summary>
    public const string Match = "match";

    /// <summary>Concerns that are not fully resolved.</summary>
    public const string OpenConcerns = "concerns_open";

    /// <summary>Concerns that were fully resolved.</summary>
    public const string ResolvedConcerns = "concerns_resolved";

    /// <summary>Whether check-ups were agreed.</summary>
    public const string CheckUps = "checkups";
}
