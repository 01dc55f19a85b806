namespace AfterSale.BotFramework.Schema;

/// <summary>The values of <see cref="Activity.InputHint"/>.</summary>
public static class InputHints
{
    /// <summary>The bot is ready for input but does not wait for it.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>The bot ignores input.</summary>
    public const string IgnoringInput = "ignoringInput";

    /// <summary>The bot waits for an answer.</summary>
    public const string ExpectingInput = "expectingInput";
}
