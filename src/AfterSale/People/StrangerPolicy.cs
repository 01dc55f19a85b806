namespace AfterSale.People;

/// <summary>What becomes of somebody who writes to the bot and is not configured.</summary>
internal enum StrangerPolicy
{
    /// <summary>They become a rep with an empty book.</summary>
    Rep,

    /// <summary>They are told whom to ask, and nothing of them is kept.</summary>
    Refuse,
}
