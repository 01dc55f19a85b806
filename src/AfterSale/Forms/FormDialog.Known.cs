using AfterSale.Bot;
using AfterSale.BotFramework.Dialogs;
using AfterSale.Texts;

namespace AfterSale.Forms;

/// <summary>The side of a form's dialog that takes over what is known already, so that nobody is asked twice.</summary>
internal abstract partial class FormDialog
{
    /// <summary>
    /// Whether what is known already opens the form to be changed here and there, instead of being asked for one by one: the card shows it all,
    /// and in words one says what to change.
    /// </summary>
    protected virtual bool EditsWhatIsKnown => false;

    /// <summary>Whether another command may take the form's place: it is a question that can wait.</summary>
    public virtual bool YieldsToCommands => false;

    /// <summary>What the button that leaves it says.</summary>
    protected virtual string CancelTitle => Text.Of("form.button.cancel");

    /// <summary>What the card says once it was left.</summary>
    protected virtual string CancelledText => Text.Of("form.cancelled_card", Title);

    /// <summary>What is said while the summary waits for a yes.</summary>
    protected virtual string ConfirmHint => Text.Of("form.confirm_hint");

    /// <summary>What may be said while the summary waits for a yes.</summary>
    protected virtual IReadOnlyList<string> ConfirmSuggestions =>
        [Text.Of("form.word.yes"), Text.Of("form.word.edit"), Text.Of("form.word.cancel")];

    /// <summary>What is known already of what the form asks for, given the answers so far; <see langword="null"/> for nothing.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="scope">The answers so far.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected virtual Task<FormKnown?> KnownAsync(Turn turn, FormScope scope, CancellationToken cancellationToken) =>
        Task.FromResult<FormKnown?>(null);

    // What was said in the form stands; what was left as the card came is no answer yet.
    private async Task<string?> LearnAsync(Turn turn, FormProgress progress, CancellationToken cancellationToken)
    {
        var scope = Talk(turn, progress).Scope;
        if (await KnownAsync(turn, scope, cancellationToken) is not { } known || known.Of == progress.KnownOf)
        {
            return null;
        }

        progress.KnownOf = known.Of;
        foreach (var field in Fields)
        {
            var untouched = scope[field.Key] is null || (field is YesNoField or ChoiceField && IsAsItCame(progress, field.Key));
            if (untouched && known.Answers.TryGetValue(field.Key, out var answer) && answer.Length > 0)
            {
                progress.Answers[field.Key] = answer;
            }
        }

        return known.Lead;
    }

    private static bool IsAsItCame(FormProgress progress, string key) =>
        !progress.Answered.Contains(key) && !progress.Shown.ContainsKey(key);

    private async Task<DialogTurnResult> OfferEditAsync(
        DialogContext dialogs, Turn turn, FormProgress progress, string lead, CancellationToken cancellationToken)
    {
        progress.RequiredOnly = true; // who edits one thing is not asked for the rest
        await turn.SayAsync(lead + "\n\n" + Talk(turn, progress).EditHint(), cancellationToken);
        return await dialogs.BeginDialogAsync(Confirm, StillOpen, cancellationToken);
    }
}

/// <summary>What is known already of what a form asks for.</summary>
/// <param name="Of">Of what it is known, such as a customer's id: from one it is taken over once.</param>
/// <param name="Answers">The answers by field, as they are stored.</param>
/// <param name="Lead">What to say of it.</param>
internal sealed record FormKnown(string Of, IReadOnlyDictionary<string, string> Answers, string Lead);
