using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain;
using AfterSale.Domain.Feedback;
using AfterSale.Domain.Journal;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Feedback;

/// <summary>A step of the loop on a piece of feedback: which, and what about it.</summary>
/// <param name="dialogId">Its name in the dialog stack and in the cards' data.</param>
/// <param name="state">Where its progress is kept.</param>
/// <param name="desk">Opens and writes files.</param>
internal abstract class FeedbackStepDialog(string dialogId, ConversationState state, CustomerFileDesk desk) : CustomerForm(dialogId, state, desk)
{
    /// <inheritdoc/>
    protected sealed override bool Confirms => false;

    /// <inheritdoc/>
    protected sealed override string ConfirmTitle => Text.Of("feedback.confirm");

    /// <summary>Whether the step can be taken on a piece of feedback as it stands.</summary>
    protected abstract bool IsFor(FeedbackLoop loop);

    /// <summary>What the step comes to.</summary>
    protected abstract JournalFact Step(FeedbackId feedback, FormScope scope);

    /// <inheritdoc/>
    protected sealed override IReadOnlyDictionary<string, string> Given(Turn turn, CustomerFile file, string? about) =>
        FeedbackFields.Given(file.Feedback().Where(IsFor).Where(loop => about is null || loop.Id.Value == about));

    /// <inheritdoc/>
    protected sealed override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult<FormReview>(Loop(scope, file) is { } loop && IsFor(loop)
            ? new FormReview.Ready([])
            : new FormReview.Impossible(Text.Of("feedback.done_already")));

    /// <inheritdoc/>
    protected sealed override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken) =>
        Task.FromResult(new CustomerAct([Step(Loop(scope, file)!.Id, scope)]));

    /// <inheritdoc/>
    protected sealed override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var loop = Loop(scope, file)!;
        var name = SayButton.Name(file.Customer.Id);
        var title = Text.Of("feedback.step_stored", Say.Words(file.Customer.Name, 120));
        var next = Text.Of("feedback.next." + loop.State);
        List<(string Title, string Words)> buttons = loop.State == FeedbackState.ActedOn
            ? [(Text.Of("feedback.button.told"), $"feedback told {name} #{loop.Id}")]
            : [];
        buttons.AddRange([(Text.Of("feedback.button.all"), "feedback"), (Text.Of("feedback.button.undo"), "undo")]);
        var card = Stored(title, [ListPage.Words(loop.Text, 300), .. FeedbackLines.Of(loop, turn.Today), next], [.. buttons]);
        return Task.FromResult(new FormOutcome(card, title + " " + next, [Text.Of("feedback.word.all")]));
    }

    private static FeedbackLoop? Loop(FormScope scope, CustomerFile file) =>
        FeedbackFields.Chosen(scope) is { } chosen ? file.Feedback().FirstOrDefault(loop => loop.Id.Value == chosen) : null;
}
