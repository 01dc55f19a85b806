using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Features.Contacts;
using AfterSale.Features.TouchPoints;
using AfterSale.Texts;

namespace AfterSale.Features.Customers;

/// <summary>
/// Lists the rep's customers, for a manager those of the team, with their stage and what comes next; who has nothing ahead is flagged
/// (playbook, section 2).
/// </summary>
internal sealed class CustomersCommand(OwnBook book, CustomerFileDesk files, CustomerReader reader)
{
    private const int PageSize = 10;

    /// <summary>Typed: <c>customers</c>, or <c>customers b</c> for those whose name holds "b", <c>customers page 2</c> for the next ones.</summary>
    public async Task SaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var all = await book.WithinReachAsync(turn.Person, cancellationToken);
        var (part, page) = ListPage.Read(words);
        var wanted = Names.Fold(part);
        var listed = all.Where(customer => wanted.Length == 0 || Names.Fold(customer.Name).Contains(wanted, StringComparison.Ordinal)).ToList();
        if (listed.Count == 0)
        {
            await turn.SayAsync(
                all.Count == 0 ? Text.Of("customers.empty") : Text.Of("customer.none", Say.Words(part, 80)),
                [Text.Of("word.log_close")],
                cancellationToken);
            return;
        }

        var body = new List<AdaptiveElement>
        {
            new TextBlock(Text.Count("customers.title", listed.Count)) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
        };
        var pages = (listed.Count + PageSize - 1) / PageSize;
        var shown = Math.Min(page, pages - 1);
        foreach (var customer in listed.Skip(shown * PageSize).Take(PageSize))
        {
            body.Add(await RowAsync(turn, customer, cancellationToken));
        }

        if (pages > 1)
        {
            body.Add(new TextBlock(Text.Of("list.page", shown + 1, pages)) { IsSubtle = true, Separator = true });
        }

        var turning = ListPage.Turning(shown, pages, part.Length == 0 ? "customers" : "customers " + part);
        await turn.ShowAsync(
            new AdaptiveCard { Body = body, Actions = [.. turning] }, null, Text.Count("customers.title", listed.Count), null, cancellationToken);
    }

    private async Task<Container> RowAsync(Turn turn, Customer customer, CancellationToken cancellationToken)
    {
        if (await files.OpenAsync(turn.Person, customer.Id, cancellationToken) is not { } file)
        {
            return new Container([new TextBlock($"**{Say.Words(customer.Name, 120)}**")]);
        }

        var reading = file.Sale is null || customer.LostOn is not null ? null : reader.Read(file, turn.Person, turn.Today);
        var stage = reading is null
            ? ""
            : $" · {Say.Stage(reading.Stage.Stage)} · {Say.Trend(reading.Direction.Trend)}{(reading.Dip is null ? "" : " · ⚠ " + Text.Of("customers.dip"))}";
        var why = reading is null ? [] : new[] { Small(Say.Words(reading.Stage.Reason, 300)) };
        var owner = await book.OwnerAsync(turn.Person, customer, cancellationToken);
        var whose = owner.Id == turn.Person.Id ? "" : " · " + Text.Of("customers.owner", Say.Words(owner.Name, 60));
        List<AdaptiveElement> row = [new TextBlock($"**{Say.Words(customer.Name, 120)}**{stage}{whose}"), .. why, .. Standing(file, turn.Today), .. Ahead(file, turn.Today)];
        return new Container(row)
        {
            Spacing = Spacing.Small,
            Separator = true,
        };
    }

    private static TextBlock Small(string words) => new(words) { IsSubtle = true, Spacing = Spacing.None, Size = TextSize.Small };

    // Nobody is missing a next touch point who has not signed, or has left (playbook, section 2).
    private static IEnumerable<TextBlock> Ahead(CustomerFile file, DateOnly today)
    {
        if (file.Plan.Planned() is [var next, ..])
        {
            var late = next.DueOn < today;
            yield return new TextBlock(Text.Of(late ? "customers.overdue" : "customers.next", Say.Words(next.Title, 80), Say.Day(next.DueOn, today)))
            {
                Color = late ? TextColor.Attention : TextColor.Default,
                IsSubtle = !late,
                Spacing = Spacing.None,
            };
        }
        else if (!file.IsProspect && file.Customer.LostOn is null)
        {
            yield return new TextBlock(Text.Of("customers.nothing_ahead")) { Color = TextColor.Attention, Spacing = Spacing.None };
        }
    }

    private static IEnumerable<TextBlock> Standing(CustomerFile file, DateOnly today)
    {
        var said = file.Customer.LostOn is { } on ? Text.Of("customers.lost", Say.Day(on, today))
            : file.Sales.Count == 0 ? Text.Of("customers.prospect")
            : file.IsProspect ? Text.Of("customers.lost_sale", Say.Day(file.Sales[0].End!.On, today))
            : null;
        if (said is not null)
        {
            yield return new TextBlock(said) { IsSubtle = true, Spacing = Spacing.None };
        }

        if (file.Customer.DoNotContact is { } refused)
        {
            yield return new TextBlock("⛔ " + ContactsCard.Said(refused, today)) { Color = TextColor.Attention, Spacing = Spacing.None };
        }
    }
}
