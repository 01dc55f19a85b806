namespace AfterSale.Domain.People;

/// <summary>What somebody may do with a customer.</summary>
public enum AccessLevel
{
    /// <summary>Nothing: to them there is no such customer.</summary>
    None,

    /// <summary>Read all that is known of it.</summary>
    See,

    /// <summary>Read it, and do what its owner does.</summary>
    Act,
}
