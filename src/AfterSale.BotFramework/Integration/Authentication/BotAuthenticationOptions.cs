using System.ComponentModel.DataAnnotations;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>Who may send activities to the bot, and how that is proven.</summary>
public sealed class BotAuthenticationOptions
{
    /// <summary>The metadata of the Bot Connector service; its keys sign the tokens of all channels.</summary>
    public const string ConnectorMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>The issuer of the Bot Connector service's tokens.</summary>
    public const string ConnectorIssuer = "https://api.botframework.com";

    /// <summary>The bot's app id: the audience of every token.</summary>
    [Required]
    public string AppId { get; set; } = "";

    /// <summary>The bot's own tenant.</summary>
    [Required]
    public string TenantId { get; set; } = "";

    /// <summary>Where the Bot Connector's metadata is. Only https, or loopback. Default <see cref="ConnectorMetadata"/>.</summary>
    [Required]
    public string MetadataAddress { get; set; } = ConnectorMetadata;

    /// <summary>The issuer that tokens must have. Default <see cref="ConnectorIssuer"/>.</summary>
    [Required]
    public string Issuer { get; set; } = ConnectorIssuer;

    /// <summary>
    /// The tenants whose people may use the bot; <see cref="TenantId"/> alone when empty. Activities that name no tenant, as those of channels
    /// other than Teams, are not held to it.
    /// </summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>
    /// Whether the Emulator and the Agents Playground may send activities, with a token of the bot's own app and from this machine. Default
    /// false.
    /// </summary>
    public bool AllowEmulator { get; set; }

    /// <summary>The metadata of the tenant that issues such tokens; that of <see cref="TenantId"/> at Microsoft when empty.</summary>
    public string EmulatorMetadataAddress { get; set; } = "";

    /// <summary>How far clocks may differ. Default 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:15:00")]
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How old keys may become before they are fetched again. Default 12 hours; at the most a day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan RefreshKeysEvery { get; set; } = TimeSpan.FromHours(12);

    /// <summary>The shortest time between two fetches, for whatever reason: tokens of unknown keys cannot hammer the service. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan FetchKeysNoSoonerThan { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How many requests of one address (of one /64 of IPv6) may be refused in <see cref="RefusalWindow"/>; more are answered with 429. It
    /// concerns refused requests only. Default 60.
    /// </summary>
    [Range(1, 1_000_000)]
    public int RefusalsPerWindow { get; set; } = 60;

    /// <summary>The window of <see cref="RefusalsPerWindow"/>. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan RefusalWindow { get; set; } = TimeSpan.FromMinutes(1);
}
