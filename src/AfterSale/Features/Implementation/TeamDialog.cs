using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain.Implementations;
using AfterSale.Domain.Journal;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Implementation;

/// <summary>Names somebody of the transition team, which has members of both sides (playbook, section 1, strategy 2).</summary>
internal sealed class TeamDialog(ConversationState state, CustomerFileDesk desk, ImplementationDesk implementations) : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "transition_team";

    /// <inheritdoc/>
    protected override string Title => Text.Of("implementation.team");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("implementation.team_confirm");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
    [
        ImplementationFields.Words(ImplementationKeys.Name, ImplementationRules.LongestName, required: true),
        ImplementationFields.WhichSide(ImplementationKeys.OnSide),
        ImplementationFields.Words(ImplementationKeys.Role, ImplementationRules.LongestName),
    ];

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult<FormReview>(
            file.Sale is not { } sale ? new FormReview.Impossible(Text.Of("implementation.no_sale", Say.Words(file.Customer.Name, 120)))
            : file.Implementation(sale.Id).Team.Count >= ImplementationRules.MostMembers
                ? new FormReview.Impossible(Text.Of("implementation.team_full", ImplementationRules.MostMembers))
                : new FormReview.Ready([]));

    /// <inheritdoc/>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var joined = new TransitionMemberJoined(
            file.Sale!.Id, Enum.Parse<Side>(scope[ImplementationKeys.OnSide]!), scope[ImplementationKeys.Name]!, scope[ImplementationKeys.Role]);
        return Task.FromResult(new CustomerAct([joined, .. implementations.FirstPace(file, joined)]));
    }

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var plan = file.Implementation(file.Sale!.Id);
        var title = Text.Of("implementation.team_joined", Say.Words(file.Customer.Name, 120));
        string[] lines =
        [
            .. Enum.GetValues<Side>().Where(side => plan.Team.Any(member => member.Side == side)).Select(side => ImplementationLines.Team(plan, side)),
            .. plan.HasBothSides ? [] : new[] { Text.Of("implementation.team_missing") },
            .. act.Facts.OfType<ImplementationPaceSet>().Select(_ => Text.Of("implementation.pace_weekly")),
        ];
        var name = SayButton.Name(file.Customer.Id);
        return Task.FromResult(new FormOutcome(
            Stored(
                title,
                lines,
                (Text.Of("implementation.button.show"), $"implementation {name}"),
                (Text.Of("implementation.button.team"), $"transition team {name}"),
                (Text.Of("implementation.button.undo"), "undo")),
            title + "\n\n" + string.Join("\n\n", lines),
            [$"implementation {file.Customer.Name}", $"transition team {file.Customer.Name}", "undo"]));
    }
}
