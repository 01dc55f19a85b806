using AfterSale.Bot;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Feedback;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Feedback;

/// <summary>Which sales are still open, and the customer's word that closes them: "open sales", "confirmed northwind: it does all we hoped for".</summary>
internal sealed class OpenSaleCommands(CustomerFinder finder, CustomerFileDesk desk, DialogDesk dialogs, OwnBook book) : IFeatureCommands
{
    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("open sales", ["my open sales", "which sales are open", "open sale"], ListAsync, TakesWords: true, Interrupts: true),
        new("confirmed", ["confirmed by"], ConfirmedAsync, TakesWords: true, NamesCustomer: true),
    ];

    private async Task ConfirmedAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await finder.SplitAsync(turn, "confirmed", words, cancellationToken) is not var (customer, said)
            || await desk.OpenAsync(turn.Person, customer.Id, cancellationToken) is not { } file)
        {
            return;
        }

        if (ConfirmedDialog.WhyNot(file, turn.Today) is { } why)
        {
            await turn.SayAsync(why, [Text.Of("confirmed.word.open")], cancellationToken);
            return;
        }

        var start = FormStart.About(CustomerForm.SubjectOf(customer.Id)) with
        {
            Answers = said.Length > 0 ? new Dictionary<string, string> { [FeedbackKeys.Words] = said } : [],
        };
        await dialogs.BeginAsync(turn, ConfirmedDialog.DialogId, start, cancellationToken);
    }

    private async Task ListAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var (_, page) = ListPage.Read(words);
        List<(Customer Customer, OpenSale Sale)> open = [];
        foreach (var customer in await book.CustomersAsync(turn.Person, cancellationToken))
        {
            if (await desk.OpenAsync(turn.Person, customer.Id, cancellationToken) is { } file)
            {
                open.AddRange(file.OpenSales(turn.Today).Select(sale => (customer, sale)));
            }
        }

        if (open.Count == 0)
        {
            await turn.SayAsync(Text.Of("confirmed.none_open"), [Text.Of("word.my_day")], cancellationToken);
            return;
        }

        var rows = open.OrderBy(one => one.Sale.Sale.Dates.Close).Select(one => Row(one.Customer, one.Sale, turn.Today)).ToList();
        var card = ListPage.Draw(Text.Of("confirmed.open.title"), Text.Count("confirmed.open.intro", rows.Count), rows, page, "open sales");
        await turn.ShowAsync(card, null, Text.Of("confirmed.open.title"), null, cancellationToken);
    }

    private static ListRow Row(Customer customer, OpenSale open, DateOnly today)
    {
        var (label, name) = (Say.Shorten(customer.Name, 25), SayButton.Name(customer.Id));
        var next = open.Why switch
        {
            OpenSaleReason.NotDelivered => SayButton.Of(Text.Of("confirmed.button.plan_whom", label), $"plan {name}"),
            OpenSaleReason.NoCheckIn => SayButton.Of(Text.Of("confirmed.button.check_whom", label), $"check in {name}"),
            OpenSaleReason.NotConfirmed => SayButton.Of(Text.Of("confirmed.button.confirmed_whom", label), $"confirmed {name}"),
            _ => SayButton.Of(Text.Of("confirmed.button.complaint_whom", label), $"complaint {name}"),
        };
        return new ListRow(
            $"**{ListPage.Words(customer.Name, 100)}** · {ListPage.Words(open.Sale.Product, 100)}",
            [Text.Of("confirmed.why." + open.Why, Say.Day(open.Since, today), ListPage.Words(open.Words ?? "", 150))],
            next,
            open.Why == OpenSaleReason.ComplaintOpen);
    }
}
