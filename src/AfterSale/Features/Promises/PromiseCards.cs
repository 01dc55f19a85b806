using System.Text.Json.Nodes;
using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Promises;
using AfterSale.Texts;

namespace AfterSale.Features.Promises;

/// <summary>Draws the promises ledger: one promise, and lists of them.</summary>
internal static class PromiseCards
{
    /// <summary>The button that shows one promise.</summary>
    public const string Show = "promise.show";

    private const int MostListed = 20;
    private const int MostButtons = 5;

    /// <summary>One promise with what can be said of it.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="customer">The customer's name.</param>
    /// <param name="today">The reader's today.</param>
    public static AdaptiveCard One(Promise promise, string customer, DateOnly today)
    {
        var name = $"{SayButton.Name(promise.Customer)} {PromiseFinder.Name(promise.Id)}";
        return new AdaptiveCard
        {
            Body =
            [
                new TextBlock(Text.Of("promise.card.title", Say.Words(customer, 120))) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
                new TextBlock(Line(promise, null, today)) { Color = promise.IsOverdue(today) ? TextColor.Attention : TextColor.Default },
                new TextBlock(Text.Of("promise.card.made", Say.Day(promise.MadeOn, today)) + (promise.Moves > 0 ? " " + Text.Count("promise.card.moves", promise.Moves) : "")) { IsSubtle = true, Spacing = Spacing.Small },
            ],
            Actions = promise.IsOpen
                ?
                [
                    SayButton.Of(Text.Of("promise.button.kept"), $"kept {name}") with { Style = ActionStyle.Positive },
                    SayButton.Of(Text.Of("promise.button.moved"), $"moved {name}"),
                    SayButton.Of(Text.Of("promise.button.broken"), $"broken {name}"),
                ]
                : [],
        };
    }

    /// <summary>A list of open promises, the overdue first.</summary>
    /// <param name="promises">The promises, the nearest first, each with its customer's name.</param>
    /// <param name="today">The reader's today.</param>
    public static AdaptiveCard List(IReadOnlyList<(Promise Promise, string Customer)> promises, DateOnly today)
    {
        var body = new List<AdaptiveElement>
        {
            new TextBlock(Text.Count("promise.list.title", promises.Count)) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
        };
        var weekEnd = today.AddDays(7);
        body.AddRange(Group("promise.list.overdue", [.. promises.Where(one => one.Promise.By < today)], today));
        body.AddRange(Group("promise.list.week", [.. promises.Where(one => one.Promise.By >= today && one.Promise.By <= weekEnd)], today));
        body.AddRange(Group("promise.list.later", [.. promises.Where(one => one.Promise.By > weekEnd)], today));
        return new AdaptiveCard
        {
            Body = body,
            Actions = [.. promises.Take(MostButtons).Select(one => new ExecuteAction(Show)
            {
                Title = Text.Of("promise.button.open", Say.Shorten(one.Customer, 24)),
                Data = new JsonObject { ["customer"] = one.Promise.Customer.Value, ["promise"] = one.Promise.Id.Value },
            })],
        };
    }

    /// <summary>A promise in one line.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="customer">The customer's name, when it has to be said.</param>
    /// <param name="today">The reader's today.</param>
    public static string Line(Promise promise, string? customer, DateOnly today) =>
        (promise.IsOverdue(today) ? "⚠ " : promise.State == PromiseState.Kept ? "✔ " : promise.State == PromiseState.Broken ? "✖ " : "")
        + $"**{Say.Day(promise.By, today)}** · "
        + (customer is null ? "" : Say.Words(customer, 80) + " · ")
        + Say.Words(promise.What, 200);

    private static IEnumerable<TextBlock> Group(string key, IReadOnlyList<(Promise Promise, string Customer)> promises, DateOnly today)
    {
        if (promises.Count == 0)
        {
            yield break;
        }

        yield return new TextBlock(Text.Of(key)) { Weight = TextWeight.Bolder, Separator = true };
        foreach (var (promise, customer) in promises.Take(MostListed))
        {
            yield return new TextBlock(Line(promise, customer, today)) { Spacing = Spacing.Small, Color = promise.IsOverdue(today) ? TextColor.Attention : TextColor.Default };
        }

        if (promises.Count > MostListed)
        {
            yield return new TextBlock(Text.Count("promise.list.more", promises.Count - MostListed)) { IsSubtle = true };
        }
    }
}
