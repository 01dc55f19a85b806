using AfterSale.BotFramework.Connector;
using AfterSale.BotFramework.Integration.AspNet.Core;

namespace AfterSale.Hosting;

/// <summary>
/// The bot on its channels: every environment but Development, and Development too once an app id is configured. Only the Bot Connector service
/// gets in, and nothing of the local mode exists.
/// </summary>
internal static class ChannelMode
{
    /// <summary>Whether the bot is to run so.</summary>
    public static bool IsMeant(WebApplicationBuilder builder) =>
        !builder.Environment.IsDevelopment() || !string.IsNullOrWhiteSpace(builder.Configuration[nameof(BotOptions.MicrosoftAppId)]);

    /// <summary>Makes sure that the bot can prove who it is, and that it can be proven who calls it.</summary>
    /// <exception cref="StartRefusedException">Something is missing; the message names every key.</exception>
    public static void Require(WebApplicationBuilder builder)
    {
        var bot = Bot(builder.Configuration);
        var channel = Channel(builder.Configuration);
        List<string> faults =
        [
            .. Guids((nameof(BotOptions.MicrosoftAppId), bot.MicrosoftAppId, "the bot's app id"), (nameof(BotOptions.MicrosoftAppTenantId), bot.MicrosoftAppTenantId, "the bot's tenant")),
            .. Credential(bot, channel),
            .. Addresses((nameof(ChannelOptions.MetadataAddress), channel.MetadataAddress), (nameof(ChannelOptions.EmulatorMetadataAddress), channel.EmulatorMetadataAddress)),
        ];
        if (faults.Count > 0)
        {
            var local = builder.Environment.IsDevelopment()
                ? $"To try the bot on this machine without a channel, leave {nameof(BotOptions.MicrosoftAppId)} empty."
                : $"The environment is '{builder.Environment.EnvironmentName}'; to try the bot on this machine without a channel, set ASPNETCORE_ENVIRONMENT=Development.";
            throw new StartRefusedException(string.Join(Environment.NewLine, ["The bot cannot prove who it is:", .. faults.Select(fault => "- " + fault), local]));
        }
    }

    /// <summary>Registers how channels are let in and called.</summary>
    public static void AddChannel(this WebApplicationBuilder builder)
    {
        var bot = Bot(builder.Configuration);
        var channel = Channel(builder.Configuration);
        builder.Services.AddBotAuthentication(
            options =>
            {
                options.AppId = bot.MicrosoftAppId;
                options.TenantId = bot.MicrosoftAppTenantId;
                options.MetadataAddress = channel.MetadataAddress;
                options.AllowEmulator = channel.AllowEmulator;
                options.EmulatorMetadataAddress = channel.EmulatorMetadataAddress;
                AddTo(options.AllowedTenants, channel.AllowedTenants);
            },
            credentials =>
            {
                credentials.AppId = bot.MicrosoftAppId;
                credentials.TenantId = bot.MicrosoftAppTenantId;
                credentials.ClientSecret = bot.MicrosoftAppPassword;
                credentials.CertificatePath = channel.CertificatePath;
                credentials.CertificatePassword = channel.CertificatePassword;
                credentials.CertificateThumbprint = channel.CertificateThumbprint;
                credentials.UseManagedIdentity = IsManagedIdentity(bot);
            });
        builder.Services.Configure<ConnectorOptions>(options => AddTo(options.TrustedServiceUrls, channel.TrustedServiceUrls));
    }

    private static BotOptions Bot(ConfigurationManager configuration) => configuration.Get<BotOptions>() ?? new BotOptions();

    private static ChannelOptions Channel(ConfigurationManager configuration) =>
        configuration.GetSection(ChannelOptions.Section).Get<ChannelOptions>() ?? new ChannelOptions();

    private static bool IsManagedIdentity(BotOptions bot) => bot.MicrosoftAppType.Equals(BotOptions.UserAssignedMsi, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Guids(params (string Key, string Value, string What)[] values) => values
        .Where(value => !Guid.TryParseExact(value.Value, "D", out _))
        .Select(value => string.IsNullOrWhiteSpace(value.Value)
            ? $"{value.Key} is missing: {value.What}, from its registration in Microsoft Entra."
            : $"{value.Key} is not a GUID: {value.What}, from its registration in Microsoft Entra.");

    private static IEnumerable<string> Credential(BotOptions bot, ChannelOptions channel)
    {
        if (IsManagedIdentity(bot))
        {
            yield break;
        }

        if (!bot.MicrosoftAppType.Equals(BotOptions.SingleTenant, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"{nameof(BotOptions.MicrosoftAppType)} must be {BotOptions.SingleTenant} or {BotOptions.UserAssignedMsi}.";
        }
        else if (string.IsNullOrWhiteSpace(bot.MicrosoftAppPassword) && string.IsNullOrWhiteSpace(channel.CertificatePath + channel.CertificateThumbprint))
        {
            yield return $"a credential is missing: set {nameof(BotOptions.MicrosoftAppPassword)} (a client secret), {ChannelOptions.Section}:{nameof(ChannelOptions.CertificatePath)} "
                + $"or {ChannelOptions.Section}:{nameof(ChannelOptions.CertificateThumbprint)}, or {nameof(BotOptions.MicrosoftAppType)}={BotOptions.UserAssignedMsi}.";
        }
        else if (channel.CertificatePath.Length > 0 && !File.Exists(channel.CertificatePath))
        {
            yield return $"{ChannelOptions.Section}:{nameof(ChannelOptions.CertificatePath)} names a file that is not there.";
        }
    }

    private static IEnumerable<string> Addresses(params (string Key, string Value)[] addresses) => addresses
        .Where(address => address.Value.Length > 0
            && !(Uri.TryCreate(address.Value, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback)))
        .Select(address => $"{ChannelOptions.Section}:{address.Key} must be an https address.");

    private static void AddTo(IList<string> to, IEnumerable<string> values)
    {
        foreach (var value in values.Where(value => !string.IsNullOrWhiteSpace(value)))
        {
            to.Add(value);
        }
    }
}
