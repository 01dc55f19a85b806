using AfterSale.BotFramework.Dialogs.Choices;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.Dialogs;

/// <summary>Asks, and asks again until the answer is accepted. Its result is the answer.</summary>
/// <typeparam name="T">The type of the answer.</typeparam>
public abstract class Prompt<T> : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedState = "state";

    private readonly PromptValidator<T>? _validator;

    /// <summary>Creates a prompt.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="validator">Decides whether an answer is accepted; without it, one that is understood is.</param>
    protected Prompt(string dialogId, PromptValidator<T>? validator = null)
        : base(Guard.Id(dialogId)) => _validator = validator;

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        Guard.NotAToken(options);
        if (options is not PromptOptions promptOptions)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "A prompt is begun with prompt options.");
        }

        ExpectInput(promptOptions.Prompt);
        ExpectInput(promptOptions.RetryPrompt);
        var instance = dc.ActiveDialog!;
        var state = new Dictionary<string, object?> { [PromptValidatorContext<T>.AttemptCountKey] = 0 };
        instance.State[PersistedOptions] = promptOptions;
        instance.State[PersistedState] = state;
        await OnPromptAsync(dc.Context, state, promptOptions, false, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var (options, state) = Read(dc.Context, dc.ActiveDialog!);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        var promptContext = new PromptValidatorContext<T>(dc.Context, recognized, state, options);
        state[PromptValidatorContext<T>.AttemptCountKey] = promptContext.AttemptCount + 1;
        var isValid = _validator is null ? recognized.Succeeded : await _validator(promptContext, cancellationToken);
        if (isValid)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        }

        if (!dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, state, options, true, cancellationToken);
        }

        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);

        // A dialog that was put on top of the prompt has ended, so the question is asked again.
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(instance);
        var (options, state) = Read(turnContext, instance);
        await OnPromptAsync(turnContext, state, options, false, cancellationToken);
    }

    /// <summary>Asks.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">What the prompt keeps.</param>
    /// <param name="options">What it asks.</param>
    /// <param name="isRetry">Whether an answer was not accepted.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    protected abstract Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object?> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default);

    /// <summary>Understands an answer.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">What the prompt keeps.</param>
    /// <param name="options">What it asked.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>What was understood.</returns>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>Puts choices into a question.</summary>
    /// <param name="prompt">The question.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="style">How they are shown.</param>
    /// <param name="options">Words between choices.</param>
    /// <param name="conversationType">The kind of conversation.</param>
    /// <param name="toList">The ids of those who see suggested actions; everyone if null.</param>
    /// <returns>A new message with question and choices.</returns>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity? prompt,
        string? channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions? options = null,
        string? conversationType = null,
        IList<string>? toList = null)
    {
        var text = prompt?.Text ?? string.Empty;
        var message = style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            ListStyle.None => MessageFactory.Text(text),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList),
        };
        return Merge(prompt, message);
    }

    // The question of the options is stored, so it is copied rather than changed.
    private static Activity Merge(IMessageActivity? prompt, IMessageActivity message) => new()
    {
        Type = ActivityTypes.Message,
        Text = message.Text,
        Speak = prompt?.Speak ?? message.Speak,
        InputHint = prompt?.InputHint ?? InputHints.ExpectingInput,
        SuggestedActions = message.SuggestedActions ?? prompt?.SuggestedActions,
        Attachments = (prompt?.Attachments, message.Attachments) switch
        {
            ({ } own, { } more) => [.. own, .. more],
            var (own, more) => own ?? more,
        },
        AttachmentLayout = prompt?.AttachmentLayout,
        TextFormat = prompt?.TextFormat,
        Entities = prompt?.Entities,
        ChannelData = prompt?.ChannelData,
        Locale = prompt?.Locale,
        Summary = prompt?.Summary,
    };

    private static void ExpectInput(Activity? prompt)
    {
        if (prompt is not null && string.IsNullOrEmpty(prompt.InputHint))
        {
            prompt.InputHint = InputHints.ExpectingInput;
        }
    }

    private static (PromptOptions Options, IDictionary<string, object?> State) Read(ITurnContext turnContext, DialogInstance instance) =>
        (DialogValues.GetOrAdd<PromptOptions>(instance.State, PersistedOptions, DialogContext.JsonOptionsOf(turnContext)),
            DialogValues.GetOrAddValues(instance.State, PersistedState));
}
