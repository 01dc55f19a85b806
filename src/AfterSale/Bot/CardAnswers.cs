using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.BotFramework.Schema;

namespace AfterSale.Bot;

/// <summary>How a pressed button of a Universal Action is answered (Microsoft Learn, "Universal Actions for Adaptive Cards", response format).</summary>
internal static class CardAnswers
{
    /// <summary>The card that takes the place of the one that asked.</summary>
    public static AdaptiveCardInvokeResponse Card(AdaptiveCard card) => new()
    {
        StatusCode = 200,
        Type = AdaptiveCard.ContentType,
        Value = card.ToAttachment().Content,
    };

    /// <summary>A short message; the card stays as it is.</summary>
    public static AdaptiveCardInvokeResponse Message(string text) => new()
    {
        StatusCode = 200,
        Type = "application/vnd.microsoft.activity.message",
        Value = text,
    };
}
