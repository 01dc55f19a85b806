namespace AfterSale.Hosting;

/// <summary>The bot does not start, for a reason that whoever starts it can mend. The message is all that they are shown.</summary>
/// <param name="message">What is wrong and what to do.</param>
public class StartRefusedException(string message) : Exception(message);
