using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Life;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;
using AfterSale.Features.Contacts;
using AfterSale.Features.LogClose;
using AfterSale.Features.LostSale;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Renewal;

/// <summary>Draws what Point 2 comes to, and what it came to.</summary>
internal static class RenewalOutcome
{
    /// <summary>What will be stored when a new cycle begins.</summary>
    public static IReadOnlyList<AdaptiveElement> Summary(CustomerFile file, FormScope scope, SaleDates dates) =>
    [
        Head(Text.Of("renewal.summary", Say.Words(file.Customer.Name, 120))),
        new FactSet(
        [
            new(Text.Of("fact.bought"), Say.Words(scope[CloseKeys.Product] ?? file.Sale!.Product, 200) + (scope[CloseKeys.Value] is { } value ? ", " + Say.Amount(MoneyField.Load(value)) : "")),
            new(Text.Of("fact.contact"), Say.Words(PersonThere.NameIn(scope[RenewalKeys.Contact]) ?? file.Contact?.Name ?? "", 200)),
            new(Text.Of("fact.benefits"), Listed(scope.Lines(CloseKeys.Benefits))),
            new(Text.Of("renewal.start.label"), Say.Day(dates.Delivery)),
            new(Text.Of("renewal.next.label"), dates.Renewal is { } renewal ? Say.Day(renewal) : Text.Of("say.none")),
        ]),
        new TextBlock(Text.Of("renewal.summary.what")) { IsSubtle = true },
    ];

    /// <summary>What will be stored when they left.</summary>
    public static IReadOnlyList<AdaptiveElement> LossSummary(CustomerFile file, string reason, string? to) =>
    [
        Head(Text.Of("renewal.summary.lost", Say.Words(file.Customer.Name, 120))),
        new FactSet(
        [
            new(Text.Of("renewal.reason.label"), Say.Words(reason, 400)),
            new(Text.Of("renewal.to.label"), to is null ? Text.Of("say.none") : Say.Words(to, 200)),
        ]),
        new TextBlock(Text.Of("renewal.summary.lost_what")) { IsSubtle = true },
    ];

    /// <summary>What was stored.</summary>
    public static FormOutcome Of(Turn turn, CustomerFile file, CustomerAct act)
    {
        var name = Say.Words(file.Customer.Name, 120);
        var changed = act.Change?.TouchPoints ?? [];
        var closed = changed.Count(touchPoint => touchPoint.State == TouchPointState.Skipped);
        var planned = changed.Where(touchPoint => touchPoint.State == TouchPointState.Planned).ToList();
        var (said, lines) = act.Facts[0] is SaleRenewed
            ? (Text.Of("renewal.said", name), [Text.Count("renewal.new_plan", planned.Count), PartingCard.Lines(planned, turn.Today)[0]])
            : (Text.Of("renewal.lost", name), PartingCard.Lines(planned, turn.Today));
        IReadOnlyList<string> all = closed > 0 ? [Text.Count("renewal.closed", closed), .. lines] : lines;
        var body = new List<AdaptiveElement>
        {
            new TextBlock("✔ " + said) { Weight = TextWeight.Bolder, Color = TextColor.Good, Style = TextStyle.Heading },
        };
        body.AddRange(all.Select(line => new TextBlock(line) { Spacing = Spacing.Small }));
        var card = new AdaptiveCard
        {
            Body = body,
            Actions =
            [
                SayButton.Of(Text.Of("retime.show_plan"), $"plan {SayButton.Name(file.Customer.Id)}"),
                SayButton.Of(Text.Of("retime.undo"), "undo"),
            ],
        };
        return new(card, said + " " + string.Join(" ", all), [Text.Of("word.my_day")]);
    }

    private static TextBlock Head(string text) => new(text) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading };

    private static string Listed(IReadOnlyList<string> items) => items.Count == 0 ? Text.Of("say.none") : Say.Words(string.Join("; ", items), 600);
}
