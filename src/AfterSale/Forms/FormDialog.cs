using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.BotFramework.Dialogs;
using AfterSale.BotFramework.Schema;
using AfterSale.Texts;

namespace AfterSale.Forms;

/// <summary>
/// Walks a person through a form. Where cards show, the whole form stands on one card; anywhere, the answers can be
/// typed instead, one question at a time, and both ways may be mixed. Ends with a summary to confirm, edit or cancel.
/// </summary>
internal abstract partial class FormDialog : ComponentDialog
{
    private const string AnswerPrompt = "answer";
    private const string Ask = "ask";
    private const string Confirm = "confirm";

    // The card itself asks the first question, so the waterfall does not ask it a second time in words.
    private const string SilentLead = "(silent)";

    // The summary was asked for by the card: it takes the card's place. Or it stands already: only wait.
    private const string FromCard = "(from card)";
    private const string StillOpen = "(still open)";

    private readonly IStatePropertyAccessor<FormProgress> _progress;

    /// <summary>Makes the form's dialog.</summary>
    /// <param name="dialogId">Its name in the dialog stack and in the cards' data.</param>
    /// <param name="state">Where its progress is kept.</param>
    protected FormDialog(string dialogId, ConversationState state)
        : base(dialogId)
    {
        _progress = state.CreateProperty<FormProgress>("form." + dialogId);
        AddDialog(new TextPrompt(AnswerPrompt));
        AddDialog(new WaterfallDialog(Ask, [AskAsync, TakeAsync]));
        AddDialog(new WaterfallDialog(Confirm, [SummariseAsync, DecideAsync]));
        InitialDialogId = Ask;
    }

    /// <summary>What the form is for.</summary>
    protected abstract string Title { get; }

    /// <summary>What the button that stores it says.</summary>
    protected abstract string ConfirmTitle { get; }

    /// <summary>What the form is for, with what it is about.</summary>
    /// <param name="scope">What is known.</param>
    protected virtual string TitleFor(FormScope scope) => Title;

    /// <summary>
    /// Whether a summary waits for a yes before anything is stored. A short form does without: it is stored when it is complete, says what was
    /// stored, and can be taken back.
    /// </summary>
    protected virtual bool Confirms => true;

    /// <summary>What is asked for, in order.</summary>
    protected abstract IReadOnlyList<FormField> Fields { get; }

    /// <inheritdoc/>
    /// <returns>
    /// The keys of the fields: where they are the same, the same questions are asked. The dialogs within keep nothing that a new release
    /// could not continue.
    /// </returns>
    public override string GetVersion() => $"{Id}:{string.Join(',', Fields.Select(field => field.Key))}";

    /// <summary>Whether a pressed button belongs to the form as it is being filled in, not to an older copy of it.</summary>
    public async Task<bool> IsAboutAsync(ITurnContext context, CardSubmission pressed, CancellationToken cancellationToken)
    {
        var progress = await ProgressAsync(context, cancellationToken);
        return FormPress.Read(pressed.Data, "form") == Id && FormPress.Read(pressed.Data, "draft") == progress.DraftId;
    }

    /// <summary>Leaves the form: its card says so. The caller takes it off the stack.</summary>
    /// <returns>The form that was to follow it, if one was.</returns>
    public async Task<NextForm?> AbandonAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var progress = await ProgressAsync(context, cancellationToken);
        if (progress.CardId is { } card)
        {
            await Turn.Of(context).ReplaceAsync(card, FormCard.Closed(CancelledText), cancellationToken);
        }

