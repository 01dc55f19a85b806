namespace AfterSale.Domain.TalkingPoints;

/// <summary>What came of reading a library of talking points.</summary>
public abstract record TalkingPointReading
{
    private TalkingPointReading()
    {
    }

    /// <summary>The file is in order.</summary>
    /// <param name="Library">Its points, in the order of the file.</param>
    public sealed record Understood(IReadOnlyList<TalkingPoint> Library) : TalkingPointReading;

    /// <summary>The file has problems; all of them, in the order of their lines.</summary>
    /// <param name="Problems">At least one.</param>
    public sealed record NotUnderstood(IReadOnlyList<TalkingPointProblem> Problems) : TalkingPointReading;
}

/// <summary>Something that a library file gets wrong, in words that its editor can act on.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record TalkingPointProblem(string File, int Line, string Message);
