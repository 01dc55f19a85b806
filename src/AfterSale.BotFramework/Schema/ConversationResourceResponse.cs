namespace AfterSale.BotFramework.Schema;

/// <summary>The connector's answer to the creation of a conversation.</summary>
public class ConversationResourceResponse
{
    /// <summary>The id of the first activity, if one was sent.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The address for the further calls about this conversation.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The id of the conversation.</summary>
    public string? Id { get; set; }
}
