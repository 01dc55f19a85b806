using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Implementations;
using AfterSale.Domain.Journal;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Implementation;

/// <summary>Gives the status of an implementation to both sides: how it goes, what was done, what is in the way (playbook, section 1, strategy 2).</summary>
internal sealed class StatusDialog(ConversationState state, CustomerFileDesk desk) : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "implementation_status";

    /// <inheritdoc/>
    protected override string Title => Text.Of("implementation.status_title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("implementation.status_confirm");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
    [
        ImplementationFields.Light(),
        ImplementationFields.Words(ImplementationKeys.Status, ImplementationRules.LongestStatus, required: true, multiline: true),
        ImplementationFields.Pace(),
    ];

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult<FormReview>(file.Sale is null
            ? new FormReview.Impossible(Text.Of("implementation.no_sale", Say.Words(file.Customer.Name, 120)))
            : new FormReview.Ready([]));

    /// <inheritdoc/>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var sale = file.Sale!.Id;
        var given = new ImplementationStatusGiven(sale, Enum.Parse<StatusLight>(scope[ImplementationKeys.Light]!), scope[ImplementationKeys.Status]!);
        return Task.FromResult(new CustomerAct(
            scope[ImplementationKeys.Pace] is { } said && Enum.Parse<StatusPace>(said) is var pace && file.Implementation(sale).Pace != pace
                ? [given, new ImplementationPaceSet(sale, pace)]
                : [given]));
    }

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var plan = file.Implementation(file.Sale!.Id);
        var title = Text.Of("implementation.status_given", Say.Words(file.Customer.Name, 120));
        string[] lines =
        [
            ImplementationLines.Status(plan.Status!, turn.Today),
            .. plan.Status!.Light == StatusLight.OnTrack ? [] : new[] { Text.Of("implementation.status_help") },
            .. plan.NextStatus(WorkingCalendar.Of(turn.Person.Rhythm)) is { } next
                ? new[] { Text.Of("implementation.status_next", Say.Day(next, turn.Today), ImplementationFields.PaceName(plan.Pace!.Value)) }
                : [],
        ];
        var name = SayButton.Name(file.Customer.Id);
        return Task.FromResult(new FormOutcome(
            Stored(
                title,
                lines,
                (Text.Of("implementation.button.show"), $"implementation {name}"),
                (Text.Of("implementation.button.check_in"), $"check in {name}"),
                (Text.Of("implementation.button.undo"), "undo")),
            title + "\n\n" + string.Join("\n\n", lines),
            [$"implementation {file.Customer.Name}", $"check in {file.Customer.Name}", "undo"]));
    }
}
