using AfterSale.Domain.Journal;

namespace AfterSale.Samples;

/// <summary>One thing that a rep recorded of a sample customer.</summary>
/// <param name="DaysAgo">On which day, counted back from the day of loading; on a day off it was the working day before.</param>
/// <param name="Facts">What was recorded, given where the customer stood.</param>
internal sealed record SampleAct(int DaysAgo, Func<SampleScene, IReadOnlyList<JournalFact>> Facts)
{
    /// <summary>An act of a single fact.</summary>
    /// <param name="daysAgo">On which day.</param>
    /// <param name="fact">What was recorded.</param>
    public static SampleAct On(int daysAgo, Func<SampleScene, JournalFact> fact) => new(daysAgo, scene => [fact(scene)]);
}
