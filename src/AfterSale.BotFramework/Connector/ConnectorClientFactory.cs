using System.Collections.Concurrent;

namespace AfterSale.BotFramework.Connector;

// One client serves all calls: its handler makes new connections from time to time, so that changed addresses are noticed.
internal sealed class ConnectorClientFactory(IHttpClientFactory httpClientFactory, ITokenProvider tokenProvider, TimeProvider timeProvider)
    : IConnectorClientFactory
{
    // Channels have a few addresses, one a region.
    private const int Most = 256;

    private readonly HttpClient _client = httpClientFactory.CreateClient(ConnectorHttp.ClientName);
    private readonly ConcurrentDictionary<string, IConnectorClient> _clients = new(StringComparer.Ordinal);

    public IConnectorClient Create(string serviceUrl)
    {
        if (_clients.TryGetValue(serviceUrl, out var known))
        {
            return known;
        }

        var client = new ConnectorClient(serviceUrl, _client, tokenProvider, timeProvider);
        return _clients.Count < Most ? _clients.GetOrAdd(serviceUrl, client) : client;
    }
}
