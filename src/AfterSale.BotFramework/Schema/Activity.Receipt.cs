using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.Schema;

/// <content>The bot's own name for a reply.</content>
public partial class Activity
{
    /// <summary>
    /// The bot's own name for an activity that it sends, for as long as the channel has not given it an id: <see cref="IReplyReceipts"/>
    /// hears name and id together. It is not sent. The SDK has no such property: this is an addition.
    /// </summary>
    [JsonIgnore]
    public string? ReceiptId { get; set; }
}
