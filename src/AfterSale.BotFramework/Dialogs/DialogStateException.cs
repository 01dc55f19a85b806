namespace AfterSale.BotFramework.Dialogs;

/// <summary>
/// What was stored of a dialog cannot be continued: the dialog no longer exists, or its state is of another form. The outermost
/// <see cref="DialogContext.ContinueDialogAsync"/> turns it into a cancelled stack, so that a user is not stuck for ever.
/// </summary>
public class DialogStateException : Exception
{
    /// <summary>Creates the exception.</summary>
    public DialogStateException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What cannot be continued.</param>
    public DialogStateException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What cannot be continued.</param>
    /// <param name="innerException">Why.</param>
    public DialogStateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
