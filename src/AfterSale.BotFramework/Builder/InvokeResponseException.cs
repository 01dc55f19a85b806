using System.Net;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework;

/// <summary>Ends the handling of an invoke with a status.</summary>
public class InvokeResponseException : Exception
{
    private readonly HttpStatusCode _statusCode = HttpStatusCode.InternalServerError;
    private readonly object? _body;

    /// <summary>Creates the exception.</summary>
    public InvokeResponseException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Why.</param>
    public InvokeResponseException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Why.</param>
    /// <param name="innerException">The cause.</param>
    public InvokeResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="statusCode">The status of the answer.</param>
    /// <param name="body">The body of the answer.</param>
    public InvokeResponseException(HttpStatusCode statusCode, object? body = null)
        : base($"The invoke is answered with {(int)statusCode}.")
    {
        _statusCode = statusCode;
        _body = body;
    }

    /// <summary>The answer.</summary>
    /// <returns>Status and body.</returns>
    public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
}
