namespace AfterSale.BotFramework.Connector;

/// <summary>Makes clients of connector services.</summary>
public interface IConnectorClientFactory
{
    /// <summary>Makes a client.</summary>
    /// <param name="serviceUrl">The address, which came in an authenticated activity: tokens go there.</param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentException">The address is not an absolute http or https address.</exception>
    IConnectorClient Create(string serviceUrl);
}
