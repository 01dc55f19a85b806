using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Preparation;
using AfterSale.Domain.Sales;
using AfterSale.Features.LogClose;
using AfterSale.Forms;
using AfterSale.Plans;
using AfterSale.Texts;

namespace AfterSale.Features.Prepare;

/// <summary>
/// Prepares a signature: concerns, needs matched against competing offers, agreed check-ups and a draft plan (playbook, section 1, strategy 1).
/// A second time it shows what is kept, to be changed.
/// </summary>
internal sealed class PrepareDialog(ConversationState state, CustomerFileDesk desk, PrepareFields fields, PlanTemplates templates)
    : NamedCustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "prepare";

    /// <inheritdoc/>
    protected override string Title => Text.Of("prepare.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("prepare.save");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override bool EditsWhatIsKnown => true;

    /// <inheritdoc/>
    protected override string ConfirmHint => Text.Of("prepare.edit_hint");

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields => fields.All();

    /// <inheritdoc/>
    protected override FormKnown? Known(Turn turn, CustomerFile file) => PreparedAnswers.ForEdit(file, turn.Today);

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken) =>
        Task.FromResult(Review(scope));

    /// <inheritdoc/>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken) =>
        Task.FromResult(new CustomerAct([Read(scope)]));

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var prepared = (Prepared)act.Facts[0];
        var plan = DraftPlan.Of(prepared, templates.ForProspect(prepared.Template), file.Customer, turn.Person, turn.Today, turn.Now);
        var said = Text.Of("prepare.said", Say.Words(file.Customer.Name, 120), string.Join(", ", PreparedAnswers.Named(prepared)));
        var card = PreparedCard.Draw(file.Customer, prepared, plan, turn.Today);
        return Task.FromResult(new FormOutcome(
            card, said, [Text.Of("prepare.say_draft", file.Customer.Name), Text.Of("prepare.say_close", file.Customer.Name)]));
    }

    private static FormReview Review(FormScope scope) =>
        scope.Date(CloseKeys.Close) is { } close && scope.Date(CloseKeys.Delivery) is { } delivery
        && CloseMessages.Maybe(CloseRules.Delivery(delivery, close)) is { } problem
            ? new FormReview.Faulty(new Dictionary<string, FieldAnswer> { [CloseKeys.Delivery] = new FieldAnswer.Refused(problem) })
            : new FormReview.Ready([]);

    private static Prepared Read(FormScope scope) => new(
        scope[PrepareKeys.Contact],
        scope[CloseKeys.Product],
        scope[CloseKeys.Template],
        scope[CloseKeys.Value] is { } value ? MoneyField.Load(value) : null,
        scope.Date(CloseKeys.Close),
        scope.Date(CloseKeys.Delivery),
        scope.Lines(CloseKeys.Benefits),
        scope[CloseKeys.Match],
        [
            .. scope.Lines(CloseKeys.OpenConcerns).Select(text => new Concern(text, FullyResolved: false)),
            .. scope.Lines(CloseKeys.ResolvedConcerns).Select(text => new Concern(text, FullyResolved: true)),
        ],
        scope.Lines(PrepareKeys.CheckUps));
}
