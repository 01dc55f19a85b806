using System.Globalization;

namespace AfterSale.BotFramework.Dialogs;

/// <summary>Decides whether an answer is accepted. It may send its own message; the question is then not repeated.</summary>
/// <typeparam name="T">The type of the answer.</typeparam>
/// <param name="promptContext">The answer.</param>
/// <param name="cancellationToken">Ends with the turn's own time limit.</param>
/// <returns>Whether the answer is accepted.</returns>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);

/// <summary>What a validator sees.</summary>
/// <typeparam name="T">The type of the answer.</typeparam>
public class PromptValidatorContext<T>
{
    internal const string AttemptCountKey = "AttemptCount";

    internal PromptValidatorContext(
        ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object?> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>What was understood; a validator may change the value.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>What the prompt was asked with.</summary>
    public PromptOptions Options { get; }

    /// <summary>What the validator keeps between attempts.</summary>
    public IDictionary<string, object?> State { get; }

    /// <summary>How many answers there were, this one counted.</summary>
    public int AttemptCount =>
        State.TryGetValue(AttemptCountKey, out var count) && count is not null ? Convert.ToInt32(count, CultureInfo.InvariantCulture) : 0;
}
