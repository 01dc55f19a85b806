using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.BotFramework.Dialogs;
using AfterSale.Texts;

namespace AfterSale.Forms;

/// <summary>The side of a form's dialog that stands on a card: its buttons, and the form and summary that take each other's place.</summary>
internal abstract partial class FormDialog
{
    private static readonly Dictionary<string, string> NothingTyped = [];
    private static readonly Dictionary<string, FieldAnswer> NoFaults = [];

    private async Task<DialogTurnResult> PressedAsync(DialogContext innerDc, FormPress press, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(innerDc.Context);
        var progress = await ProgressAsync(innerDc.Context, cancellationToken);
        progress.CardId ??= press.CardId ?? "";
        switch (press.Verb)
        {
            case FormVerbs.Submit:
                return await SubmittedAsync(innerDc, turn, progress, press, cancellationToken);
            case FormVerbs.Confirm when progress.Confirming:
                return await FinishAsync(innerDc, turn, progress, byCard: true, cancellationToken);
            case FormVerbs.Edit:
                await turn.ReplaceAsync(progress.CardId, Draw(turn, progress, NothingTyped, NoFaults), cancellationToken);
                return EndOfTurn;
            case FormVerbs.Cancel:
                turn.Follow(await AbandonAsync(innerDc.Context, cancellationToken));
                await innerDc.CancelAllDialogsAsync(cancellationToken);
                return new DialogTurnResult(DialogTurnStatus.Complete);
            default:
                await AskAgainAsync(innerDc.Context, null, cancellationToken);
                return EndOfTurn;
        }
    }

    private async Task<DialogTurnResult> SubmittedAsync(
        DialogContext innerDc, Turn turn, FormProgress progress, FormPress press, CancellationToken cancellationToken)
    {
        var talk = Talk(turn, progress);
        var faults = await FormInputs.TakeAsync(Fields, progress, press, () => talk.Scope, cancellationToken);
        progress.Options = [];
        if (await LearnAsync(turn, progress, cancellationToken) is { } learned)
        {
            await turn.SayAsync(learned, cancellationToken);
            press = press.WithoutEmpty(progress.Answers);
            faults = faults.Where(fault => !IsKnown(progress, fault.Key)).ToDictionary();
        }

        if (faults.Count > 0)
        {
            await turn.ReplaceAsync(progress.CardId!, Draw(turn, progress, press.Inputs, faults), cancellationToken);

            // Whoever types now answers the first of them; a summary that was confirmed before no longer holds.
            talk.Reopen(Fields.First(field => faults.ContainsKey(field.Key)).Key);
            await innerDc.CancelAllDialogsAsync(cancellationToken);
            return await innerDc.BeginDialogAsync(Ask, SilentLead, cancellationToken);
        }

        progress.Shown = new(press.Inputs, StringComparer.Ordinal);
        await innerDc.CancelAllDialogsAsync(cancellationToken);
        return await innerDc.BeginDialogAsync(Confirm, FromCard, cancellationToken);
    }

    // A field at fault holds no answer, so one that does now was left empty and is known.
    private static bool IsKnown(FormProgress progress, string key) => progress.Answers.ContainsKey(key);

    private async Task<DialogTurnResult> FaultyAsync(
        DialogContext dialogs, Turn turn, FormProgress progress, FormReview.Faulty faulty, bool byCard, CancellationToken cancellationToken)
    {
        var first = Fields.First(field => faulty.ByField.ContainsKey(field.Key));
        Talk(turn, progress).Reopen(first.Key);
        if (byCard && progress.CardId is { } card)
        {
            await turn.ReplaceAsync(card, Draw(turn, progress, progress.Shown, faulty.ByField), cancellationToken);
            return await dialogs.ReplaceDialogAsync(Ask, SilentLead, cancellationToken);
        }

        var lead = faulty.ByField[first.Key] is FieldAnswer.Refused refused ? refused.Message : null;
        return await dialogs.ReplaceDialogAsync(Ask, lead, cancellationToken);
    }

    private async Task ShowSummaryAsync(
        Turn turn, FormProgress progress, FormReview.Ready ready, bool byCard, CancellationToken cancellationToken)
    {
        if (byCard && progress.CardId is { } standing
            && await turn.ReplaceAsync(standing, Summary(ready, progress), cancellationToken))
        {
            return;
        }

        if (progress.CardId is { } form)
        {
            await turn.ReplaceAsync(form, FormCard.Closed(Text.Of("form.answered_in_words", Title)), cancellationToken);
        }

        progress.CardId = Guid.NewGuid().ToString("n");
        await turn.ShowAsync(Summary(ready, progress), progress.CardId, Title, null, cancellationToken);
    }

    private AdaptiveCard Summary(FormReview.Ready ready, FormProgress progress) =>
        FormCard.Confirm(ready.Summary, Draft(progress), ConfirmTitle, CancelTitle, Fields.Count > 0);

    private AdaptiveCard Draw(
        Turn turn, FormProgress progress, IReadOnlyDictionary<string, string> typed, IReadOnlyDictionary<string, FieldAnswer> faults)
    {
        var talk = Talk(turn, progress);
        var scope = talk.Scope;
        progress.Shown = FormCard.Values(Fields, scope, typed);
        var submit = Confirms ? Text.Of("form.button.review") : ConfirmTitle;
        return FormCard.Draw(TitleFor(scope), Draft(progress), Fields, scope, progress.Shown, faults, submit, Intro(talk.Next()?.Label, submit));
    }

    private string Intro(string? first, string submit) =>
        first is null ? Text.Of("form.intro_known", submit)
        : Text.Of(Confirms ? "form.intro" : "form.intro_at_once", submit, first);
}
