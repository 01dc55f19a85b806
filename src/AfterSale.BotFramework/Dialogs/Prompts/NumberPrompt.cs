using AfterSale.BotFramework.Recognizers;

namespace AfterSale.BotFramework.Dialogs;

/// <summary>Asks for a number. Understood are digits as the language writes them and English words, alone or within a sentence.</summary>
/// <typeparam name="T">Int, long, float, double or decimal.</typeparam>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    /// <summary>Creates a prompt.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="validator">Decides whether an answer is accepted.</param>
    /// <param name="defaultLocale">The language if the activity names none.</param>
    /// <exception cref="NotSupportedException">The type is none of the five.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        if (default(T) is not (int or long or float or double or decimal))
        {
            throw new NotSupportedException($"A number prompt reads int, long, float, double or decimal, not {typeof(T).Name}.");
        }

        DefaultLocale = defaultLocale;
    }

    /// <summary>The language if the activity names none.</summary>
    public string? DefaultLocale { get; set; }

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
        await PromptMessages.SendAsync(turnContext, options, isRetry, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<T>();
        if (turnContext.Activity.Text is { Length: > 0 } text
            && NumberRecognizer.FindFirst(text, Cultures.For(turnContext.Activity.Locale, DefaultLocale)) is { } number
            && Fit(number) is { } value)
        {
            result.Succeeded = true;
            result.Value = value;
        }

        return Task.FromResult(result);
    }

    // A number that the type does not hold is none: no "2.5" for an int.
    private static T? Fit(decimal number) => (object?)(default(T) switch
    {
        int => IsWhole(number) && number is >= int.MinValue and <= int.MaxValue ? decimal.ToInt32(number) : null,
        long => IsWhole(number) && number is >= long.MinValue and <= long.MaxValue ? decimal.ToInt64(number) : null,
        float => decimal.ToSingle(number),
        double => decimal.ToDouble(number),
        _ => (object)number,
    }) as T?;

    private static bool IsWhole(decimal number) => decimal.Truncate(number) == number;
}
