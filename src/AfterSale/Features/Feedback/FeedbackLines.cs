using AfterSale.Bot;
using AfterSale.Domain.Feedback;
using AfterSale.Texts;

namespace AfterSale.Features.Feedback;

/// <summary>Says how far a piece of feedback has come.</summary>
internal static class FeedbackLines
{
    /// <summary>One line a step, harmless Markdown.</summary>
    /// <param name="loop">The feedback.</param>
    /// <param name="today">The day of whoever looks.</param>
    public static IEnumerable<string> Of(FeedbackLoop loop, DateOnly today)
    {
        yield return Text.Of("feedback.line.heard", Say.Day(loop.HeardOn, today));
        if (loop is { ActedOn: { } acted, Action: { } action })
        {
            yield return Text.Of("feedback.line.acted", Say.Day(acted, today), ListPage.Words(action, 200));
        }

        if (loop.ToldOn is { } told)
        {
            yield return Text.Of("feedback.line.told", Say.Day(told, today), ListPage.Words(loop.Words ?? "", 200));
        }
    }
}
