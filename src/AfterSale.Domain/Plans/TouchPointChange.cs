namespace AfterSale.Domain.Plans;

/// <summary>What came of wanting to change a touch point.</summary>
public abstract record TouchPointChange
{
    private TouchPointChange()
    {
    }

    /// <summary>It was changed.</summary>
    /// <param name="TouchPoint">The touch point as it is now, one revision on.</param>
    public sealed record Changed(TouchPoint TouchPoint) : TouchPointChange;

    /// <summary>It was done or left out before, so nothing changed.</summary>
    /// <param name="What">What happened to it, by whom and when.</param>
    public sealed record AlreadyClosed(TouchPointEvent What) : TouchPointChange;

    /// <summary>The owner has been told of it already, so nothing changed; only a nudge can end here.</summary>
    /// <param name="What">When they were told.</param>
    public sealed record AlreadyNudged(TouchPointEvent What) : TouchPointChange;

    /// <summary>It is held, so nobody is told of it; only a nudge can end here.</summary>
    /// <param name="Hold">What it waits for.</param>
    public sealed record OnHold(Hold Hold) : TouchPointChange;
}
