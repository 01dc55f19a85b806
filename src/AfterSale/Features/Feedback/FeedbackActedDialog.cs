using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain;
using AfterSale.Domain.Feedback;
using AfterSale.Domain.Journal;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Feedback;

/// <summary>Something was done about a piece of feedback.</summary>
internal sealed class FeedbackActedDialog(ConversationState state, CustomerFileDesk desk) : FeedbackStepDialog(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "feedback_acted";

    /// <inheritdoc/>
    protected override string Title => Text.Of("feedback.title_acted");

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields => [FeedbackFields.Which(), FeedbackFields.Words(FeedbackKeys.Action, required: true)];

    /// <inheritdoc/>
    protected override bool IsFor(FeedbackLoop loop) => loop.State == FeedbackState.Heard;

    /// <inheritdoc/>
    protected override JournalFact Step(FeedbackId feedback, FormScope scope) => new FeedbackActedOn(feedback, scope[FeedbackKeys.Action]!);
}
