using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Plans;
using AfterSale.Features.TouchPoints;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.OwnTouchPoints;

/// <summary>Moves one touch point to a day on which it stays, whatever a re-plan does.</summary>
internal sealed class MoveTouchPointDialog(ConversationState state, CustomerFileDesk desk, TouchPointDesk touchPoints) : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "move_touch_point";

    /// <summary>To which day.</summary>
    public const string To = "to";

    /// <inheritdoc/>
    protected override string Title => Text.Of("planedit.move.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("planedit.move.confirm");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields => [TouchPointField.Make(), AddTouchPointDialog.DayField(To)];

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Given(Turn turn, CustomerFile file, string? about) => TouchPointField.Given(turn, file);

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult<FormReview>(TouchPointField.Chosen(scope, file) is null
            ? new FormReview.Impossible(Text.Of("planedit.not_open"))
            : new FormReview.Ready([]));

    /// <inheritdoc/>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var before = TouchPointField.Chosen(scope, file)!;
        var moved = ((TouchPointChange.Changed)before.Move(turn.Person.Id, turn.Now, scope.Date(To)!.Value, turn.Person.Rhythm)).TouchPoint;
        return Task.FromResult(new CustomerAct(
            [new TouchPointMoved(moved.Id, moved.Title, before.DueOn, moved.DueOn)], new FileChange { TouchPoints = [moved] }));
    }

    /// <inheritdoc/>
    protected override async Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var moved = act.Facts.OfType<TouchPointMoved>().Single();
        await touchPoints.RefreshAsync(turn, moved.TouchPoint, cancellationToken);
        return PlanEditOutcome.Of(file, Text.Of("planedit.moved", Say.Words(moved.Title, 100), Say.Day(moved.To, turn.Today)));
    }
}
