namespace AfterSale.BotFramework.Connector;

internal sealed class ConnectorClientFactory(IHttpClientFactory httpClientFactory, ITokenProvider tokenProvider, TimeProvider timeProvider)
    : IConnectorClientFactory
{
    public IConnectorClient Create(string serviceUrl) =>
        new ConnectorClient(serviceUrl, httpClientFactory, tokenProvider, timeProvider);
}
