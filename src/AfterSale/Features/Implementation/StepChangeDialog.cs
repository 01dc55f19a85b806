using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain;
using AfterSale.Domain.Implementations;
using AfterSale.Domain.Journal;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Implementation;

/// <summary>Puts a step into other words, gives it to somebody else or moves it to another day. A day left empty stays as it is.</summary>
internal sealed class StepChangeDialog(ConversationState state, CustomerFileDesk desk) : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "implementation_change";

    /// <inheritdoc/>
    protected override string Title => Text.Of("implementation.change_title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("implementation.change_confirm");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
    [
        ImplementationFields.Words(ImplementationKeys.What, ImplementationRules.LongestStep, required: true),
        ImplementationFields.WhichSide(ImplementationKeys.Owner),
        ImplementationFields.Words(ImplementationKeys.Who, ImplementationRules.LongestName, asked: false),
        ImplementationFields.Day(ImplementationKeys.To),
    ];

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult<FormReview>(
            Step(scope, file) is { IsOpen: true } ? new FormReview.Ready([]) : new FormReview.Impossible(Text.Of("implementation.step_gone")));

    /// <inheritdoc/>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var step = Step(scope, file)!;
        return Task.FromResult(new CustomerAct([
            new ImplementationStepChanged(
                step.Id,
                scope[ImplementationKeys.What]!,
                Enum.Parse<Side>(scope[ImplementationKeys.Owner]!),
                scope[ImplementationKeys.Who],
                scope.Date(ImplementationKeys.To) ?? step.Due),
        ]));
    }

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var title = Text.Of("implementation.changed", Say.Words(file.Customer.Name, 120));
        var line = ImplementationLines.Step(Step(scope, file)!, turn.Today);
        var name = SayButton.Name(file.Customer.Id);
        return Task.FromResult(new FormOutcome(
            Stored(
                title,
                [line],
                (Text.Of("implementation.button.show"), $"implementation {name}"),
                (Text.Of("implementation.button.undo"), "undo")),
            title + "\n\n" + line,
            [$"implementation {file.Customer.Name}", "undo"]));
    }

    private static ImplementationStep? Step(FormScope scope, CustomerFile file) =>
        file.Sale is { } sale && AboutOf(scope) is { } id
            ? file.Implementation(sale.Id).Steps.FirstOrDefault(step => step.Id == new ImplementationStepId(id))
            : null;
}
