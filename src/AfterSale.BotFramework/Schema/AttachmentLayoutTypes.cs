namespace AfterSale.BotFramework.Schema;

/// <summary>The values of <see cref="Activity.AttachmentLayout"/>.</summary>
public static class AttachmentLayoutTypes
{
    /// <summary>One below the other.</summary>
    public const string List = "list";

    /// <summary>Side by side, scrolled.</summary>
    public const string Carousel = "carousel";
}
