namespace AfterSale.Features.Referrals;

/// <summary>What the record of an ask holds, by key.</summary>
internal static class AskKeys
{
    /// <summary>For what was asked.</summary>
    public const string Kind = "kind";

    /// <summary>Who was asked.</summary>
    public const string To = "to";

    /// <summary>On which day.</summary>
    public const string On = "on";

    /// <summary>What came of it.</summary>
    public const string Outcome = "outcome";

    /// <summary>The names given.</summary>
    public const string Names = "names";

    /// <summary>What was given or said.</summary>
    public const string Note = "note";

    /// <summary>When to come back to it.</summary>
    public const string FollowUp = "follow_up";

    /// <summary>Whether they were thanked.</summary>
    public const string Thanked = "thanked";
}
