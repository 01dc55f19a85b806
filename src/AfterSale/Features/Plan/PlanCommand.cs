using System.Globalization;
using System.Text.Json.Nodes;
using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Sales;
using AfterSale.Forms;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.Plan;

/// <summary>Shows a customer's after-sale plan from Point 1 to Point 2, with where they stand today; paged in place.</summary>
internal sealed class PlanCommand(OwnBook book, CustomerFinder finder, CustomerReader reader, ISentCards cards)
{
    /// <summary>The button that turns the page.</summary>
    public const string TurnPage = "plan.page";

    /// <summary>The button that shows the plan.</summary>
    public const string Show = "plan.show";

    /// <summary>Typed: <c>plan &lt;customer&gt;</c>.</summary>
    public async Task SaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(turn, "plan", words, cancellationToken) is { } customer)
        {
            await ShowAsync(turn, customer, cancellationToken);
        }
    }

    /// <summary>A button: on another card, or the plan's own that turns the page.</summary>
    public async Task PressedAsync(Turn turn, CardSubmission pressed, CancellationToken cancellationToken)
    {
        if (FormPress.Read(pressed.Data, "customer") is not { } id
            || await book.CustomerAsync(turn.Person, new CustomerId(id), cancellationToken) is not { } customer)
        {
            await turn.SayAsync(Text.Of("customer.not_yours"), cancellationToken);
            return;
        }

        if (pressed.Verb == TurnPage
            && FormPress.Read(pressed.Data, "card") is { } cardId
            && await cards.FindAsync(cardId, cancellationToken) is not null
            && int.TryParse(FormPress.Read(pressed.Data, "page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            && await turn.ReplaceAsync(cardId, await DrawAsync(turn, customer, cardId, page, cancellationToken), cancellationToken))
        {
            return;
        }

        await ShowAsync(turn, customer, cancellationToken);
    }

    private async Task ShowAsync(Turn turn, Customer customer, CancellationToken cancellationToken)
    {
        var cardId = Guid.NewGuid().ToString("n");
        var card = await DrawAsync(turn, customer, cardId, null, cancellationToken);
        await turn.ShowAsync(card, cardId, Text.Of("plan.title", customer.Name), null, cancellationToken);
    }

    private async Task<AdaptiveCard> DrawAsync(Turn turn, Customer customer, string cardId, int? page, CancellationToken cancellationToken)
    {
        var sales = await book.SalesAsync(turn.Person, customer.Id, cancellationToken);
        var plan = await book.PlanAsync(turn.Person, customer.Id, cancellationToken);
        var pages = Math.Max(1, (plan.Count + PlanCard.PageSize - 1) / PlanCard.PageSize);
        var firstOpen = plan.TakeWhile(touchPoint => touchPoint.State != Domain.Plans.TouchPointState.Planned).Count();
        var shown = Math.Clamp(page ?? Math.Min(firstOpen, Math.Max(0, plan.Count - 1)) / PlanCard.PageSize, 0, pages - 1);

        var body = new List<AdaptiveElement>
        {
            new TextBlock(Text.Of("plan.title", Say.Words(customer.Name, 120)))
            {
                Size = TextSize.Large,
                Weight = TextWeight.Bolder,
                Style = TextStyle.Heading,
            },
        };
        if (customer.LostOn is null && sales.FirstOrDefault(sale => sale.WasSigned()) is { } signed)
        {
            var stage = (await reader.ReadAsync(signed, turn.Person, turn.Today, cancellationToken)).Stage;
            body.Add(new TextBlock(Say.Words(signed.Product, 120) + " · " + Say.Words(stage.Reason)) { IsSubtle = true, Spacing = Spacing.None });
        }

        if (!plan.Any(touchPoint => touchPoint.State == Domain.Plans.TouchPointState.Planned))
        {
            body.Add(customer.LostOn is { } lost ? new TextBlock(Text.Of("customers.lost", Say.Day(lost, turn.Today))) { IsSubtle = true }
                : sales.Any(sale => sale.WasSigned()) ? new TextBlock(Text.Of("plan.nothing_ahead")) { Color = TextColor.Attention }
                : new TextBlock(Text.Of("prepare.nothing_signed", Say.Words(customer.Name, 120))) { IsSubtle = true });
        }

        body.AddRange(PlanCard.Rows(plan.Skip(shown * PlanCard.PageSize).Take(PlanCard.PageSize), turn.Today));
        if (pages > 1)
        {
            body.Add(new TextBlock(Text.Of("plan.page", shown + 1, pages)) { IsSubtle = true, Separator = true });
        }

        var actions = new List<AdaptiveAction>();
        if (shown > 0)
        {
            actions.Add(Page(Text.Of("plan.earlier"), shown - 1));
        }

        if (shown < pages - 1)
        {
            actions.Add(Page(Text.Of("plan.later"), shown + 1));
        }

        return new AdaptiveCard { Body = body, Actions = actions };

        ExecuteAction Page(string title, int number) => new(TurnPage)
        {
            Title = title,
            Data = new JsonObject { ["card"] = cardId, ["customer"] = customer.Id.Value, ["page"] = number },
        };
    }
}
