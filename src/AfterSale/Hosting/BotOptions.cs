namespace AfterSale.Hosting;

/// <summary>Who the bot is; configuration keys at the top level, with the names that Bot Framework bots use.</summary>
internal sealed class BotOptions
{
    /// <summary>Proves itself with a secret or a certificate, and belongs to one tenant.</summary>
    public const string SingleTenant = "SingleTenant";

    /// <summary>Is a user-assigned managed identity in Azure.</summary>
    public const string UserAssignedMsi = "UserAssignedMSI";

    /// <summary><see cref="SingleTenant"/> (default) or <see cref="UserAssignedMsi"/>.</summary>
    public string MicrosoftAppType { get; set; } = SingleTenant;

    /// <summary>The bot's app id, a GUID. Empty in local mode.</summary>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary>The bot's client secret, unless it has a certificate or is a managed identity.</summary>
    public string MicrosoftAppPassword { get; set; } = "";

    /// <summary>The bot's tenant, a GUID.</summary>
    public string MicrosoftAppTenantId { get; set; } = "";
}
