using Xunit;

namespace AfterSale.Tests.FrontDoor;

/// <summary>One bot for all tests of a class that leave its clock alone; everybody who speaks to it is new to it.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    private BotHost? _host;
    private int _people;

    internal BotHost Host => _host ?? throw new InvalidOperationException("It has not been started.");

    public async Task InitializeAsync() => _host = await BotHost.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// <summary>Somebody on Teams.</summary>
    internal TeamsRep Rep(string name = "Ada Park") => Host.Rep(NewId(), name);

    /// <summary>Somebody in Web Chat.</summary>
    internal WebChatRep WebChatRep() => new(Host, NewId());

    private string NewId() => "user-" + Interlocked.Increment(ref _people);
}
