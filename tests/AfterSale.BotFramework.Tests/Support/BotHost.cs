using System.Text;
using AfterSale.BotFramework.Connector;
using AfterSale.BotFramework.Integration.AspNet.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AfterSale.BotFramework.Tests.Support;

/// <summary>A bot behind a real HTTP server on this machine, its connector faked.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private BotHost(WebApplication application, FakeConnector connector)
    {
        _application = application;
        Connector = connector;
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.Single()) };
    }

    public FakeConnector Connector { get; }

    public HttpClient Client { get; }

    public BotCallbackHandler BotCallback => _application.Services.GetRequiredService<IBot>().OnTurnAsync;

    public CloudAdapter Adapter => _application.Services.GetRequiredService<CloudAdapter>();

    public static Task<BotHost> StartAsync(BotCallbackHandler bot, Action<BotFrameworkOptions>? configure = null, TimeProvider? timeProvider = null) =>
        StartAsync(new CallbackBot(bot), configure, timeProvider);

    public static async Task<BotHost> StartAsync(
        IBot bot,
        Action<BotFrameworkOptions>? configure = null,
        TimeProvider? timeProvider = null,
        Action<IServiceCollection>? services = null)
    {
        var connector = new FakeConnector();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(timeProvider ?? TimeProvider.System);
        services?.Invoke(builder.Services);
        builder.Services.AddBotFramework(configure);
        builder.Services.AddSingleton(bot);
        builder.Services.AddHttpClient(ConnectorHttp.ClientName).ConfigurePrimaryHttpMessageHandler(() => connector);
        var application = builder.Build();
        application.MapBotMessages();
        if (bot is IBotWithState withState)
        {
            withState.State = application.Services.GetRequiredService<ConversationState>();
        }

        await application.StartAsync();
        return new BotHost(application, connector);
    }

    public Task<HttpResponseMessage> PostAsync(string json, string contentType = "application/json", CancellationToken cancellationToken = default)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return Client.PostAsync(new Uri("/api/messages", UriKind.Relative), content, cancellationToken);
    }

    public Task<HttpResponseMessage> SayAsync(
        string text, string conversation = "c1", string? id = null, CancellationToken cancellationToken = default) =>
        PostAsync(Message(text, conversation, id), cancellationToken: cancellationToken);

    public static string Message(string text, string conversation = "c1", string? id = null) =>
        $$"""
        {"type":"message","id":"{{id ?? Guid.NewGuid().ToString()}}","text":"{{text}}","channelId":"webchat","serviceUrl":"http://localhost:3500",
        "conversation":{"id":"{{conversation}}"},"from":{"id":"u1"},"recipient":{"id":"b1"} }
        """;

    /// <summary>Stops it, once it has answered what it is at.</summary>
    public Task StopAsync() => _application.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
        Connector.Dispose();
    }

    private sealed class CallbackBot(BotCallbackHandler callback) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            callback(turnContext, cancellationToken);
    }
}

/// <summary>A bot that is given the state of the host.</summary>
internal interface IBotWithState : IBot
{
    ConversationState? State { get; set; }
}
