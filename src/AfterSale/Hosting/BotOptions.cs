namespace AfterSale.Hosting;

/// <summary>Who the bot is; configuration keys at the top level, with the names that Bot Framework bots use.</summary>
internal sealed class BotOptions
{
    /// <summary>The bot's app id. Empty in local mode.</summary>
    public string MicrosoftAppId { get; set; } = "";
}