        await _progress.DeleteAsync(context, cancellationToken);
        return progress.Then;
    }

    /// <summary>Asks the open question again, after help or another command has come between.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="lead">What to say before it, in the same message.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task AskAgainAsync(ITurnContext context, string? lead, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var progress = await ProgressAsync(context, cancellationToken);
        var talk = Talk(turn, progress);
        if (progress.Confirming)
        {
            await turn.SayAsync(lead is null ? ConfirmHint : lead + "\n\n" + ConfirmHint, ConfirmSuggestions, cancellationToken);
        }
        else if (talk.Next() is { } field)
        {
            await turn.SayAsync(talk.Question(field, lead), talk.Suggestions(field), cancellationToken);
        }
    }

    /// <summary>Looks at the whole of the answers.</summary>
    protected abstract Task<FormReview> ReviewAsync(Turn turn, FormScope scope, string draftId, CancellationToken cancellationToken);

    /// <summary>Stores what was confirmed; doing so twice for one draft stores it once.</summary>
    protected abstract Task<FormOutcome> CommitAsync(Turn turn, FormScope scope, string draftId, CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected override async Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object? options, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(innerDc.Context);
        var start = DialogValues.Convert<FormStart>(options)!;
        var progress = new FormProgress
        {
            DraftId = start.DraftId,
            Subject = start.Subject,
            Lead = start.Lead,
            RequiredOnly = start.RequiredOnly,
            Then = start.Then,
            IsOptional = start.IsOptional,
        };
        await _progress.SetAsync(innerDc.Context, progress, cancellationToken);
        foreach (var (key, value) in await GivenAsync(turn, start.Subject, cancellationToken))
        {
            progress.Answers[key] = value;
        }

        var (question, left) = await TakeStartAsync(Talk(turn, progress), progress, start, cancellationToken);
        var known = await LearnAsync(turn, progress, cancellationToken);
        var lead = Joined(start.Lead, known, question);
        if (Fields.Count > 0 && (Confirms || Talk(turn, progress).Next() is not null || known is not null))
        {
            progress.CardId = Guid.NewGuid().ToString("n");
            await turn.ShowAsync(
                Draw(turn, progress, left, NoFaults), progress.CardId, TitleFor(Talk(turn, progress).Scope), null, cancellationToken);
        }

        return known is not null && question is null && EditsWhatIsKnown
            ? await OfferEditAsync(innerDc, turn, progress, lead!, cancellationToken)
            : await innerDc.BeginDialogAsync(Ask, lead is null && progress.Answered.Count == 0 ? SilentLead : lead, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task<DialogTurnResult> OnContinueDialogAsync(
        DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var activity = innerDc.Context.Activity;
        if (CardSubmission.TryRead(activity, out var pressed) && FormVerbs.IsOne(pressed.Verb))
        {
            return await PressedAsync(innerDc, FormPress.Read(pressed, Fields), cancellationToken);
        }

        if (activity.Type == ActivityTypes.Message && Words.Are(activity.Text, "back", "go back", "previous"))
        {
            return await BackAsync(innerDc, cancellationToken);
        }

        return await base.OnContinueDialogAsync(innerDc, cancellationToken);
    }

    private static string? Joined(params IReadOnlyList<string?> parts) =>
        parts.Any(part => part is not null) ? string.Join("\n\n", parts.Where(part => part is not null)) : null;

    // Every answer is taken that can be; the first that can't be is asked about, and the others stay in the card's inputs.
    private async Task<(string? Lead, Dictionary<string, string> Left)> TakeStartAsync(
        FormTalk talk, FormProgress progress, FormStart start, CancellationToken cancellationToken)
    {
        var left = new List<FormField>();
        foreach (var field in Fields.Where(field => start.Answers.ContainsKey(field.Key) && field.Applies(talk.Scope)))
        {
            if (await talk.TakeAsync(field, start.Answers[field.Key], cancellationToken) is not null)
            {
                left.Add(field);
            }
        }

        progress.Options = [];
        if (left.Count == 0)
        {
            return (null, NothingTyped);
        }

        progress.Current = left[0].Key;
        var question = await talk.TakeAsync(left[0], start.Answers[left[0].Key], cancellationToken);
        return (question, left.ToDictionary(field => field.Key, field => start.Answers[field.Key]));
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var progress = await ProgressAsync(step.Context, cancellationToken);
        var talk = Talk(turn, progress);
        progress.Confirming = false;
        if (talk.Next() is not { } field)
        {
            return await step.ReplaceDialogAsync(Confirm, null, cancellationToken);
        }

        progress.Current = field.Key;
        var lead = step.Options as string;
        if (lead != SilentLead)
        {
            await turn.SayAsync(talk.Question(field, lead), talk.Suggestions(field), cancellationToken);
        }

        return await step.PromptAsync(AnswerPrompt, new PromptOptions(), cancellationToken);
    }

    private async Task<DialogTurnResult> TakeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var progress = await ProgressAsync(step.Context, cancellationToken);
        var talk = Talk(turn, progress);
        var lead = talk.Next() is { } field ? await talk.TakeAsync(field, (string?)step.Result ?? "", cancellationToken) : null;
        if (lead is not null || await LearnAsync(turn, progress, cancellationToken) is not { } learned)
        {
            return await step.ReplaceDialogAsync(Ask, lead, cancellationToken);
        }

        if (progress.CardId is { } card)
        {
            await turn.ReplaceAsync(card, Draw(turn, progress, NothingTyped, NoFaults), cancellationToken);
        }

        if (!EditsWhatIsKnown)
        {
            return await step.ReplaceDialogAsync(Ask, learned, cancellationToken);
        }

        progress.RequiredOnly = true;
        await turn.SayAsync(learned + "\n\n" + talk.EditHint(), cancellationToken);
        return await step.ReplaceDialogAsync(Confirm, StillOpen, cancellationToken);
    }

    private async Task<DialogTurnResult> BackAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        var progress = await ProgressAsync(innerDc.Context, cancellationToken);
        if (progress is { Confirming: true, Answered.Count: 0 })
        {
            await AskAgainAsync(innerDc.Context, Text.Of("form.no_way_back"), cancellationToken);
            return EndOfTurn;
        }

        var lead = Talk(Turn.Of(innerDc.Context), progress).Back();
        await innerDc.CancelAllDialogsAsync(cancellationToken);
        return await innerDc.BeginDialogAsync(Ask, lead, cancellationToken);
    }

    private async Task<DialogTurnResult> SummariseAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var progress = await ProgressAsync(step.Context, cancellationToken);
        var how = step.Options as string;
        if (how != StillOpen)
        {
            switch (await ReviewAsync(turn, Talk(turn, progress).Scope, progress.DraftId, cancellationToken))
            {
                case FormReview.Faulty faulty:
                    return await FaultyAsync(step, turn, progress, faulty, how == FromCard, cancellationToken);
                case FormReview.Impossible impossible:
                    return await ImpossibleAsync(step, turn, progress, impossible, cancellationToken);
                case FormReview.Ready when !Confirms:
                    return await FinishAsync(step, turn, progress, how == FromCard, cancellationToken);
                case FormReview.Ready ready:
                    await ShowSummaryAsync(turn, progress, ready, how == FromCard, cancellationToken);
                    break;
                default:
                    throw new InvalidOperationException("A review is ready or faulty.");
            }
        }

        progress.Confirming = true;
        progress.Current = null;
        return await step.PromptAsync(AnswerPrompt, new PromptOptions(), cancellationToken);
    }

    private async Task<DialogTurnResult> DecideAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var progress = await ProgressAsync(step.Context, cancellationToken);
        var talk = Talk(turn, progress);
        var words = (string?)step.Result ?? "";
        if (Words.Are(words, "yes", "y", "yes please", "ok", "okay", "confirm", "save", "save it", "correct", "right", "👍", "done", "that's it", ConfirmTitle))
        {
            return Confirms
                ? await FinishAsync(step, turn, progress, byCard: false, cancellationToken)
                : await step.ReplaceDialogAsync(Confirm, null, cancellationToken);
        }

        if (Fields.Count == 0 && Words.Are(words, "no", "no thanks", "keep", "keep it", "leave it", CancelTitle))
        {
            return await LeftAsync(step, turn, cancellationToken);
        }

        if (talk.ToEdit(words) is { } field)
        {
            talk.Reopen(field.Key);
            return await step.ReplaceDialogAsync(Ask, null, cancellationToken);
        }

        await turn.SayAsync(
            Fields.Count > 0 && Words.Are(words, "edit", "change", "no", "wrong") ? talk.EditHint() : ConfirmHint,
            ConfirmSuggestions,
            cancellationToken);
        return await step.ReplaceDialogAsync(Confirm, StillOpen, cancellationToken);
    }

    private async Task<DialogTurnResult> LeftAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        turn.Follow(await AbandonAsync(turn.Context, cancellationToken));
        await turn.SayAsync(CancelledText, cancellationToken);
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    private async Task<DialogTurnResult> FinishAsync(
        DialogContext dialogs, Turn turn, FormProgress progress, bool byCard, CancellationToken cancellationToken)
    {
        var outcome = await CommitAsync(turn, Talk(turn, progress).Scope, progress.DraftId, cancellationToken);
        var replaced = progress.CardId is { } card && await turn.ReplaceAsync(card, outcome.Card, cancellationToken);
        if (!replaced || !(byCard || turn.HasShown(progress.CardId!)))
        {
            await turn.SayAsync(outcome.Words, outcome.Suggestions, cancellationToken);
        }

        await _progress.DeleteAsync(turn.Context, cancellationToken);
        turn.Follow(outcome.Next ?? progress.Then);
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    private async Task<DialogTurnResult> ImpossibleAsync(
        DialogContext dialogs, Turn turn, FormProgress progress, FormReview.Impossible impossible, CancellationToken cancellationToken)
    {
        if (progress.CardId is { } card)
        {
            await turn.ReplaceAsync(card, FormCard.Closed(impossible.Reason), cancellationToken);
        }

        if (!progress.IsOptional)
        {
            await turn.SayAsync(impossible.Reason, cancellationToken);
        }

        turn.Follow(progress.Then);
        await _progress.DeleteAsync(turn.Context, cancellationToken);
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    private FormTalk Talk(Turn turn, FormProgress progress) => new(Fields, progress, turn);

    private FormDraft Draft(FormProgress progress) => new(Id, progress.DraftId, progress.CardId!, progress.Subject);

    private Task<FormProgress> ProgressAsync(ITurnContext context, CancellationToken cancellationToken) =>
        _progress.GetAsync(context, static () => new FormProgress { DraftId = Guid.NewGuid().ToString("n") }, cancellationToken)!;
}
