namespace AfterSale.BotFramework.Recognizers;

/// <summary>A date and perhaps a time of day on the clock of whoever said it; a clock that is put forward may not have that time.</summary>
/// <param name="Date">The date.</param>
/// <param name="Time">The time of day; null, if none was said.</param>
public readonly record struct LocalMoment(DateOnly Date, TimeOnly? Time);

/// <summary>Why words that look like a moment are none.</summary>
public enum MomentProblem
{
    /// <summary>The calendar has no such day, such as 31 February.</summary>
    NoSuchDay,

    /// <summary>The year is before 1900 or more than 100 years after today.</summary>
    YearOutOfRange,

    /// <summary>The clock has no such time, such as 25:00, or the words contradict each other, such as "14:00 in the morning".</summary>
    NoSuchTime,
}

/// <summary>What a text says about a moment.</summary>
public abstract record MomentRecognition
{
    private MomentRecognition()
    {
    }

    /// <summary>The text is one moment.</summary>
    /// <param name="Moment">The moment; it may have passed, as "today at 9" at noon.</param>
    public sealed record Recognized(LocalMoment Moment) : MomentRecognition;

    /// <summary>The text is a length of time from now, which no change of the clocks makes shorter or longer.</summary>
    /// <param name="Length">The length; negative for the past, zero for now.</param>
    public sealed record Duration(TimeSpan Length) : MomentRecognition;

    /// <summary>The text is a moment that can be read in more than one way.</summary>
    /// <param name="Candidates">The readings; the likely one comes first.</param>
    public sealed record Ambiguous(IReadOnlyList<LocalMoment> Candidates) : MomentRecognition;

    /// <summary>The text has the form of a moment, but there is no such moment.</summary>
    /// <param name="Reason">Why not.</param>
    public sealed record Impossible(MomentProblem Reason) : MomentRecognition;

    /// <summary>The text is no moment.</summary>
    public sealed record NotAMoment : MomentRecognition;
}
