using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain;
using AfterSale.Domain.Implementations;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Plans;
using AfterSale.Features.TouchPoints;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Implementation;

/// <summary>
/// Writes steps down, one a line, with whose they are and who wrote them (playbook, section 1, strategy 2). The first that the customer wrote
/// complete the touch point that asked them for their plan, when it is in hand.
/// </summary>
internal sealed class StepDialog(ConversationState state, CustomerFileDesk desk, ImplementationDesk implementations, TouchPointDesk touchPoints)
    : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "implementation_step";

    private const int LongestText = 4000;
    private const int LinesShown = 5;

    /// <inheritdoc/>
    protected override string Title => Text.Of("implementation.step_title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("implementation.step_confirm");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
    [
        ImplementationFields.Words(ImplementationKeys.Steps, LongestText, required: true, multiline: true),
        ImplementationFields.WhichSide(ImplementationKeys.Owner),
        ImplementationFields.Words(ImplementationKeys.Who, ImplementationRules.LongestName),
        ImplementationFields.WhichSide(ImplementationKeys.WrittenBy),
        ImplementationFields.Day(ImplementationKeys.Due),
    ];

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult<FormReview>(file.Sale is not { } sale
            ? new FormReview.Impossible(Text.Of("implementation.no_sale", Say.Words(file.Customer.Name, 120)))
            : Problem(scope, file.Implementation(sale.Id)) is { } problem
                ? new FormReview.Faulty(new Dictionary<string, FieldAnswer> { [ImplementationKeys.Steps] = new FieldAnswer.Refused(problem) })
                : new FormReview.Ready([]));

    /// <inheritdoc/>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        List<JournalFact> facts = [.. Written(scope, file, draftId)];
        facts.AddRange(implementations.FirstPace(file, facts[0]));
        var asked = SideOf(scope, ImplementationKeys.WrittenBy) == Side.Theirs ? Asked(file, turn) : null;
        if (asked?.Complete(turn.Person.Id, turn.Now, Text.Of("implementation.written_note")) is not TouchPointChange.Changed { TouchPoint: var done })
        {
            return Task.FromResult(new CustomerAct(facts));
        }

        facts.Add(new TouchPointDone(done.Id, done.Title, done.History[^1].Note));
        return Task.FromResult(new CustomerAct(facts, new FileChange { TouchPoints = [done] }));
    }

    /// <inheritdoc/>
    protected override async Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        foreach (var touchPoint in act.Change?.TouchPoints ?? [])
        {
            await touchPoints.RefreshAsync(turn, touchPoint.Id, cancellationToken);
        }

        var written = act.Facts.OfType<ImplementationStepWritten>().Select(fact => fact.Step).ToHashSet();
        var plan = file.Implementation(file.Sale!.Id);
        var title = Text.Count("implementation.written", written.Count, Say.Words(file.Customer.Name, 120));
        string[] lines =
        [
            .. plan.Steps.Where(step => written.Contains(step.Id)).Take(LinesShown).Select(step => ImplementationLines.Step(step, turn.Today)),
            .. written.Count > LinesShown ? [Text.Of("implementation.and_more", written.Count - LinesShown)] : Array.Empty<string>(),
            .. act.Facts.OfType<TouchPointDone>().Select(done => Text.Of("implementation.touch_point_done", Say.Words(done.Title, 120))),
            .. plan.IsTheirOwn ? [] : new[] { Text.Of("implementation.not_their_own") },
        ];
        var name = SayButton.Name(file.Customer.Id);
        return new FormOutcome(
            Stored(
                title,
                lines,
                (Text.Of("implementation.button.show"), $"implementation {name}"),
                (Text.Of("implementation.button.add"), $"step {name}"),
                (Text.Of("implementation.button.undo"), "undo")),
            title + "\n\n" + string.Join("\n\n", lines),
            [$"implementation {file.Customer.Name}", $"step {file.Customer.Name}", "undo"]);
    }

    private static IEnumerable<ImplementationStepWritten> Written(FormScope scope, CustomerFile file, string draftId) =>
        StepLines.Split(scope[ImplementationKeys.Steps]!)
            .Select(line => StepLines.Read(line, scope.Today, scope.Culture))
            .Select((line, index) => new ImplementationStepWritten(
                new ImplementationStepId($"s{draftId}-{index + 1}"),
                file.Sale!.Id,
                line.What,
                SideOf(scope, ImplementationKeys.Owner),
                scope[ImplementationKeys.Who],
                SideOf(scope, ImplementationKeys.WrittenBy),
                line.Due ?? scope.Date(ImplementationKeys.Due)));

    private static Side SideOf(FormScope scope, string key) => Enum.Parse<Side>(scope[key]!);

    private static string? Problem(FormScope scope, ImplementationPlan plan)
    {
        var text = scope[ImplementationKeys.Steps] ?? "";
        return plan.Steps.Count + StepLines.Split(text).Count > ImplementationRules.MostSteps
            ? Text.Of("implementation.too_many", ImplementationRules.MostSteps)
            : StepLines.Problem(text, scope.Today, scope.Culture);
    }

    /// <summary>The touch point that asks the customer for their plan and for nothing else; one that carries more is left to the rep.</summary>
    private static TouchPoint? Asked(CustomerFile file, Turn turn) => file.Plan.Planned().FirstOrDefault(touchPoint =>
        touchPoint.IsInHand(turn.Today) && touchPoint.Objectives.All(objective => objective.Kind == TouchPointKind.ImplementationPlan));
}
