using System.Text;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Connector;
using AfterSale.BotFramework.Tests.Support;
using AfterSale.Tests.FrontDoor;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Xunit;

namespace AfterSale.Tests.Fuzz;

/// <summary>The whole bot, with everything watched that bad input could hurt: its errors, its store, its answers.</summary>
internal sealed class FuzzedBot : IAsyncDisposable
{
    private FuzzedBot(BotHost host, AnyConnector connector, FaultLog log)
    {
        Host = host;
        Connector = connector;
        Log = log;
    }

    public BotHost Host { get; }

    public AnyConnector Connector { get; }

    public FaultLog Log { get; }

    public static async Task<FuzzedBot> StartAsync()
    {
        var (connector, log) = (new AnyConnector(), new FaultLog());
        var host = await BotHost.StartAsync(configure: builder =>
        {
            log.AddTo(builder.Services);
            builder.Services.PostConfigure<HttpClientFactoryOptions>(
                ConnectorHttp.ClientName, options => options.HttpMessageHandlerBuilderActions.Add(handlers => handlers.PrimaryHandler = connector));
        });
        return new FuzzedBot(host, connector, log);
    }

    /// <summary>Changes with every write: the size of the store's files.</summary>
    public long StoreMark() => Directory.EnumerateFiles(Host.Data, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);

    /// <summary>Sends a body; fails with its seed and number if that hurts the bot.</summary>
    /// <returns>The status, the body of the answer, and what the bot sent.</returns>
    public async Task<(int Status, string Answer, string[] Sent)> PostAsync(byte[] body, string name)
    {
        Connector.Sent.Clear();
        var mark = StoreMark();
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var response = await Host.Client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        var (status, answer) = ((int)response.StatusCode, await response.Content.ReadAsStringAsync());

        // An invoke that the bot does not know is answered with 501, as the SDK does.
        var what = $"{name} was answered with {status} {answer}: {Encoding.UTF8.GetString(body)}\n{string.Join('\n', Log.Faults)}";
        Assert.True(status is < 500 or 501 && Log.Faults.IsEmpty, what);
        if (answer.Contains("The body is not an activity.", StringComparison.Ordinal) || status == 403)
        {
            Assert.True(mark == StoreMark() && Connector.Sent.IsEmpty, what);
        }

        return (status, answer, [.. Connector.Sent.Select(sent => sent.Body)]);
    }

    /// <summary>The bot still answers everybody.</summary>
    public async Task AssertAnswersHelpAsync()
    {
        var help = new JsonObject
        {
            ["type"] = "message", ["id"] = Guid.NewGuid().ToString(), ["text"] = "help", ["channelId"] = "msteams", ["serviceUrl"] = "http://localhost:1",
            ["conversation"] = new JsonObject { ["id"] = "calm" }, ["from"] = new JsonObject { ["id"] = "calm" }, ["recipient"] = new JsonObject { ["id"] = "bot" },
        };
        var (status, _, sent) = await PostAsync(Encoding.UTF8.GetBytes(help.ToJsonString()), "help");
        Assert.Equal(200, status);
        Assert.Contains("log a close", Assert.Single(sent), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
