using AfterSale.BotFramework.Integration.AspNet.Core;

namespace AfterSale.Hosting;

/// <summary>How the bot and its channels trust each other; configuration section <c>AfterSale:Channel</c>.</summary>
internal sealed class ChannelOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "AfterSale:Channel";

    /// <summary>The path of a certificate with its private key (PFX or PEM), instead of a client secret.</summary>
    public string CertificatePath { get; set; } = "";

    /// <summary>The password of that file.</summary>
    public string CertificatePassword { get; set; } = "";

    /// <summary>The thumbprint of a certificate in the store of the user or the machine, instead of a client secret.</summary>
    public string CertificateThumbprint { get; set; } = "";

    /// <summary>The tenants whose people may use the bot; the bot's own when empty.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>Service URLs that may have the bot's token though no activity came from there yet.</summary>
    public IList<string> TrustedServiceUrls { get; } = [];

    /// <summary>Whether the Agents Playground may send activities from this machine, with a token of the bot's own app.</summary>
    public bool AllowEmulator { get; set; }

    /// <summary>The metadata of the tenant that issues those tokens; that of the bot's tenant at Microsoft when empty.</summary>
    public string EmulatorMetadataAddress { get; set; } = "";

    /// <summary>The metadata of the service that signs the channels' tokens.</summary>
    public string MetadataAddress { get; set; } = BotAuthenticationOptions.ConnectorMetadata;
}
