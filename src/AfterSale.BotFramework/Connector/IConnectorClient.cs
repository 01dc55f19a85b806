namespace AfterSale.BotFramework.Connector;

/// <summary>A client of the connector service at one address.</summary>
public interface IConnectorClient
{
    /// <summary>The address.</summary>
    Uri BaseUri { get; }

    /// <summary>The calls about conversations.</summary>
    IConversations Conversations { get; }
}
