using System.Net;

namespace AfterSale.BotFramework.Schema;

/// <summary>The connector answered with an error.</summary>
public class ErrorResponseException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ErrorResponseException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed.</param>
    public ErrorResponseException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">Why.</param>
    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; init; }

    /// <summary>The body as the protocol has it, or null if it was something else.</summary>
    public ErrorResponse? Body { get; init; }

    /// <summary>The first part of the body as it came; may hold personal data, so do not log it.</summary>
    public string? ResponseText { get; init; }

    /// <summary>How long the service asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// Whether the user blocked or removed the bot (403 with MessageWritesBlocked or BotNotInConversationRoster): stop sending there.
    /// </summary>
    public bool IsBotBlocked => StatusCode == HttpStatusCode.Forbidden
        && (Mentions("MessageWritesBlocked") || Mentions("BotNotInConversationRoster") || Mentions("not part of the conversation roster"));

    private bool Mentions(string text) =>
        ResponseText?.Contains(text, StringComparison.OrdinalIgnoreCase) == true
        || Body?.Error?.Code?.Contains(text, StringComparison.OrdinalIgnoreCase) == true
        || Body?.Error?.Message?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;
}
