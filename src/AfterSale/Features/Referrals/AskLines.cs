using AfterSale.Bot;
using AfterSale.Domain.Referrals;
using AfterSale.Texts;

namespace AfterSale.Features.Referrals;

/// <summary>Says where an ask stands.</summary>
internal static class AskLines
{
    private const int MostNames = 3;

    /// <summary>One line each, harmless Markdown.</summary>
    /// <param name="ask">The ask.</param>
    /// <param name="today">The day of whoever looks.</param>
    public static IEnumerable<string> Of(Ask ask, DateOnly today)
    {
        yield return Text.Of("ask.line.asked", ListPage.Words(ask.To, 100), Say.Day(ask.On, today));
        yield return ask.FollowUpOn is { } day && ask.IsOpen
            ? Text.Of("ask.line.follow_up", Say.Day(day, today))
            : Text.Of("ask.line.outcome", Text.Of("ask.outcome." + ask.Outcome));
        foreach (var name in ask.Names.Take(MostNames))
        {
            string?[] parts = [name.Name, name.Company, name.Note];
            yield return "- " + ListPage.Words(string.Join(", ", parts.Where(part => part is not null)), 150);
        }

        if (ask.Names.Count > MostNames)
        {
            yield return Text.Count("ask.line.more", ask.Names.Count - MostNames);
        }

        if (ask.Note is { } note)
        {
            yield return ListPage.Words(note, 200);
        }

        if (ask.Outcome == AskOutcome.Given)
        {
            yield return ask.Thanked ? Text.Of("ask.line.thanked") : Text.Of("ask.line.not_thanked");
        }
    }
}
