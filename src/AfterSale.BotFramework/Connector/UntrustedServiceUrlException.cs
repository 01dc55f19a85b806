namespace AfterSale.BotFramework.Connector;

/// <summary>
/// A call was to go to a service URL that no authenticated activity has named and no setting trusts: the bot's token must not get there.
/// </summary>
public class UntrustedServiceUrlException : Exception
{
    /// <summary>Creates the exception.</summary>
    public UntrustedServiceUrlException()
        : base("The service URL is not trusted: no authenticated activity came from there.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was to be sent where.</param>
    public UntrustedServiceUrlException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was to be sent where.</param>
    /// <param name="innerException">The cause.</param>
    public UntrustedServiceUrlException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
