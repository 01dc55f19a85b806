using System.ComponentModel.DataAnnotations;

namespace AfterSale.BotFramework.Connector;

/// <summary>As whom the bot asks for tokens.</summary>
public sealed class BotCredentials
{
    /// <summary>What tokens are asked for.</summary>
    public const string ConnectorScope = "https://api.botframework.com/.default";

    /// <summary>The bot's app id.</summary>
    [Required]
    public string AppId { get; set; } = "";

    /// <summary>The bot's tenant.</summary>
    [Required]
    public string TenantId { get; set; } = "";

    /// <summary>A client secret; empty if the bot proves itself otherwise.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>The path of a certificate with its private key (PFX or PEM); empty if the bot proves itself otherwise.</summary>
    public string CertificatePath { get; set; } = "";

    /// <summary>The password of the certificate's file.</summary>
    public string CertificatePassword { get; set; } = "";

    /// <summary>The thumbprint of a certificate in the store of the machine or of the user; empty if the bot proves itself otherwise.</summary>
    public string CertificateThumbprint { get; set; } = "";

    /// <summary>Whether the bot is a user-assigned managed identity, whose client id is <see cref="AppId"/>.</summary>
    public bool UseManagedIdentity { get; set; }

    /// <summary>What tokens are asked for. Default <see cref="ConnectorScope"/>.</summary>
    [Required]
    public string Scope { get; set; } = ConnectorScope;
}
