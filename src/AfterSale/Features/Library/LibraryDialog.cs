using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain;
using AfterSale.Domain.Library;
using AfterSale.Domain.Stages;
using AfterSale.Domain.TalkingPoints;
using AfterSale.Forms;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.Library;

/// <summary>Adds an item to the library of the speaker's team. The draft names the item, so that it is added once.</summary>
internal sealed class LibraryDialog(ConversationState state, ILibrary library) : FormDialog(DialogId, state)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "library";

    /// <inheritdoc/>
    protected override string Title => Text.Of("library.form");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("library.confirm");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields => LibraryFields.All();

    /// <inheritdoc/>
    public override async Task<string?> StoredBeforeAsync(Turn turn, string? draftId, CancellationToken cancellationToken) =>
        draftId is { Length: > 0 and < 100 }
        && await library.FindAsync(new LibraryItemId(draftId), cancellationToken) is { } item && item.AddedBy == turn.Person.Id
            ? Text.Of("form.stored_before")
            : null;

    /// <inheritdoc/>
    protected override async Task<FormReview> ReviewAsync(Turn turn, FormScope scope, string draftId, CancellationToken cancellationToken)
    {
        var items = await library.OfTeamAsync(turn.Person.Team, cancellationToken);
        return items.Count >= LibraryRules.Items ? new FormReview.Impossible(Text.Of("library.full", LibraryRules.Items))
            : LibraryLookup.Exactly(items, scope[LibraryKeys.Title]!) is null ? new FormReview.Ready([])
            : new FormReview.Faulty(new Dictionary<string, FieldAnswer>
            {
                [LibraryKeys.Title] = new FieldAnswer.Refused(Text.Of("library.title_taken")),
            });
    }

    /// <inheritdoc/>
    protected override async Task<FormOutcome> CommitAsync(Turn turn, FormScope scope, string draftId, CancellationToken cancellationToken)
    {
        var item = new LibraryItem(
            new LibraryItemId(draftId),
            turn.Person.Team,
            turn.Person.Id,
            turn.Today,
            scope[LibraryKeys.Title]!,
            LibraryRules.Link(scope[LibraryKeys.Link])!,
            LibraryFields.Chosen<Stage>(scope, LibraryKeys.Stage),
            LibraryFields.Chosen<Strategy>(scope, LibraryKeys.Strategy),
            scope[LibraryKeys.Product],
            scope[LibraryKeys.Industry],
            scope.Date(LibraryKeys.Until));
        await library.AddAsync(item, cancellationToken);
        var title = Text.Of("library.added", Say.Words(item.Title));
        var card = CustomerForm.Stored(
            title,
            [LibraryLines.For(item, turn.Today)],
            (Text.Of("library.button.all"), "library"),
            (Text.Of("library.button.more"), "add to library"),
            (Text.Of("library.button.remove"), $"remove from library #{item.Id}"));
        return new FormOutcome(card, title, [Text.Of("library.word.library")]);
    }
}
