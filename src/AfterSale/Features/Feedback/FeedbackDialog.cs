using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain;
using AfterSale.Domain.Feedback;
using AfterSale.Domain.Journal;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Feedback;

/// <summary>Notes feedback that was heard (playbook, section 3, question 5): the beginning of the loop.</summary>
internal sealed class FeedbackDialog(ConversationState state, CustomerFileDesk desk) : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "feedback";

    /// <inheritdoc/>
    protected override string Title => Text.Of("feedback.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("feedback.confirm");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields => [FeedbackFields.Words(FeedbackKeys.Heard, required: true)];

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult<FormReview>(new FormReview.Ready([]));

    /// <inheritdoc/>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken) =>
        Task.FromResult(new CustomerAct([new FeedbackHeard(new FeedbackId("f" + draftId), scope[FeedbackKeys.Heard]!)]));

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var name = SayButton.Name(file.Customer.Id);
        var title = Text.Of("feedback.stored", Say.Words(file.Customer.Name, 120));
        string[] lines = [ListPage.Words(scope[FeedbackKeys.Heard]!, 400), Text.Of("feedback.next.Heard")];
        var card = Stored(
            title,
            lines,
            (Text.Of("feedback.button.acted"), $"acted on {name}"),
            (Text.Of("feedback.button.all"), "feedback"),
            (Text.Of("feedback.button.undo"), "undo"));
        return Task.FromResult(new FormOutcome(card, title + " " + Text.Of("feedback.next.Heard"), [Text.Of("feedback.word.all")]));
    }
}
