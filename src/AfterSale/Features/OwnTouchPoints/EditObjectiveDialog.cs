using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Plans;
using AfterSale.Features.TouchPoints;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.OwnTouchPoints;

/// <summary>Puts what a touch point is for into the rep's own words; a re-plan keeps them.</summary>
internal sealed class EditObjectiveDialog(ConversationState state, CustomerFileDesk desk, TouchPointDesk touchPoints) : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "edit_objective";

    private const string Objective = "objective";
    private const int Longest = 500;

    /// <inheritdoc/>
    protected override string Title => Text.Of("planedit.edit.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("planedit.edit.confirm");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
    [
        TouchPointField.Make(),
        new TextField(Objective)
        {
            Required = true,
            Multiline = true,
            Label = Text.Of("planedit.objective.label"),
            Question = static _ => Text.Of("planedit.objective.ask"),
            Problem = static words => words.Length > Longest ? Text.Of("planedit.too_long", Longest) : null,
        },
    ];

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
        var edited = ((TouchPointChange.Changed)before.EditObjective(turn.Person.Id, turn.Now, before.Objectives[0].Key, scope[Objective]!)).TouchPoint;
        return Task.FromResult(new CustomerAct(
            [new ObjectiveEdited(edited.Id, edited.Title, scope[Objective]!)], new FileChange { TouchPoints = [edited] }));
    }

    /// <inheritdoc/>
    protected override async Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var edited = act.Facts.OfType<ObjectiveEdited>().Single();
        await touchPoints.RefreshAsync(turn, edited.TouchPoint, cancellationToken);
        return PlanEditOutcome.Of(file, Text.Of("planedit.edited", Say.Words(edited.Title, 100)));
    }
}
