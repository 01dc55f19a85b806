namespace AfterSale.BotFramework.Schema;

/// <summary>One page of the members of a conversation.</summary>
public class PagedMembersResult
{
    /// <summary>The token of the next page, or null on the last one.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>The members on this page.</summary>
    public IList<ChannelAccount>? Members { get; set; }
}
