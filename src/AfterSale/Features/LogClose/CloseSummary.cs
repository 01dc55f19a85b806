using System.Text.Json.Nodes;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;
using AfterSale.Features.Plan;
using AfterSale.Features.TouchPoints;
using AfterSale.Texts;

namespace AfterSale.Features.LogClose;

/// <summary>Draws what a close will be, with the beginning of its plan; and what it became.</summary>
internal static class CloseSummary
{
    private const int PlanPreview = 6;

    // The renewal series begins 90 days before the renewal (playbook, section 2, row 13).
    private const int RenewalSeries = 90;

    /// <summary>What will be stored.</summary>
    /// <param name="close">The close.</param>
    /// <param name="templateName">The plan template's name.</param>
    /// <param name="today">The rep's today.</param>
    public static IReadOnlyList<AdaptiveElement> Draw(LoggedClose close, string templateName, DateOnly today) =>
    [
        new TextBlock(Text.Of("close.summary.title", Say.Words(close.Customer.Name, 120)))
        {
            Size = TextSize.Large,
            Weight = TextWeight.Bolder,
            Style = TextStyle.Heading,
        },
        new FactSet(Facts(close, templateName, today)),
        .. Warnings(close, today),
        .. PlanBeginning(close.Plan, today),
    ];

    /// <summary>What was stored.</summary>
    /// <param name="close">The close.</param>
    /// <param name="before">Whether it had been stored before.</param>
    /// <param name="today">The rep's today.</param>
    public static AdaptiveCard Logged(LoggedClose close, bool before, DateOnly today) => new()
    {
        Body =
        [
            new TextBlock("✔ " + Text.Of(before ? "close.logged_before" : "close.logged", Say.Words(close.Customer.Name, 120)))
            {
                Size = TextSize.Large,
                Weight = TextWeight.Bolder,
                Color = TextColor.Good,
                Style = TextStyle.Heading,
            },
            new TextBlock(First(close, today)),
            .. PlanBeginning(close.Plan, today),
        ],
        Actions =
        [
            new ExecuteAction(PlanCommand.Show)
            {
                Title = Text.Of("close.show_plan"),
                Data = new JsonObject { ["customer"] = close.Customer.Id.Value },
            },
        ],
    };

    /// <summary>What comes first.</summary>
    public static string First(LoggedClose close, DateOnly today) =>
        close.Plan.FirstOrDefault(touchPoint => touchPoint.State == TouchPointState.Planned) is { } first
            ? Text.Of("close.first", Say.Words(first.Title, 120), Say.Day(first.DueOn, today))
            : Text.Of("plan.nothing_ahead");

    private static List<Fact> Facts(LoggedClose close, string templateName, DateOnly today)
    {
        var (_, contact, sale, plan) = close;
        var facts = new List<Fact>
        {
            new(Text.Of("fact.contact"), Join(contact.Name, contact.Email, contact.Phone) + " · " + Text.Of("fact.by", Say.Method(contact.Preferred))),
            new(Text.Of("fact.bought"), Say.Words(sale.Product, 200) + (sale.Value is { } value ? ", " + Say.Amount(value) : "")),
            new(Text.Of("fact.close"), Say.Day(sale.Dates.Close)),
            new(Text.Of(sale.Dates.Delivery <= today ? "fact.delivered" : "fact.delivery"), Say.Day(sale.Dates.Delivery)),
            new(Text.Of("fact.renewal"), sale.Dates.Renewal is { } renewal ? Say.Day(renewal) : Text.Of("say.none")),
            new(Text.Of("fact.plan"), Say.Words(templateName) + ", " + Text.Count("plan.count", plan.Count)),
            new(Text.Of("fact.benefits"), Listed(sale.Benefits)),
            new(Text.Of("fact.match"), sale.CompetitiveMatch is { } match ? Say.Words(match, 400) : Text.Of("say.none")),
            new(Text.Of("fact.concerns"), Listed([.. sale.Concerns.Where(concern => !concern.FullyResolved).Select(concern => concern.Text)])),
            new(Text.Of("fact.resolved"), Listed([.. sale.Concerns.Where(concern => concern.FullyResolved).Select(concern => concern.Text)])),
            new(Text.Of("fact.checkups"), Text.Of(sale.CheckUpsAgreed ? "say.yes" : "say.no")),
        };
        return facts;
    }

    private static IEnumerable<TextBlock> Warnings(LoggedClose close, DateOnly today)
    {
        if (close.Sale.Benefits.Count == 0)
        {
            yield return new TextBlock(Text.Of("close.no_benefits")) { Color = TextColor.Warning };
        }

        if (close.Sale.Dates.Renewal is { } renewal && renewal.DayNumber - today.DayNumber < RenewalSeries)
        {
            yield return new TextBlock(Text.Of("close.renewal_near")) { Color = TextColor.Warning };
        }

        if (!close.Sale.CheckUpsAgreed)
        {
            yield return new TextBlock(Text.Of("close.no_checkups")) { Color = TextColor.Warning };
        }
    }

    private static IEnumerable<AdaptiveElement> PlanBeginning(IReadOnlyList<TouchPoint> plan, DateOnly today)
    {
        yield return new TextBlock(Text.Of("close.plan_begins")) { Weight = TextWeight.Bolder, Separator = true };
        foreach (var touchPoint in plan.Take(PlanPreview))
        {
            yield return new TextBlock($"**{Say.Day(touchPoint.DueOn, today)}** · {touchPoint.FullTitle(120)}")
            {
                Spacing = Spacing.Small,
            };
        }

        if (plan.Count > PlanPreview)
        {
            yield return new TextBlock(Text.Count("close.plan_more", plan.Count - PlanPreview)) { IsSubtle = true, Spacing = Spacing.Small };
        }
    }

    private static string Join(params ReadOnlySpan<string?> parts)
    {
        var kept = new List<string>();
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                kept.Add(Say.Words(part, 200));
            }
        }

        return string.Join(" · ", kept);
    }

    private static string Listed(IReadOnlyList<string> items) =>
        items.Count == 0 ? Text.Of("say.none") : Say.Words(string.Join("; ", items), 600);
}
