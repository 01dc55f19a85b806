using System.Globalization;
using System.Text.Json.Nodes;
using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain;
using AfterSale.Domain.Journal;
using AfterSale.Forms;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.History;

/// <summary>Shows a customer's journal, the latest first; what was taken back stays readable. Paged in place.</summary>
internal sealed class HistoryCommands(CustomerFinder finder, CustomerFileDesk desk, IPeople people, ISentCards cards)
    : IFeatureCommands, IFeatureButtons
{
    private const int PageSize = 8;
    private const string TurnPage = "history.page";

    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("history", ["history of", "journal", "journal of", "what happened with", "what happened at"], SaidAsync, TakesWords: true, NamesCustomer: true),
    ];

    /// <inheritdoc/>
    public bool Has(string verb) => verb == TurnPage;

    /// <inheritdoc/>
    public async Task PressedAsync(Turn turn, CardSubmission pressed, CancellationToken cancellationToken)
    {
        if (FormPress.Read(pressed.Data, "customer") is not { } id
            || await desk.OpenAsync(turn.Person, new CustomerId(id), cancellationToken) is not { } file)
        {
            await turn.SayAsync(Text.Of("customer.not_yours"), cancellationToken);
            return;
        }

        if (FormPress.Read(pressed.Data, "card") is { } cardId
            && await cards.FindAsync(cardId, cancellationToken) is not null
            && int.TryParse(FormPress.Read(pressed.Data, "page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            && await turn.ReplaceAsync(cardId, await DrawAsync(turn, file, cardId, page, cancellationToken), cancellationToken))
        {
            return;
        }

        await ShowAsync(turn, file, cancellationToken);
    }

    private async Task SaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(turn, "history", words, cancellationToken) is { } customer
            && await desk.OpenAsync(turn.Person, customer.Id, cancellationToken) is { } file)
        {
            await ShowAsync(turn, file, cancellationToken);
        }
    }

    private async Task ShowAsync(Turn turn, CustomerFile file, CancellationToken cancellationToken)
    {
        var cardId = Guid.NewGuid().ToString("n");
        var card = await DrawAsync(turn, file, cardId, 0, cancellationToken);
        await turn.ShowAsync(card, cardId, Text.Of("history.title", file.Customer.Name), null, cancellationToken);
    }

    private async Task<AdaptiveCard> DrawAsync(Turn turn, CustomerFile file, string cardId, int page, CancellationToken cancellationToken)
    {
        var names = (await people.AllAsync(cancellationToken)).ToDictionary(person => person.Id, person => person.Name);
        var pages = Math.Max(1, (file.Journal.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 0, pages - 1);
        var standing = file.Standing.Select(entry => entry.Id).ToHashSet();
        var body = new List<AdaptiveElement>
        {
            new TextBlock(Text.Of("history.title", Say.Words(file.Customer.Name, 120))) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
        };
        if (file.Journal.Count == 0)
        {
            body.Add(new TextBlock(Text.Of("history.empty")) { IsSubtle = true });
        }

        body.AddRange(file.Journal.Reverse().Skip(shown * PageSize).Take(PageSize).Select(entry => Row(turn, entry, names, standing.Contains(entry.Id))));
        if (pages > 1)
        {
            body.Add(new TextBlock(Text.Of("plan.page", shown + 1, pages)) { IsSubtle = true, Separator = true });
        }

        return new AdaptiveCard { Body = body, Actions = [.. Pages(file, cardId, shown, pages)] };
    }

    private static Container Row(Turn turn, JournalEntry entry, Dictionary<PersonId, string> names, bool stands)
    {
        var isTakingBack = entry.Facts.OfType<TakenBack>().Any();
        var head = $"**{Say.Day(entry.Day, turn.Today)}** · {Say.Words(names.GetValueOrDefault(entry.By) ?? "", 80)}"
            + (stands || isTakingBack ? "" : " · " + Text.Of("history.taken_back"));
        return new Container([
                new TextBlock(head) { IsSubtle = !stands },
                .. entry.Facts.Select(fact => new TextBlock(JournalLines.Of(fact, turn.Person.Rhythm.TimeZoneId)) { Spacing = Spacing.None, IsSubtle = !stands }),
            ])
        {
            Spacing = Spacing.Small,
            Separator = true,
        };
    }

    private static IEnumerable<ExecuteAction> Pages(CustomerFile file, string cardId, int shown, int pages)
    {
        if (shown > 0)
        {
            yield return Page(Text.Of("history.newer"), shown - 1);
        }

        if (shown < pages - 1)
        {
            yield return Page(Text.Of("history.older"), shown + 1);
        }

        ExecuteAction Page(string title, int number) => new(TurnPage)
        {
            Title = title,
            Data = new JsonObject { ["card"] = cardId, ["customer"] = file.Customer.Id.Value, ["page"] = number },
        };
    }
}
