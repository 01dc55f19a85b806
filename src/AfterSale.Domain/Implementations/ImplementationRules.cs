namespace AfterSale.Domain.Implementations;

/// <summary>How large an implementation plan may grow: more than this is a project plan, and belongs where those are kept.</summary>
public static class ImplementationRules
{
    /// <summary>The most steps, dropped ones not counted.</summary>
    public const int MostSteps = 60;

    /// <summary>The most members of the transition team.</summary>
    public const int MostMembers = 20;

    /// <summary>The longest step, in characters.</summary>
    public const int LongestStep = 300;

    /// <summary>The longest name or role, in characters.</summary>
    public const int LongestName = 100;

    /// <summary>The longest status, in characters.</summary>
    public const int LongestStatus = 500;
}
