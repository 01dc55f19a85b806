namespace AfterSale.Features.Implementation;

/// <summary>What the forms of an implementation ask for, by key.</summary>
internal static class ImplementationKeys
{
    /// <summary>The steps, one a line.</summary>
    public const string Steps = "steps";

    /// <summary>What one step is.</summary>
    public const string What = "what";

    /// <summary>Whose it is.</summary>
    public const string Owner = "owner";

    /// <summary>Who does it there.</summary>
    public const string Who = "who";

    /// <summary>Who wrote it.</summary>
    public const string WrittenBy = "written_by";

    /// <summary>By which day.</summary>
    public const string Due = "due";

    /// <summary>The new day of a step that changes.</summary>
    public const string To = "to";

    /// <summary>A member's name.</summary>
    public const string Name = "name";

    /// <summary>A member's side.</summary>
    public const string OnSide = "on_side";

    /// <summary>A member's part.</summary>
    public const string Role = "role";

    /// <summary>How it goes, in a word.</summary>
    public const string Light = "how";

    /// <summary>What was done, what comes next, what is in the way.</summary>
    public const string Status = "status";

    /// <summary>How often a status is given.</summary>
    public const string Pace = "often";
}
