using AfterSale.Bot;
using AfterSale.Domain.Library;
using AfterSale.Forms;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.Library;

/// <summary>The team's library in words: "library", "library webinar", "add to library", "remove from library webinar on waste".</summary>
internal sealed class LibraryCommands(ILibrary library, IPeople people, DialogDesk dialogs) : IFeatureCommands
{
    private const int LongestSearch = 100;
    private const int MostMeant = 5;

    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("library", ["our library", "team library", "search library"], ListAsync, TakesWords: true, Interrupts: true),
        new("add to library", ["add to the library", "new library item"], AddAsync, TakesWords: true),
        new("remove from library", ["remove from the library", "delete from library"], RemoveAsync, TakesWords: true),
    ];

    private async Task ListAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var (search, page) = ListPage.Read(Say.Shorten(words, LongestSearch));
        var seen = await SeenAsync(turn, cancellationToken);
        var found = search.Length == 0 ? seen : LibraryLookup.Meant(seen, search);
        if (found.Count == 0)
        {
            await turn.SayAsync(
                seen.Count == 0 ? Text.Of("library.empty") : Text.Of("library.not_found", Say.Words(search, 80)),
                [Text.Of(seen.Count == 0 ? "library.word.add" : "library.word.library")],
                cancellationToken);
            return;
        }

        var rows = found.Select(item => new ListRow(
            LibraryLines.Link(item), [LibraryLines.For(item, turn.Today)], IsLate: item.IsExpired(turn.Today))).ToList();
        var title = search.Length == 0 ? Text.Of("library.title") : Text.Of("library.title_search", ListPage.Words(search, 60));
        var card = ListPage.Draw(title, Text.Count("library.count", found.Count), rows, page, $"library {search}".TrimEnd());
        card = card with { Actions = [SayButton.Of(Text.Of("library.button.more"), "add to library"), .. card.Actions ?? []] };
        await turn.ShowAsync(card, null, Text.Of("library.title"), null, cancellationToken);
    }

    private Task AddAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var answers = words.Trim().Length > 0 ? new Dictionary<string, string> { [LibraryKeys.Title] = words.Trim() } : [];
        return dialogs.BeginAsync(turn, LibraryDialog.DialogId, new FormStart(Guid.NewGuid().ToString("n"), answers), cancellationToken);
    }

    private async Task RemoveAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        // A manager may take away what somebody else has let expire, so it is found when it is named; the shelf shows it to its adder only.
        var items = (await library.OfTeamAsync(turn.Person.Team, cancellationToken))
            .Where(one => LibraryRules.Sees(turn.Person, one, turn.Today) || LibraryRules.MayRemove(turn.Person, one)).ToList();
        var meant = LibraryLookup.Meant(items, words.Trim());
        if (meant is not [var item])
        {
            await turn.SayAsync(
                meant.Count == 0
                    ? Text.Of("library.remove_which")
                    : Text.Of("library.several") + "\n\n" + string.Join('\n', meant.Take(MostMeant).Select(one => "- " + ListPage.Words(one.Title, 150))),
                [Text.Of("library.word.library")],
                cancellationToken);
            return;
        }

        if (!LibraryRules.MayRemove(turn.Person, item))
        {
            var adder = (await people.FindAsync(item.AddedBy, cancellationToken))?.Name ?? Text.Of("library.somebody");
            await turn.SayAsync(Text.Of("library.not_yours", ListPage.Words(item.Title, 150), Say.Words(adder, 100)), cancellationToken);
            return;
        }

        await library.RemoveAsync(item.Id, cancellationToken);
        await turn.SayAsync(Text.Of("library.removed", ListPage.Words(item.Title, 150)), [Text.Of("library.word.library")], cancellationToken);
    }

    private async Task<IReadOnlyList<LibraryItem>> SeenAsync(Turn turn, CancellationToken cancellationToken) =>
        [.. (await library.OfTeamAsync(turn.Person.Team, cancellationToken)).Where(item => LibraryRules.Sees(turn.Person, item, turn.Today))];
}
