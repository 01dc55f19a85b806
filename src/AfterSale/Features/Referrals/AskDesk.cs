using AfterSale.Bot;
using AfterSale.Domain.Journal;
using AfterSale.Domain.People;
using AfterSale.Domain.Referrals;
using AfterSale.Texts;

namespace AfterSale.Features.Referrals;

/// <summary>Says whether a customer may be asked for something now. Every ask of every feature is decided here.</summary>
internal sealed class AskDesk(CustomerReader reader)
{
    /// <summary>The verdict; <see langword="null"/> before the first signature.</summary>
    /// <param name="kind">What would be asked for.</param>
    /// <param name="file">The customer.</param>
    /// <param name="person">Whose day it is.</param>
    /// <param name="today">Their day.</param>
    public AskVerdict? Verdict(AskKind kind, CustomerFile file, Person person, DateOnly today) =>
        reader.Read(file, person, today) is { } reading ? AskRules.MayAsk(kind, AskSituation.Of(reading, WantsNoContact(file)), today) : null;

    /// <summary>Whether a referral may be asked for now.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="person">Whose day it is.</param>
    /// <param name="today">Their day.</param>
    public bool MayBeAskedForReferral(CustomerFile file, Person person, DateOnly today) =>
        Verdict(AskKind.Referral, file, person, today) is AskVerdict.May;

    /// <summary>Why not, kindly, with the day from which it may be asked; <see langword="null"/> when it may.</summary>
    /// <param name="kind">What would be asked for.</param>
    /// <param name="file">The customer.</param>
    /// <param name="person">Whose day it is.</param>
    /// <param name="today">Their day.</param>
    public string? WhyNot(AskKind kind, CustomerFile file, Person person, DateOnly today)
    {
        var name = Say.Words(file.Customer.Name, 120);
        return Verdict(kind, file, person, today) switch
        {
            null => Text.Of("ask.no_sale", name),
            AskVerdict.NotYet no => string.Join(' ', Reasons(no, Text.Of("ask.kind." + kind), name, today)),
            _ => null,
        };
    }

    private static bool WantsNoContact(CustomerFile file) => file.Customer.DoNotContact is not null || file.Contact?.DoNotContact is not null;

    private static IEnumerable<string> Reasons(AskVerdict.NotYet no, string what, string name, DateOnly today)
    {
        yield return Text.Of("ask.not." + no.Reason, what, name, no.Trouble is null ? "" : Say.Words(no.Trouble, 200));
        if (no.From is { } from && from > today)
        {
            yield return Text.Of("ask.from", Say.Day(from, today));
        }
    }
}
