using AfterSale.BotFramework.Dialogs.Choices;
using AfterSale.BotFramework.Dialogs.Prompts;

namespace AfterSale.BotFramework.Dialogs;

/// <summary>Asks to choose. Understood are the values and synonyms of the choices, part of them, their ordinal and their number.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly IReadOnlyDictionary<string, ChoiceFactoryOptions>? _choiceDefaults;

    /// <summary>Creates a prompt that knows the languages of <see cref="PromptCultureModels"/>.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="validator">Decides whether an answer is accepted.</param>
    /// <param name="defaultLocale">The language if the activity names none that is known.</param>
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    /// <summary>Creates a prompt with languages of its own.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="choiceDefaults">The words between choices, by locale.</param>
    /// <param name="validator">Decides whether an answer is accepted.</param>
    /// <param name="defaultLocale">The language if the activity names none that is known.</param>
    public ChoicePrompt(
        string dialogId,
        Dictionary<string, ChoiceFactoryOptions> choiceDefaults,
        PromptValidator<FoundChoice>? validator = null,
        string? defaultLocale = null)
        : this(dialogId, validator, defaultLocale) => _choiceDefaults = choiceDefaults;

    /// <summary>How the choices are shown.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language if the activity names none that is known.</summary>
    public string? DefaultLocale { get; set; }

    /// <summary>Words between choices, other than those of the language.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>How an answer is matched.</summary>
    public FindChoicesOptions? RecognizerOptions { get; set; }

    /// <inheritdoc/>
    protected override async Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object?> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var message = AppendChoices(
            PromptMessages.ToSend(options, isRetry, DialogContext.JsonOptionsOf(turnContext)),
            turnContext.Activity.ChannelId,
            options.Choices ?? [],
            options.Style ?? Style,
            ChoiceOptions ?? OptionsOf(turnContext.Activity.Locale),
            turnContext.Activity.Conversation?.ConversationType);
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var result = new PromptRecognizerResult<FoundChoice>();
        if (turnContext.Activity.Text is { Length: > 0 } text)
        {
            var own = RecognizerOptions ?? new FindChoicesOptions();
            var recognizerOptions = new FindChoicesOptions
            {
                AllowPartialMatches = own.AllowPartialMatches,
                Locale = own.Locale ?? turnContext.Activity.Locale ?? DefaultLocale,
                MaxTokenDistance = own.MaxTokenDistance,
                NoAction = own.NoAction,
                NoValue = own.NoValue,
                RecognizeNumbers = own.RecognizeNumbers,
                RecognizeOrdinals = own.RecognizeOrdinals,
                Tokenizer = own.Tokenizer,
            };
            if (ChoiceRecognizers.RecognizeChoices(text, [.. options.Choices ?? []], recognizerOptions) is [var first, ..])
            {
                result.Succeeded = true;
                result.Value = first.Resolution;
            }
        }

        return Task.FromResult(result);
    }

    private ChoiceFactoryOptions? OptionsOf(string? locale) => _choiceDefaults is null
        ? PromptCultureModels.For(locale, DefaultLocale).ToChoiceFactoryOptions()
        : PromptCultureModels.Of(_choiceDefaults, locale, DefaultLocale);
}
