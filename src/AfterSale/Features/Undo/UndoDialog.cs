using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain;
using AfterSale.Domain.HandOvers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Sales;
using AfterSale.Features.History;
using AfterSale.Features.TouchPoints;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Undo;

/// <summary>Takes back one entry of a customer's journal after asking; it leaves an entry of its own, and what it had changed is put back.</summary>
internal sealed class UndoDialog(ConversationState state, CustomerFileDesk desk, TouchPointDesk touchPoints)
    : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "undo";

    /// <inheritdoc/>
    protected override string Title => Text.Of("undo.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("undo.confirm");

    /// <inheritdoc/>
    protected override string CancelledText => Text.Of("undo.left");

    /// <inheritdoc/>
    protected override string ConfirmHint => Text.Of("undo.hint");

    /// <inheritdoc/>
    protected override IReadOnlyList<string> ConfirmSuggestions => [Text.Of("say.yes"), Text.Of("say.no")];

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields => [];

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken)
    {
        var entry = Entry(scope, file);
        return Task.FromResult<FormReview>(
            entry is null || entry.By != turn.Person.Id || entry.Day != turn.Today ? new FormReview.Impossible(Text.Of("undo.not_any_more"))
            : entry.Facts.OfType<CloseLogged>().Any() ? new FormReview.Impossible(Text.Of("undo.not_a_close"))
            : entry.Facts.OfType<CustomerHandedOver>().Any() ? new FormReview.Impossible(Text.Of("handover.not_undone"))
            : JournalWriter.Undo(file, entry) is null ? new FormReview.Impossible(Text.Of("undo.went_on"))
            : new FormReview.Ready(Summary(turn, file, entry)));
    }

    /// <inheritdoc/>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var entry = Entry(scope, file);
        var change = entry is null ? null : JournalWriter.Undo(file, entry);
        return Task.FromResult(entry is null || change is null
            ? new CustomerAct([new Noted(Text.Of("undo.not_any_more"))])
            : new CustomerAct([new TakenBack(entry.Id)], change));
    }

    /// <inheritdoc/>
    protected override async Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        foreach (var touchPoint in act.Change?.TouchPoints ?? [])
        {
            await touchPoints.RefreshAsync(turn, touchPoint.Id, cancellationToken);
        }

        var said = Text.Of("undo.done", Say.Words(file.Customer.Name, 120));
        return new FormOutcome(FormCard.Closed("↩ " + said), said, [$"history {file.Customer.Name}", "undo"]);
    }

    private static JournalEntry? Entry(FormScope scope, CustomerFile file) =>
        AboutOf(scope) is { } id ? file.Standing.FirstOrDefault(entry => entry.Id == new JournalEntryId(id)) : null;

    private static List<AdaptiveElement> Summary(Turn turn, CustomerFile file, JournalEntry entry) =>
    [
        new TextBlock(Text.Of("undo.question", Say.Words(file.Customer.Name, 120))) { Weight = TextWeight.Bolder, Size = TextSize.Medium, Style = TextStyle.Heading },
        .. entry.Facts.Select(fact => new TextBlock(JournalLines.Of(fact, turn.Person.Rhythm.TimeZoneId)) { Spacing = Spacing.Small }),
    ];
}
