using AfterSale.BotFramework.Recognizers;

namespace AfterSale.BotFramework.Dialogs;

/// <summary>Asks for a date, with or without a time of day. Its result are all readings; the past ones come first.</summary>
/// <param name="dialogId">Its id.</param>
/// <param name="validator">Decides whether an answer is accepted.</param>
/// <param name="defaultLocale">The language if the activity names none.</param>
public class DateTimePrompt(
    string dialogId, PromptValidator<IList<DateTimeResolution>>? validator = null, string? defaultLocale = null)
    : Prompt<IList<DateTimeResolution>>(dialogId, validator)
{
    /// <summary>The language if the activity names none.</summary>
    public string? DefaultLocale { get; set; } = defaultLocale;

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
    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        var activity = turnContext.Activity;
        if (activity.Text is { Length: > 0 } text)
        {
            // On the clock of whoever answers, if the channel says what it shows.
            var now = activity.LocalTimestamp ?? activity.Timestamp ?? TimeProvider.System.GetLocalNow();
            IList<DateTimeResolution> readings =
                [.. DateTimeReadings.Of(text, now.DateTime, Cultures.For(activity.Locale, DefaultLocale))
                    .Select(reading => new DateTimeResolution { Value = reading.Value, Timex = reading.Timex })];
            if (readings.Count > 0)
            {
                result.Succeeded = true;
                result.Value = readings;
            }
        }

        return Task.FromResult(result);
    }
}
