using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Life;
using AfterSale.Domain.Plans;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Retiming;

/// <summary>Asks whether a new timing shall be applied. It asks for nothing else, and waits for nobody: another command takes its place.</summary>
internal sealed class RetimeDialog(ConversationState state, CustomerFileDesk desk, RetimingDesk retiming) : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "retime";

    /// <inheritdoc/>
    public override bool YieldsToCommands => true;

    /// <inheritdoc/>
    protected override string Title => Text.Of("retime.name");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("retime.apply");

    /// <inheritdoc/>
    protected override string CancelTitle => Text.Of("retime.keep");

    /// <inheritdoc/>
    protected override string CancelledText => Text.Of("retime.kept");

    /// <inheritdoc/>
    protected override string ConfirmHint => Text.Of("retime.hint");

    /// <inheritdoc/>
    protected override IReadOnlyList<string> ConfirmSuggestions => [Text.Of("say.yes"), Text.Of("say.no")];

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields => [];

    /// <summary>The fact that tells of an applied proposal.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="why">What it followed from, in plain words.</param>
    public static PlanRetimed FactOf(PlanProposal proposal, string why) =>
        new(proposal.Moved.Count, proposal.Added.Count, proposal.Merged.Count + proposal.LeftOut.Count, why);

    /// <inheritdoc/>
    protected override async Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken)
    {
        var proposal = await retiming.ReadAsync(turn, file, cancellationToken);
        return proposal.IsEmpty
            ? new FormReview.Impossible(Text.Of("retime.nothing", Say.Words(file.Customer.Name, 120)))
            : new FormReview.Ready(RetimeCard.Draw(file, proposal, scope.Lead, turn.Today));
    }

    /// <inheritdoc/>
    protected override async Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var proposal = await retiming.ReadAsync(turn, file, cancellationToken);
        return new([FactOf(proposal, scope.Lead ?? Title)], proposal.Change);
    }

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var done = (PlanRetimed)act.Facts[0];
        var said = Text.Count("retime.applied", done.Moved + done.Added + done.Gone, Say.Words(file.Customer.Name, 120));
        var plan = $"plan {SayButton.Name(file.Customer.Id)}";
        var card = Stored(said, [], (Text.Of("retime.show_plan"), plan), (Text.Of("retime.undo"), "undo"));
        return Task.FromResult(new FormOutcome(card, said, [Text.Of("word.my_day")]));
    }
}
