using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Preparation;
using AfterSale.Features.TouchPoints;
using AfterSale.Texts;

namespace AfterSale.Features.Prepare;

/// <summary>Draws what is prepared, and the draft plan to show to the customer.</summary>
internal static class PreparedCard
{
    private const int PlanPreview = 6;
    private const int MostOfPlan = 24;

    /// <summary>What was kept, with the beginning of the draft plan.</summary>
    public static AdaptiveCard Draw(Customer customer, Prepared prepared, IReadOnlyList<TouchPoint> plan, DateOnly today) => new()
    {
        Body =
        [
            new TextBlock("✔ " + Text.Of("prepare.kept", Say.Words(customer.Name, 120)))
            {
                Weight = TextWeight.Bolder,
                Color = TextColor.Good,
                Style = TextStyle.Heading,
            },
            new FactSet([.. Facts(prepared)]),
            .. Hints(prepared),
            .. Draft(prepared, plan, today, PlanPreview),
        ],
        Actions =
        [
            SayButton.Of(Text.Of("prepare.button.draft"), $"draft plan {SayButton.Name(customer.Id)}"),
            SayButton.Of(Text.Of("prepare.button.edit"), $"prepare {SayButton.Name(customer.Id)}"),
            SayButton.Of(Text.Of("prepare.button.close"), $"log a close {SayButton.Name(customer.Id)}"),
            SayButton.Of(Text.Of("prepare.button.lost"), $"lost sale {SayButton.Name(customer.Id)}"),
            SayButton.Of(Text.Of("retime.undo"), "undo"),
        ],
    };

    /// <summary>The draft plan as it is shown to the customer: days and what will be reviewed.</summary>
    public static AdaptiveCard DrawPlan(Customer customer, Prepared prepared, IReadOnlyList<TouchPoint> plan, DateOnly today) => new()
    {
        Body =
        [
            new TextBlock(Text.Of("prepare.draft.title", Say.Words(customer.Name, 120))) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
            new TextBlock(Text.Of("prepare.draft.show")) { IsSubtle = true },
            .. prepared.CheckUps.Select(checkUp => new TextBlock(Text.Of("prepare.draft.agreed", Say.Words(checkUp, 150))) { Spacing = Spacing.Small }),
            .. Draft(prepared, plan, today, MostOfPlan),
        ],
        Actions =
        [
            SayButton.Of(Text.Of("prepare.button.edit"), $"prepare {SayButton.Name(customer.Id)}"),
            SayButton.Of(Text.Of("prepare.button.close"), $"log a close {SayButton.Name(customer.Id)}"),
        ],
    };

    private static IEnumerable<AdaptiveElement> Draft(Prepared prepared, IReadOnlyList<TouchPoint> plan, DateOnly today, int most)
    {
        var dates = DraftPlan.DatesFor(prepared, today);
        yield return new TextBlock(Text.Of("prepare.draft.for", Say.Day(dates.Close, today), Say.Day(dates.Delivery, today))) { Weight = TextWeight.Bolder, Separator = true };
        foreach (var touchPoint in plan.Take(most))
        {
            yield return new TextBlock($"**{Say.Day(touchPoint.DueOn, today)}** · {touchPoint.FullTitle(120)}") { Spacing = Spacing.Small };
        }

        if (plan.Count > most)
        {
            yield return new TextBlock(Text.Count("close.plan_more", plan.Count - most)) { IsSubtle = true, Spacing = Spacing.Small };
        }

        yield return new TextBlock(Text.Of("prepare.draft.nothing_scheduled")) { IsSubtle = true, Spacing = Spacing.Small };
    }

    private static IEnumerable<Fact> Facts(Prepared prepared)
    {
        yield return new(Text.Of("fact.contact"), Or(prepared.Contact));
        yield return new(Text.Of("prepare.fact.product"), Or(prepared.Product) + (prepared.Value is { } value ? ", " + Say.Amount(value) : ""));
        yield return new(Text.Of("prepare.fact.needs"), Listed(prepared.Benefits));
        yield return new(Text.Of("fact.match"), Or(prepared.CompetitiveMatch));
        yield return new(Text.Of("fact.concerns"), Listed([.. prepared.Concerns.Where(concern => !concern.FullyResolved).Select(concern => concern.Text)]));
        yield return new(Text.Of("fact.resolved"), Listed([.. prepared.Concerns.Where(concern => concern.FullyResolved).Select(concern => concern.Text)]));
        yield return new(Text.Of("fact.checkups"), Listed(prepared.CheckUps));
    }

    private static IEnumerable<AdaptiveElement> Hints(Prepared prepared)
    {
        if (prepared.CheckUps.Count == 0)
        {
            yield return new TextBlock(Text.Of("prepare.hint.checkups")) { Color = TextColor.Warning };
        }

        if (prepared.Concerns.Any(concern => !concern.FullyResolved))
        {
            yield return new TextBlock(Text.Of("prepare.hint.concerns")) { Color = TextColor.Warning };
        }
    }

    private static string Or(string? words) => words is null ? Text.Of("say.none") : Say.Words(words, 400);

    private static string Listed(IReadOnlyList<string> items) => items.Count == 0 ? Text.Of("say.none") : Say.Words(string.Join("; ", items), 600);
}
