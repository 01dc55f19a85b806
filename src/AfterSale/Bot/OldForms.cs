using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.BotFramework.Dialogs;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Bot;

/// <summary>A feature that has its own answer to a press on a form of its that is not open any more.</summary>
internal interface IOldForms
{
    /// <summary>The form's dialog.</summary>
    string Form { get; }

    /// <summary>Answers the press.</summary>
    Task PressedOldFormAsync(Turn turn, CardSubmission pressed, CancellationToken cancellationToken);
}

/// <summary>
/// Answers a press on a form that is not open any more: it was confirmed, cancelled, or its state has expired. A filled form starts anew with
/// what stood in it, so that nothing is lost.
/// </summary>
internal sealed class OldForms(DialogDesk dialogs, IEnumerable<IOldForms> features)
{
    /// <summary>Answers the press.</summary>
    public async Task PressedAsync(Turn turn, DialogContext stack, CardSubmission pressed, CancellationToken cancellationToken)
    {
        var form = FormPress.Read(pressed.Data, "form");
        if (features.FirstOrDefault(feature => feature.Form == form) is { } own)
        {
            await own.PressedOldFormAsync(turn, pressed, cancellationToken);
        }
        else if (dialogs.Form(form) is not { } dialog)
        {
            await turn.SayAsync(Text.Of("form.old"), cancellationToken);
        }
        else if (await dialog.StoredBeforeAsync(turn, FormPress.Read(pressed.Data, "draft"), cancellationToken) is { } said)
        {
            await turn.SayAsync(said, cancellationToken);
        }
        else if (pressed.Verb == FormVerbs.Submit && await dialog.MayBeginAsync(turn, FormPress.Read(pressed.Data, "subject"), cancellationToken))
        {
            await AnewAsync(turn, stack, dialog, pressed, cancellationToken);
        }
        else
        {
            await CloseAsync(turn, pressed, cancellationToken);
        }
    }

    private async Task AnewAsync(Turn turn, DialogContext stack, FormDialog dialog, CardSubmission pressed, CancellationToken cancellationToken)
    {
        if (dialogs.OpenForm(stack) is { } open)
        {
            await open.AbandonAsync(turn.Context, cancellationToken);
        }

        await CloseAsync(turn, pressed, cancellationToken);
        await stack.CancelAllDialogsAsync(cancellationToken);
        await dialog.BeginFromPressAsync(stack, pressed, cancellationToken);
        await DialogDesk.FollowAsync(turn, stack, cancellationToken);
    }

    private static async Task CloseAsync(Turn turn, CardSubmission pressed, CancellationToken cancellationToken)
    {
        if (FormPress.Read(pressed.Data, "card") is not { } card
            || !await turn.ReplaceAsync(card, FormCard.Closed(Text.Of("form.old")), cancellationToken))
        {
            await turn.SayAsync(Text.Of("form.old"), cancellationToken);
        }
    }
}
