namespace AfterSale.Features.CheckIn;

/// <summary>What a check-in asks for, by key.</summary>
internal static class CheckInKeys
{
    /// <summary>How contact was made.</summary>
    public const string Method = "method";

    /// <summary>With whom.</summary>
    public const string With = "with";

    /// <summary>The temperature, 1 to 5.</summary>
    public const string Temperature = "temperature";

    /// <summary>How much of it they use.</summary>
    public const string Use = "use";

    /// <summary>What stops them.</summary>
    public const string Obstacle = "obstacle";

    /// <summary>Which results they see.</summary>
    public const string Results = "results";

    /// <summary>What could be done better.</summary>
    public const string Feedback = "feedback";

    /// <summary>Any problem.</summary>
    public const string Problem = "problem";

    /// <summary>What was promised.</summary>
    public const string Promise = "promise";

    /// <summary>By when.</summary>
    public const string PromiseBy = "promise_by";

    /// <summary>The next step.</summary>
    public const string Next = "next";

    /// <summary>On which day.</summary>
    public const string NextOn = "next_on";
}
