using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Customers;
using AfterSale.Features.TouchPoints;
using AfterSale.Texts;

namespace AfterSale.Features.Customers;

/// <summary>
/// Lists the rep's customers, for a manager those of the team, with their stage and what comes next; who has nothing ahead is flagged
/// (playbook, section 2).
/// </summary>
internal sealed class CustomersCommand(OwnBook book, CustomerFileDesk files, CustomerReader reader)
{
    private const int PageSize = 15;

    /// <summary>Typed: <c>customers</c>, or <c>customers b</c> for those whose name holds "b".</summary>
    public async Task SaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var all = await book.WithinReachAsync(turn.Person, cancellationToken);
        var wanted = Names.Fold(words);
        var listed = all.Where(customer => wanted.Length == 0 || Names.Fold(customer.Name).Contains(wanted, StringComparison.Ordinal)).ToList();
        if (listed.Count == 0)
        {
            await turn.SayAsync(
                all.Count == 0 ? Text.Of("customers.empty") : Text.Of("customer.none", Say.Words(words, 80)),
                [Text.Of("word.log_close")],
                cancellationToken);
            return;
        }

        var body = new List<AdaptiveElement>
        {
            new TextBlock(Text.Count("customers.title", listed.Count)) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
        };
        foreach (var customer in listed.Take(PageSize))
        {
            body.Add(await RowAsync(turn, customer, cancellationToken));
        }

        if (listed.Count > PageSize)
        {
            body.Add(new TextBlock(Text.Count("customers.more", listed.Count - PageSize)) { IsSubtle = true });
        }

        await turn.ShowAsync(new AdaptiveCard { Body = body }, null, Text.Count("customers.title", listed.Count), null, cancellationToken);
    }

    private async Task<Container> RowAsync(Turn turn, Customer customer, CancellationToken cancellationToken)
    {
        var file = await files.OpenAsync(turn.Person, customer.Id, cancellationToken);
        var next = file?.Plan.Planned() ?? [];
        var reading = file is null ? null : reader.Read(file, turn.Person, turn.Today);
        var stage = reading is null
            ? ""
            : $" · {Say.Stage(reading.Stage.Stage)} · {Say.Trend(reading.Direction.Trend)}{(reading.Dip is null ? "" : " · ⚠ " + Text.Of("customers.dip"))}";
        var owner = await book.OwnerAsync(turn.Person, customer, cancellationToken);
        var whose = owner.Id == turn.Person.Id ? "" : " · " + Text.Of("customers.owner", Say.Words(owner.Name, 60));
        return new Container([
                new TextBlock($"**{Say.Words(customer.Name, 120)}**{stage}{whose}"),
                next.Count == 0
                    ? new TextBlock(Text.Of("customers.nothing_ahead")) { Color = TextColor.Attention, Spacing = Spacing.None }
                    : new TextBlock(Text.Of(next[0].DueOn < turn.Today ? "customers.overdue" : "customers.next", Say.Words(next[0].Title, 80), Say.Day(next[0].DueOn, turn.Today)))
                    {
                        Color = next[0].DueOn < turn.Today ? TextColor.Attention : TextColor.Default,
                        IsSubtle = next[0].DueOn >= turn.Today,
                        Spacing = Spacing.None,
                    },
            ])
        {
            Spacing = Spacing.Small,
            Separator = true,
        };
    }
}
