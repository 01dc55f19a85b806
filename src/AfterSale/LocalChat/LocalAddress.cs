using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AfterSale.LocalChat;

/// <summary>Where this process listens, as it reaches itself. Known once the server has started.</summary>
internal sealed class LocalAddress(IServer server)
{
    /// <summary>The path under which the bot finds the connector of the local chat.</summary>
    public const string ConnectorPath = "/directline-connector";

    /// <summary>The address, or <see langword="null"/> while nothing listens on plain http.</summary>
    public Uri? Base => server.Features.Get<IServerAddressesFeature>()?.Addresses
        .Select(BindingAddress.Parse)
        .Where(binding => binding is { Scheme: "http", IsUnixPipe: false, IsNamedPipe: false })
        .Select(binding => new Uri($"http://{Reachable(binding.Host)}:{binding.Port}"))
        .FirstOrDefault();

    /// <summary>The service URL that activities of the local chat carry.</summary>
    /// <exception cref="InvalidOperationException">Nothing listens on plain http.</exception>
    public string ServiceUrl => To(ConnectorPath).ToString();

    /// <summary>The address of a path of our own.</summary>
    /// <param name="path">Such as <c>/api/messages</c>.</param>
    /// <exception cref="InvalidOperationException">Nothing listens on plain http.</exception>
    public Uri To(string path) => new(
        Base ?? throw new InvalidOperationException("The local chat needs an http address to listen on: set urls to http://localhost:3978."),
        path);

    // A wildcard is what one listens on, not what one connects to.
    private static string Reachable(string host) => host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : host;
}
