using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.BotFramework.Dialogs;
using AfterSale.Texts;

namespace AfterSale.Forms;

/// <summary>The side of a form's dialog that meets a form begun under an earlier release, which asked for other things.</summary>
internal abstract partial class FormDialog
{
    /// <summary>
    /// Begins the form anew with what had been filled in: every answer is read again, so that what no longer fits is asked for. The old card
    /// says that the form goes on below.
    /// </summary>
    /// <param name="stack">The stack, which has been emptied.</param>
    /// <param name="pressed">The pressed card, whose inputs are newer than the answers kept; <see langword="null"/> if words were said.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task BeginAnewAsync(DialogContext stack, CardSubmission? pressed, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(stack.Context);
        var progress = await ProgressAsync(stack.Context, cancellationToken);
        if (progress.CardId is { } card)
        {
            await turn.ReplaceAsync(card, FormCard.Closed(Text.Of("form.renewed_card", Title)), cancellationToken);
        }

        var answers = Filled(Talk(turn, progress).Scope, pressed is null ? null : FormPress.Read(pressed, Fields));
        await stack.BeginDialogAsync(Id, new FormStart(progress.DraftId, answers, Text.Of("form.renewed"), progress.Subject), cancellationToken);
    }

    /// <summary>Begins the form anew with what stood in a card of it that is not open any more. What it is about is checked as ever.</summary>
    /// <param name="stack">The stack, which has been emptied.</param>
    /// <param name="pressed">The pressed card.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task BeginFromPressAsync(DialogContext stack, CardSubmission pressed, CancellationToken cancellationToken)
    {
        var filled = FormPress.Read(pressed, Fields).Inputs.Where(input => input.Value.Trim().Length > 0).ToDictionary();
        var start = new FormStart(Guid.NewGuid().ToString("n"), filled, Text.Of("form.old_anew"), FormPress.Read(pressed.Data, "subject"));
        return stack.BeginDialogAsync(Id, start, cancellationToken);
    }

    /// <summary>What to say when what a card would store was stored before; <see langword="null"/> when it was not.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="draftId">What the card would make, as it says.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public virtual Task<string?> StoredBeforeAsync(Turn turn, string? draftId, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(null);

    /// <summary>Whether somebody may begin the form about a subject that a card names; whatever it stores is checked again.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="subject">What the card says it is about.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public virtual Task<bool> MayBeginAsync(Turn turn, string? subject, CancellationToken cancellationToken) => Task.FromResult(true);

    private Dictionary<string, string> Filled(FormScope scope, FormPress? press)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in Fields)
        {
            if (press?.Inputs.GetValueOrDefault(field.Key) is { } typed && typed.Trim().Length > 0)
            {
                answers[field.Key] = typed;
            }
            else if (scope[field.Key] is { Length: > 0 } stored)
            {
                answers[field.Key] = field.InputValue(scope, stored);
            }
        }

        return answers;
    }
}
