using AfterSale.Domain.Journal;

namespace AfterSale.Domain.Referrals;

/// <summary>Reads from the journal what a customer was asked for, and what they gave.</summary>
public static class AskReader
{
    /// <summary>Every ask, the oldest first.</summary>
    /// <param name="file">The customer.</param>
    public static IReadOnlyList<Ask> Asks(this CustomerFile file)
    {
        List<Ask> asks = [];
        foreach (var (entry, fact) in file.Facts<JournalFact>())
        {
            if (fact is AskMade made)
            {
                asks.Add(new(
                    made.Ask, entry.Customer, made.What, made.To, made.On, entry.By, AskOutcome.NotYet, made.FollowUpOn, null, [], null, Thanked: false));
            }
            else if (AskOf(fact) is { } id && asks.FindIndex(one => one.Id == id) is >= 0 and var index)
            {
                asks[index] = After(asks[index], entry, fact);
            }
        }

        return asks;
    }

    /// <summary>The asks that wait for an answer, the oldest first.</summary>
    /// <param name="file">The customer.</param>
    public static IReadOnlyList<Ask> OpenAsks(this CustomerFile file) => [.. file.Asks().Where(ask => ask.IsOpen)];

    private static Ask After(Ask ask, JournalEntry entry, JournalFact fact) => fact switch
    {
        AskAnswered answered => ask with
        {
            Outcome = answered.Outcome,
            FollowUpOn = answered.FollowUpOn,
            AnsweredOn = answered.Outcome == AskOutcome.NotYet ? null : entry.Day,
            Note = answered.Note ?? ask.Note,
        },
        ReferralNamed named => ask with { Names = [.. ask.Names, named.Referral] },
        AskThanked => ask with { Thanked = true },
        _ => ask,
    };

    private static AskId? AskOf(JournalFact fact) => fact switch
    {
        AskAnswered answered => answered.Ask,
        ReferralNamed named => named.Ask,
        AskThanked thanked => thanked.Ask,
        _ => null,
    };
}
