using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain;
using AfterSale.Domain.Feedback;
using AfterSale.Domain.Journal;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Feedback;

/// <summary>The customer was told what came of their feedback, be it that nothing will: the loop is closed.</summary>
internal sealed class FeedbackToldDialog(ConversationState state, CustomerFileDesk desk) : FeedbackStepDialog(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "feedback_told";

    /// <inheritdoc/>
    protected override string Title => Text.Of("feedback.title_told");

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields => [FeedbackFields.Which(), FeedbackFields.Words(FeedbackKeys.Told, required: true)];

    /// <inheritdoc/>
    protected override bool IsFor(FeedbackLoop loop) => loop.IsOpen;

    /// <inheritdoc/>
    protected override JournalFact Step(FeedbackId feedback, FormScope scope) => new FeedbackTold(feedback, scope[FeedbackKeys.Told]);
}
