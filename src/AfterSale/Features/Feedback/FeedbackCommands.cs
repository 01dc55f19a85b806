using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Feedback;
using AfterSale.Domain.Journal;
using AfterSale.Domain.OpenItems;
using AfterSale.Forms;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.Feedback;

/// <summary>The feedback loop in words: "feedback", "feedback northwind: faster answers", "acted on northwind: …", "feedback told northwind: …".</summary>
internal sealed class FeedbackCommands(CustomerFinder finder, CustomerFileDesk desk, DialogDesk dialogs, OwnBook book, IOpenItems open) : IFeatureCommands
{
    private const int Most = 200;

    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("feedback", ["feedback from", "my feedback"], SaidAsync, TakesWords: true, NamesCustomer: true),
        new("new feedback", ["more feedback", "new feedback from", "note feedback"], NewAsync, TakesWords: true, NamesCustomer: true),
        new("acted on", ["feedback acted on", "acted on feedback"], (turn, words, ct) => StepAsync(turn, "acted on", words, ct), TakesWords: true, NamesCustomer: true),
        new("feedback told", ["told feedback"], (turn, words, ct) => StepAsync(turn, "feedback told", words, ct), TakesWords: true, NamesCustomer: true),
    ];

    private async Task SaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var (name, page) = ListPage.Read(words);
        if (name.Length == 0)
        {
            await WaitingAsync(turn, page, cancellationToken);
            return;
        }

        if (await finder.SplitAsync(turn, "feedback", name, cancellationToken) is not var (customer, heard)
            || await desk.OpenAsync(turn.Person, customer.Id, cancellationToken) is not { } file)
        {
            return;
        }

        if (heard.Length > 0 || file.Feedback().Count == 0)
        {
            await BeginAsync(turn, customer, heard, cancellationToken);
        }
        else
        {
            await OfCustomerAsync(turn, file, page, cancellationToken);
        }
    }

    private async Task NewAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await finder.SplitAsync(turn, "new feedback", words, cancellationToken) is var (customer, heard))
        {
            await BeginAsync(turn, customer, heard, cancellationToken);
        }
    }

    private Task BeginAsync(Turn turn, Customer customer, string heard, CancellationToken cancellationToken) => dialogs.BeginAsync(
        turn,
        FeedbackDialog.DialogId,
        FormStart.About(CustomerForm.SubjectOf(customer.Id)) with
        {
            Answers = heard.Length > 0 ? new Dictionary<string, string> { [FeedbackKeys.Heard] = heard } : [],
            Lead = heard.Length > 0 ? null : Text.Of("feedback.lead", Say.Words(customer.Name, 120)),
        },
        cancellationToken);

    private async Task StepAsync(Turn turn, string command, string words, CancellationToken cancellationToken)
    {
        if (await finder.SplitAsync(turn, command, words, cancellationToken) is not var (customer, behind)
            || await desk.OpenAsync(turn.Person, customer.Id, cancellationToken) is not { } file)
        {
            return;
        }

        var isAct = command == "acted on";
        var (about, said) = Named(file, behind);
        if (!file.OpenFeedback().Any(loop => !isAct || loop.State == FeedbackState.Heard))
        {
            await turn.SayAsync(
                Text.Of(isAct ? "feedback.nothing_to_act_on" : "feedback.nothing_to_tell", Say.Words(customer.Name, 120)),
                [$"feedback {customer.Name}"],
                cancellationToken);
            return;
        }

        var start = FormStart.About(CustomerForm.SubjectOf(customer.Id, about)) with
        {
            Answers = said.Length > 0 ? new Dictionary<string, string> { [isAct ? FeedbackKeys.Action : FeedbackKeys.Told] = said } : [],
        };
        await dialogs.BeginAsync(turn, isAct ? FeedbackActedDialog.DialogId : FeedbackToldDialog.DialogId, start, cancellationToken);
    }

    // A button names the piece of feedback behind a number sign; it counts only when it is one of this customer's.
    private static (string? About, string Said) Named(CustomerFile file, string behind)
    {
        if (!behind.StartsWith('#'))
        {
            return (null, behind);
        }

        var parts = behind[1..].Split(' ', 2);
        return file.Feedback().Any(loop => loop.Id.Value == parts[0]) ? (parts[0], parts.Length > 1 ? parts[1].Trim() : "") : (null, behind);
    }

    private async Task WaitingAsync(Turn turn, int page, CancellationToken cancellationToken)
    {
        List<OpenItem> items = [];
        foreach (var owner in (await book.CoveredAsync(turn.Person, cancellationToken)).Prepend(turn.Person.Id))
        {
            items.AddRange(await open.OwnedByAsync(owner, OpenItemKind.Feedback, Most, cancellationToken));
        }

        List<ListRow> rows = [];
        var files = new Dictionary<CustomerId, CustomerFile?>();
        foreach (var item in items.OrderBy(item => item.DueAt))
        {
            if (!files.TryGetValue(item.Customer, out var file))
            {
                files[item.Customer] = file = await desk.OpenAsync(turn.Person, item.Customer, cancellationToken);
            }

            if (file?.OpenFeedback().FirstOrDefault(one => one.Id.Value == item.Subject) is { } loop)
            {
                rows.Add(Row(file.Customer, loop, turn, item.DueAt < turn.Now));
            }
        }

        if (rows.Count == 0)
        {
            await turn.SayAsync(Text.Of("feedback.none_waiting"), [Text.Of("word.customers")], cancellationToken);
            return;
        }

        var card = ListPage.Draw(Text.Of("feedback.waiting"), Text.Of("feedback.waiting_intro"), rows, page, "feedback");
        await turn.ShowAsync(card, null, Text.Of("feedback.waiting"), null, cancellationToken);
    }

    private static async Task OfCustomerAsync(Turn turn, CustomerFile file, int page, CancellationToken cancellationToken)
    {
        var loops = file.Feedback();
        var rows = loops.Where(loop => loop.IsOpen).Concat(loops.Where(loop => !loop.IsOpen).Reverse())
            .Select(loop => Row(file.Customer, loop, turn, isLate: false)).ToList();
        var title = Text.Of("feedback.of_customer", ListPage.Words(file.Customer.Name, 120));
        var command = $"feedback {SayButton.Name(file.Customer.Id)}";
        await turn.ShowAsync(
            ListPage.Draw(title, Text.Of("feedback.more", ListPage.Words(file.Customer.Name, 60)), rows, page, command),
            null,
            Text.Of("feedback.of_customer", file.Customer.Name),
            null,
            cancellationToken);
    }

    private static ListRow Row(Customer customer, FeedbackLoop loop, Turn turn, bool isLate) => new(
        $"**{ListPage.Words(customer.Name, 100)}**: {ListPage.Words(loop.Text, 200)}",
        [.. FeedbackLines.Of(loop, turn.Today)],
        Next(customer, loop),
        isLate);

    private static ExecuteAction? Next(Customer customer, FeedbackLoop loop)
    {
        var (label, name) = (Say.Shorten(customer.Name, 25), SayButton.Name(customer.Id));
        return loop.State switch
        {
            FeedbackState.Heard => SayButton.Of(Text.Of("feedback.button.acted_whom", label), $"acted on {name} #{loop.Id}"),
            FeedbackState.ActedOn => SayButton.Of(Text.Of("feedback.button.told_whom", label), $"feedback told {name} #{loop.Id}"),
            _ => null,
        };
    }
}
