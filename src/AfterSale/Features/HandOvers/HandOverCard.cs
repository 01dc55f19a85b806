using System.Text.Json.Nodes;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Promises;
using AfterSale.Features.TouchPoints;
using AfterSale.Texts;

namespace AfterSale.Features.HandOvers;

/// <summary>The card that offers a customer: what comes with it, to accept or decline with one tap.</summary>
internal static class HandOverCard
{
    /// <summary>The button that accepts.</summary>
    public const string Accept = "handover.accept";

    /// <summary>The button that declines.</summary>
    public const string Decline = "handover.decline";

    private const int Longest = 500;

    /// <summary>What a notification says.</summary>
    public static string Summary(CustomerFile file, string by) => Text.Of("handover.card.title", by, file.Customer.Name);

    /// <summary>The card.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="by">Who offers it.</param>
    /// <param name="note">What the other should know.</param>
    /// <param name="cardId">Our name for the card.</param>
    /// <param name="today">The reader's today.</param>
    public static AdaptiveCard Draw(CustomerFile file, string by, string? note, string cardId, DateOnly today)
    {
        var body = new List<AdaptiveElement>
        {
            new TextBlock(Text.Of("handover.card.title", Say.Words(by, 60), Say.Words(file.Customer.Name, 120)))
            {
                Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading,
            },
        };
        if (note is not null)
        {
            body.Add(new TextBlock("“" + Say.Words(note, Longest) + "”"));
        }

        body.Add(new FactSet([.. Facts(file, today)]));
        body.Add(new TextBlock(Text.Of("handover.card.hint")) { IsSubtle = true });
        return new AdaptiveCard
        {
            Body = body,
            Actions =
            [
                Button(Accept, Text.Of("handover.button.accept")) with { Style = ActionStyle.Positive },
                Button(Decline, Text.Of("handover.button.decline")),
            ],
        };

        ExecuteAction Button(string verb, string title) => new(verb)
        {
            Title = title,
            Data = new JsonObject { ["card"] = cardId, ["customer"] = file.Customer.Id.Value },
        };
    }

    private static IEnumerable<Fact> Facts(CustomerFile file, DateOnly today)
    {
        if (file.Sale is { } sale)
        {
            yield return new(Text.Of("fact.bought"), Say.Words(sale.Product, 120));
        }

        if (file.Contact is { } contact)
        {
            yield return new(Text.Of("fact.contact"), Say.Words(contact.Name, 100));
        }

        IReadOnlyList<TouchPoint> planned = file.Plan.Planned();
        yield return new(Text.Of("handover.card.open"), Text.Of("handover.card.counts", planned.Count, file.OpenPromises().Count, file.UnfinishedComplaints().Count));
        if (planned.Count > 0)
        {
            yield return new(Text.Of("handover.card.next"), Say.Words(planned[0].Title, 80) + ", " + Say.Day(planned[0].DueOn, today));
        }
    }
}
