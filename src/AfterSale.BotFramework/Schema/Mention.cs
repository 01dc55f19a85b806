namespace AfterSale.BotFramework.Schema;

/// <summary>An entity that says who is mentioned, and by which part of the text.</summary>
public class Mention : Entity
{
    /// <summary>Creates a mention.</summary>
    public Mention() => Type = "mention";

    /// <summary>Who is mentioned.</summary>
    public ChannelAccount? Mentioned { get; set; }

    /// <summary>The part of the message text that mentions.</summary>
    public string? Text { get; set; }
}
