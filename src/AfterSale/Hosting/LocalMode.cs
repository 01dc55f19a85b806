using System.Net;

namespace AfterSale.Hosting;

/// <summary>
/// Local mode: environment Development and no app id configured. Then nobody has to sign in, so only this machine may
/// reach the bot.
/// </summary>
internal static class LocalMode
{
    // They open ports beside the addresses that are checked here.
    private static readonly string[] OtherWays = ["Kestrel:Endpoints", WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];

    /// <summary>Makes sure that nobody but this machine can reach the bot.</summary>
    /// <exception cref="StartRefusedException">Others could; the message says what to change.</exception>
    public static void Require(WebApplicationBuilder builder)
    {
        var urls = builder.Configuration[WebHostDefaults.ServerUrlsKey];
        if (string.IsNullOrWhiteSpace(urls))
        {
            builder.WebHost.UseUrls(AfterSaleHost.DefaultUrl);
        }
        else if (urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(url => !IsLoopback(url)) is { } open)
        {
            throw new StartRefusedException(
                $"'{open}' can be reached from other machines, and in local mode nobody has to sign in. Use a loopback address, such as {AfterSaleHost.DefaultUrl}.");
        }

        if (OtherWays.FirstOrDefault(key => builder.Configuration.GetSection(key).Exists()) is { } other)
        {
            throw new StartRefusedException($"{other} is set; in local mode set the address by ASPNETCORE_URLS, so that it can be checked.");
        }
    }

    private static bool IsLoopback(string url)
    {
        try
        {
            var host = BindingAddress.Parse(url).Host;
            return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
        }
        catch (FormatException)
        {
            throw new StartRefusedException($"'{url}' is not an address to listen on. Use one such as {AfterSaleHost.DefaultUrl}.");
        }
    }
}
