using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Plans;
using AfterSale.Texts;

namespace AfterSale.Features.SharePlan;

/// <summary>Shares a plan with the customer, and takes it back: "share plan northwind", "unshare plan northwind" (playbook, section 2; [TP]).</summary>
internal sealed class ShareCommands(CustomerFinder finder, CustomerFileDesk desk, SharedLinks links, SharedPlanReader plans, OwnBook book) : IFeatureCommands
{
    private const int MostLines = 20;

    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("share plan", ["share the plan with", "share the plan of", "share"], ShareAsync, TakesWords: true, NamesCustomer: true),
        new("unshare plan", ["unshare", "stop sharing"], UnshareAsync, TakesWords: true, NamesCustomer: true),
    ];

    private async Task ShareAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await OpenAsync(turn, "share plan", words, cancellationToken) is not { } file)
        {
            return;
        }

        var owner = await book.OwnerAsync(turn.Person, file.Customer, cancellationToken);
        if (file.Sale is not { } sale || plans.View(file, sale, owner) is not { } view)
        {
            await turn.SayAsync(Text.Of("share.no_plan", Say.Words(file.Customer.Name, 120)), cancellationToken);
            return;
        }

        var entry = JournalEntryId.New();
        var until = turn.Today.AddDays(SharedLinks.Days);
        await desk.RecordAsync(turn, file, entry, [new PlanShared(sale.Id, until)], change: null, cancellationToken);
        await turn.ShowAsync(Card(turn, file, view, links.Address(file.Customer.Id, entry), until), null, Text.Of("share.title", file.Customer.Name), null, cancellationToken);
    }

    private static AdaptiveCard Card(Turn turn, CustomerFile file, SharedView view, Uri? address, DateOnly until)
    {
        var name = Say.Words(file.Customer.Name, 120);
        List<AdaptiveElement> body =
        [
            new TextBlock(Text.Of("share.title", name)) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
            new TextBlock(address is null ? Text.Of("share.no_address") : Text.Of("share.link", Say.Day(until, turn.Today))),
            .. view.Plan.TouchPoints.Where(one => !one.IsDone).Take(MostLines)
                .Select(one => new TextBlock($"{Say.Day(one.Day, turn.Today)} · {Say.Words(one.Title, 100)}") { Spacing = Spacing.Small }),
        ];
        List<AdaptiveAction> actions = [];
        if (address is not null)
        {
            body.Add(new TextBlock(Say.Words(address.ToString())) { IsSubtle = true, Size = TextSize.Small });
            actions.Add(new OpenUrlAction(address.ToString()) { Title = Text.Of("share.button.open") });
            actions.Add(new OpenUrlAction(address + ".ics") { Title = Text.Of("share.button.calendar") });
        }

        actions.Add(SayButton.Of(Text.Of("share.button.unshare"), $"unshare plan {SayButton.Name(file.Customer.Id)}"));
        return new AdaptiveCard { Body = body, Actions = actions };
    }

    private async Task UnshareAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await OpenAsync(turn, "unshare plan", words, cancellationToken) is not { } file)
        {
            return;
        }

        var shared = file.Facts<PlanShared>().Where(one => SharedLinks.Standing(file, one.Entry.Id, turn.Today) is not null)
            .Select(one => one.Fact.Sale).Distinct().ToList();
        var name = Say.Words(file.Customer.Name, 120);
        if (shared.Count == 0)
        {
            await turn.SayAsync(Text.Of("share.not_shared", name), cancellationToken);
            return;
        }

        await desk.RecordAsync(turn, file, JournalEntryId.New(), [.. shared.Select(sale => new PlanUnshared(sale))], change: null, cancellationToken);
        await turn.SayAsync(Text.Of("share.unshared", name), cancellationToken);
    }

    private async Task<CustomerFile?> OpenAsync(Turn turn, string command, string words, CancellationToken cancellationToken) =>
        await finder.FindAsync(turn, command, words, cancellationToken) is { } customer
            ? await desk.OpenAsync(turn.Person, customer.Id, cancellationToken)
            : null;
}
