using AfterSale.Domain.Journal;

namespace AfterSale.Domain.Feedback;

/// <summary>Reads a customer's feedback from the journal.</summary>
public static class FeedbackReader
{
    /// <summary>Every piece of feedback, the oldest first.</summary>
    /// <param name="file">The customer.</param>
    public static IReadOnlyList<FeedbackLoop> Feedback(this CustomerFile file)
    {
        List<FeedbackLoop> loops = [];
        foreach (var (entry, fact) in file.Facts<JournalFact>())
        {
            if (fact is FeedbackHeard heard)
            {
                loops.Add(new(heard.Feedback, entry.Customer, heard.Text, entry.At, entry.Day, entry.By));
            }
            else if (LoopOf(fact) is { } id && loops.FindIndex(one => one.Id == id) is >= 0 and var index)
            {
                loops[index] = After(loops[index], entry, fact);
            }
        }

        return loops;
    }

    /// <summary>The feedback that waits for an answer, the oldest first.</summary>
    /// <param name="file">The customer.</param>
    public static IReadOnlyList<FeedbackLoop> OpenFeedback(this CustomerFile file) => [.. file.Feedback().Where(loop => loop.IsOpen)];

    private static FeedbackLoop After(FeedbackLoop loop, JournalEntry entry, JournalFact fact) => fact switch
    {
        FeedbackActedOn acted => loop with { Action = acted.What, ActedOn = entry.Day },
        FeedbackTold told => loop with { ToldOn = entry.Day, Words = told.Words },
        _ => loop,
    };

    private static FeedbackId? LoopOf(JournalFact fact) => fact switch
    {
        FeedbackActedOn acted => acted.Feedback,
        FeedbackTold told => told.Feedback,
        _ => null,
    };
}
