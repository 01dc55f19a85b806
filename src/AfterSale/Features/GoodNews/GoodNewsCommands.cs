using AfterSale.Bot;
using AfterSale.Domain.GoodNews;
using AfterSale.Domain.Journal;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.GoodNews;

/// <summary>Good news in words: "good news northwind: waste is down a fifth", "good news file northwind", "letter northwind".</summary>
internal sealed class GoodNewsCommands(CustomerFinder finder, CustomerFileDesk desk, DialogDesk dialogs) : IFeatureCommands
{
    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("good news", ["good news from", "good news about", "note good news"], SaidAsync, TakesWords: true, NamesCustomer: true),
        new("good news file", ["good news of", "good-news file", "show good news"], FileAsync, TakesWords: true, NamesCustomer: true),
        new("letter", ["good news letter", "good-news letter", "letter to", "letter for"], LetterAsync, TakesWords: true, NamesCustomer: true),
    ];

    private async Task SaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await finder.SplitAsync(turn, "good news", words, cancellationToken) is not var (customer, story))
        {
            return;
        }

        var start = FormStart.About(CustomerForm.SubjectOf(customer.Id)) with
        {
            Answers = story.Length > 0 ? new Dictionary<string, string> { [GoodNewsKeys.Story] = story } : [],
            Lead = Text.Of("goodnews.lead", Say.Words(customer.Name, 120)),
        };
        await dialogs.BeginAsync(turn, GoodNewsDialog.DialogId, start, cancellationToken);
    }

    private async Task FileAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var (name, page) = ListPage.Read(words);
        if (await OpenAsync(turn, "good news file", name, cancellationToken) is not { } file)
        {
            return;
        }

        var news = file.GoodNews();
        if (news.Count == 0)
        {
            await NothingYetAsync(turn, file, cancellationToken);
            return;
        }

        var title = Text.Of("goodnews.file", Say.Words(file.Customer.Name, 120));
        var rows = news.Select(item => new ListRow(
            GoodNewsLine.Of(item.Benefit, item.Story, item.SaidBy, item.MayBeQuoted), [Say.Day(item.Day, turn.Today)])).ToList();
        var command = $"good news file {SayButton.Name(file.Customer.Id)}";
        var card = ListPage.Draw(title, Text.Count("goodnews.count", news.Count), rows, page, command);
        card = card with
        {
            Actions =
            [
                SayButton.Of(Text.Of("goodnews.button.letter"), $"letter {SayButton.Name(file.Customer.Id)}"),
                SayButton.Of(Text.Of("goodnews.button.more"), $"good news {SayButton.Name(file.Customer.Id)}"),
                .. card.Actions ?? [],
            ],
        };
        await turn.ShowAsync(card, null, Text.Of("goodnews.file", file.Customer.Name), null, cancellationToken);
    }

    private async Task LetterAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await OpenAsync(turn, "letter", words, cancellationToken) is not { } file)
        {
            return;
        }

        var news = file.GoodNews();
        if (news.Count == 0)
        {
            await NothingYetAsync(turn, file, cancellationToken);
            return;
        }

        var card = LetterCard.Draw(GoodNewsLetter.Of(file, news, turn.Person), file);
        await turn.ShowAsync(card, null, Text.Of("letter.title", file.Customer.Name), null, cancellationToken);
    }

    private static Task NothingYetAsync(Turn turn, CustomerFile file, CancellationToken cancellationToken) => turn.SayAsync(
        Text.Of("goodnews.none", Say.Words(file.Customer.Name, 120)), [$"good news {file.Customer.Name}"], cancellationToken);

    private async Task<CustomerFile?> OpenAsync(Turn turn, string command, string words, CancellationToken cancellationToken) =>
        await finder.FindAsync(turn, command, words, cancellationToken) is { } customer
            ? await desk.OpenAsync(turn.Person, customer.Id, cancellationToken)
            : null;
}
