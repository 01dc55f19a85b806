namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>What a token must say.</summary>
/// <param name="Issuers">Who may have issued it.</param>
/// <param name="IsEmulator">Whether it is of the Emulator or the Agents Playground: then the bot's own app must have asked for it.</param>
internal sealed record TokenRules(IReadOnlyList<string> Issuers, bool IsEmulator)
{
    /// <summary>Tokens of the Bot Connector service.</summary>
    public static TokenRules OfConnector(BotAuthenticationOptions options) => new([options.Issuer], IsEmulator: false);

    /// <summary>Tokens that the bot's own tenant issues to the bot's own app, in both versions.</summary>
    public static TokenRules OfEmulator(BotAuthenticationOptions options) => new(
        [$"https://sts.windows.net/{options.TenantId}/", $"https://login.microsoftonline.com/{options.TenantId}/v2.0"], IsEmulator: true);
}
