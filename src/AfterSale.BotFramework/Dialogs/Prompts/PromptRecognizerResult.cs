namespace AfterSale.BotFramework.Dialogs;

/// <summary>What a prompt understood.</summary>
/// <typeparam name="T">The type of the answer.</typeparam>
public class PromptRecognizerResult<T>
{
    /// <summary>Whether the answer was understood.</summary>
    public bool Succeeded { get; set; }

    /// <summary>The answer.</summary>
    public T? Value { get; set; }
}
