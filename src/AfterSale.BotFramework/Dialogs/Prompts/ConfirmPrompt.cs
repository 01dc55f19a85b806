using AfterSale.BotFramework.Dialogs.Choices;

namespace AfterSale.BotFramework.Dialogs;

/// <summary>Asks for yes or no. Understood are the words of the language, and the number of the choice.</summary>
/// <param name="dialogId">Its id.</param>
/// <param name="validator">Decides whether an answer is accepted.</param>
/// <param name="defaultLocale">The language if the activity names none that is known.</param>
public class ConfirmPrompt(string dialogId, PromptValidator<bool>? validator = null, string? defaultLocale = null)
    : Prompt<bool>(dialogId, validator)
{
    /// <summary>How the choices are shown.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language if the activity names none that is known.</summary>
    public string? DefaultLocale { get; set; } = defaultLocale;

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
        var culture = PromptCultureModels.For(turnContext.Activity.Locale, DefaultLocale);
        var message = AppendChoices(
            PromptMessages.ToSend(options, isRetry, DialogContext.JsonOptionsOf(turnContext)),
            turnContext.Activity.ChannelId,
            ChoicesOf(culture),
            options.Style ?? Style,
            ChoiceOptions ?? culture.ToChoiceFactoryOptions(),
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
            var culture = PromptCultureModels.For(turnContext.Activity.Locale, DefaultLocale);
            bool? understood = culture.ReadYesOrNo(text) switch
            {
                (true, false) => true,
                (false, true) => false,
                (false, false) => ByChoice(text, culture),
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

    private List<Choice> ChoicesOf(PromptCultureModel culture) => ConfirmChoices is { } own
        ? [own.Yes, own.No]
        : [new Choice(culture.YesInLanguage), new Choice(culture.NoInLanguage)];

    private bool? ByChoice(string text, PromptCultureModel culture)
    {
        var found = ChoiceRecognizers.RecognizeChoices(text, ChoicesOf(culture), new FindChoicesOptions { Locale = culture.Locale });
        return found is [var first, ..] ? first.Resolution.Index == 0 : null;
    }
}
