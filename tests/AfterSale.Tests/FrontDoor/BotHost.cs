using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AfterSale.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AfterSale.Tests.FrontDoor;

/// <summary>The whole bot in local mode, on a port and a data directory of its own, with a clock that only the test moves.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    /// <summary>Sunday 22 November 2026, 22:00 UTC.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 22, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;
    private readonly bool _ownsData;

    private BotHost(WebApplication app, string data, FakeTimeProvider clock, FakeConnector connector, bool ownsData)
    {
        _app = app;
        _ownsData = ownsData;
        Data = data;
        Clock = clock;
        Connector = connector;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public string Data { get; }

    public FakeTimeProvider Clock { get; }

    public FakeConnector Connector { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<BotHost> StartAsync(
        bool samples = false, string? data = null, FakeConnector? connector = null, DateTimeOffset? at = null, Action<WebApplicationBuilder>? configure = null)
    {
        var directory = data ?? Directory.CreateTempSubdirectory("aftersale-").FullName;
        var clock = new FakeTimeProvider(at ?? Start);
        var app = AfterSaleHost.Build([], builder =>
        {
            builder.Environment.EnvironmentName = "Development";
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["urls"] = "http://127.0.0.1:0",
                ["AfterSale:DataDirectory"] = directory,
                ["AfterSale:SampleData"] = samples ? "true" : "false",
            });
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(clock);
            configure?.Invoke(builder);
        });
        await app.StartAsync();
        return new BotHost(app, directory, clock, connector ?? await FakeConnector.StartAsync(), ownsData: data is null);
    }

    /// <summary>Stops it and starts it again on the same data, as after a deployment.</summary>
    public async Task<BotHost> RestartAsync(Action<WebApplicationBuilder>? configure = null)
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        return await StartAsync(data: Data, connector: Connector, at: Clock.GetUtcNow(), configure: configure);
    }

    /// <summary>Somebody on Teams, seen by the bot for the first time.</summary>
    public TeamsRep Rep(string id = "user-ada", string name = "Ada Park", string zone = "Etc/UTC") => new(this, id, name, zone);

    /// <summary>The bot's clock.</summary>
    public async Task<DateTimeOffset> NowAsync() =>
        (DateTimeOffset)(await Client.GetFromJsonAsync<JsonObject>("/dev/clock"))!["now"]!;

    /// <summary>Moves the bot's clock and waits until what fell due is sent.</summary>
    public async Task<int> MoveToAsync(DateTimeOffset moment) => await MoveAsync(new { to = moment.UtcDateTime.ToString("O") });

    /// <inheritdoc cref="MoveToAsync"/>
    public async Task<int> AdvanceAsync(TimeSpan by) => await MoveAsync(new { advance = by.ToString("c") });

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Assert.Empty(Connector.Unexpected);
        if (_ownsData)
        {
            await Connector.DisposeAsync();
            Directory.Delete(Data, recursive: true);
        }
    }

    private async Task<int> MoveAsync(object how)
    {
        using var response = await Client.PostAsJsonAsync("/dev/clock", how);
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>();
        Assert.True(response.StatusCode == HttpStatusCode.OK, answer?.ToJsonString());
        return (int)answer!["sent"]!;
    }
}
