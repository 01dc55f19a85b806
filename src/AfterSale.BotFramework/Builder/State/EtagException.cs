namespace AfterSale.BotFramework;

/// <summary>A stored document changed since it was read, so the write was refused.</summary>
public class EtagException : Exception
{
    /// <summary>Creates the exception.</summary>
    public EtagException()
        : base("ETag conflict.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What changed.</param>
    public EtagException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What changed.</param>
    /// <param name="innerException">The cause.</param>
    public EtagException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
