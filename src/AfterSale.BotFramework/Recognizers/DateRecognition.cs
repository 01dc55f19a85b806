namespace AfterSale.BotFramework.Recognizers;

/// <summary>
/// Which date is meant when the words leave it open. A bare day of the week is never today in the past or in the future: "Friday" on a
/// Friday is then a week away.
/// </summary>
public enum DatePreference
{
    /// <summary>The one closest to today; the later one of two that are equally close.</summary>
    Nearest,

    /// <summary>The latest one that is not after today.</summary>
    Past,

    /// <summary>The earliest one that is not before today.</summary>
    Future,
}

/// <summary>Why words that look like a date are none.</summary>
public enum DateProblem
{
    /// <summary>The calendar has no such day, such as 31 February.</summary>
    NoSuchDay,

    /// <summary>The year is before 1900 or more than 100 years after today.</summary>
    YearOutOfRange,
}

/// <summary>What a text says about a date.</summary>
public abstract record DateRecognition
{
    private DateRecognition()
    {
    }

    /// <summary>The text is one date.</summary>
    /// <param name="Date">The date.</param>
    public sealed record Recognized(DateOnly Date) : DateRecognition;

    /// <summary>The text is a date that can be read in more than one way.</summary>
    /// <param name="Candidates">The readings; the one that the culture writes comes first.</param>
    public sealed record Ambiguous(IReadOnlyList<DateOnly> Candidates) : DateRecognition;

    /// <summary>The text has the form of a date, but there is no such date.</summary>
    /// <param name="Reason">Why not.</param>
    public sealed record Impossible(DateProblem Reason) : DateRecognition;

    /// <summary>The text is no date.</summary>
    public sealed record NotADate : DateRecognition;
}

/// <summary>A date inside a sentence.</summary>
/// <param name="Start">Where it starts, in characters.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Recognition">What it says.</param>
public sealed record DateMatch(int Start, int Length, DateRecognition Recognition);
