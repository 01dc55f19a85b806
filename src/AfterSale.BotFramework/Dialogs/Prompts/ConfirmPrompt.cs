using AfterSale.BotFramework.Dialogs.Choices;
using AfterSale.BotFramework.Dialogs.Prompts;

namespace AfterSale.BotFramework.Dialogs;

/// <summary>Asks for yes or no. Understood are the words of the language, and the number of the choice where it is shown.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly IReadOnlyDictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)>? _choiceDefaults;

    /// <summary>Creates a prompt that knows the languages of <see cref="PromptCultureModels"/>.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="validator">Decides whether an answer is accepted.</param>
    /// <param name="defaultLocale">The language if the activity names none that is known.</param>
    public ConfirmPrompt(string dialogId, PromptValidator<bool>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    /// <summary>Creates a prompt with languages of its own.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="choiceDefaults">The choices for yes and no and the words between them, by locale.</param>
    /// <param name="validator">Decides whether an answer is accepted.</param>
    /// <param name="defaultLocale">The language if the activity names none that is known.</param>
    public ConfirmPrompt(
        string dialogId,
        Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> choiceDefaults,
        PromptValidator<bool>? validator = null,
        string? defaultLocale = null)
        : this(dialogId, validator, defaultLocale) => _choiceDefaults = choiceDefaults;

    /// <summary>How the choices are shown.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language if the activity names none that is known.</summary>
    public string? DefaultLocale { get; set; }

    /// <summary>Words between choices, other than those of the language.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>The choices for yes and no, other than those of the language.</summary>
    public (Choice Yes, Choice No)? ConfirmChoices { get; set; }

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
        var (yes, no, words) = Said(turnContext.Activity.Locale);
        var message = AppendChoices(
            PromptMessages.ToSend(options, isRetry, DialogContext.JsonOptionsOf(turnContext)),
            turnContext.Activity.ChannelId,
            [yes, no],
            options.Style ?? Style,
            words,
            turnContext.Activity.Conversation?.ConversationType);
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<bool>();
        if (turnContext.Activity.Text is { Length: > 0 } text)
        {
            bool? understood = PromptCultureModels.For(turnContext.Activity.Locale, DefaultLocale).ReadYesOrNo(text) switch
            {
                (true, false) => true,
                (false, true) => false,
                (false, false) => ByChoice(text, turnContext.Activity.Locale),
                _ => null,
            };
            if (understood is { } answer)
            {
                result.Succeeded = true;
                result.Value = answer;
            }
        }

        return Task.FromResult(result);
    }

    private (Choice Yes, Choice No, ChoiceFactoryOptions? Options) Said(string? locale)
    {
        if (_choiceDefaults is not null)
        {
            var own = PromptCultureModels.Of(_choiceDefaults, locale, DefaultLocale);
            return (ConfirmChoices?.Yes ?? own.Yes, ConfirmChoices?.No ?? own.No, ChoiceOptions ?? own.Options);
        }

        var culture = PromptCultureModels.For(locale, DefaultLocale);
        return (
            ConfirmChoices?.Yes ?? new Choice(culture.YesInLanguage),
            ConfirmChoices?.No ?? new Choice(culture.NoInLanguage),
            ChoiceOptions ?? culture.ToChoiceFactoryOptions());
    }

    // A number is an answer only to a question that showed numbers.
    private bool? ByChoice(string text, string? locale)
    {
        var (yes, no, words) = Said(locale);
        var numbered = words?.IncludeNumbers ?? true;
        var recognizerOptions = new FindChoicesOptions
        {
            Locale = locale ?? DefaultLocale, RecognizeNumbers = numbered, RecognizeOrdinals = numbered,
        };
        return ChoiceRecognizers.RecognizeChoices(text, (Choice[])[yes, no], recognizerOptions) is [var first, ..]
            ? first.Resolution.Index == 0
            : null;
    }
}
