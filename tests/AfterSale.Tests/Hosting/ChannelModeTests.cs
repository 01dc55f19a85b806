using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Tests.Support;
using AfterSale.Domain.People;
using AfterSale.Features.Nudges;
using AfterSale.Hosting;
using AfterSale.LocalChat.Clock;
using AfterSale.Store;
using AfterSale.Tests.FrontDoor;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AfterSale.Tests.Hosting;

/// <summary>The bot on its channels: what it needs to start, who gets in, and what is not there.</summary>
public sealed class ChannelModeTests
{
    private static readonly (string, string)[] Complete =
    [
        ("MicrosoftAppId", TokenService.AppId), ("MicrosoftAppTenantId", TokenService.Tenant), ("MicrosoftAppPassword", "s3cret"),
        ("AfterSale:People:0:Id", "ada"), ("AfterSale:People:0:Name", "Ada Park"), ("AfterSale:People:0:Identities:0", "msteams|29:ada"),
    ];

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public void Without_anything_every_missing_key_is_named(string environment)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Build(environment));
        Assert.Contains("MicrosoftAppId is missing", refused.Message, StringComparison.Ordinal);
        Assert.Contains("MicrosoftAppTenantId is missing", refused.Message, StringComparison.Ordinal);
        Assert.Contains("MicrosoftAppPassword", refused.Message, StringComparison.Ordinal);
        Assert.Contains("ASPNETCORE_ENVIRONMENT=Development", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MicrosoftAppId", "")]
    [InlineData("MicrosoftAppId", "my-bot")]
    [InlineData("MicrosoftAppTenantId", "")]
    [InlineData("MicrosoftAppTenantId", "contoso.onmicrosoft.com")]
    [InlineData("MicrosoftAppPassword", "")]
    [InlineData("MicrosoftAppType", "MultiTenant")]
    [InlineData("AfterSale:Channel:CertificatePath", "/nowhere/bot.pfx")]
    [InlineData("AfterSale:Channel:MetadataAddress", "http://keys.example/metadata")]
    public void One_key_that_is_missing_or_wrong_is_named_alone(string key, string value)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Build("Production", [.. Complete, (key, value)]));
        var fault = Assert.Single(refused.Message.Split('\n'), line => line.StartsWith("- ", StringComparison.Ordinal));
        Assert.Contains(key.Split(':')[^1], fault, StringComparison.Ordinal);
    }

    [Fact]
    public void An_app_id_without_a_credential_is_refused_in_Development_too()
    {
        var refused = Assert.Throws<StartRefusedException>(() => Build("Development", ("MicrosoftAppId", TokenService.AppId)));
        Assert.Contains("leave MicrosoftAppId empty", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_process_says_what_is_missing_and_ends()
    {
        var (code, said) = await BotProcess.RunToEndAsync(("ASPNETCORE_ENVIRONMENT", "Production"));
        Assert.Equal(1, code);
        Assert.StartsWith("AfterSale did not start.", said, StringComparison.Ordinal);
        Assert.Contains("MicrosoftAppId is missing", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Nothing_of_the_local_mode_is_there(string environment)
    {
        await using var host = await ChannelHost.StartAsync(environment: environment);
        foreach (var path in (string[])["/", "/dev/clock", "/dev/people", "/v3/directline/conversations", "/webchat.js", "/v3/conversations/x/activities"])
        {
            using var response = await host.Client.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            using var posted = await host.Client.PostAsJsonAsync(path, new { });
            Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        }

        Assert.Null(host.Services.GetService<AdjustableClock>());
    }

    [Fact]
    public async Task A_rep_with_the_channels_token_is_answered_and_the_answer_carries_the_bots()
    {
        await using var host = await ChannelHost.StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await host.SayAsync("help", token: null));
        Assert.Empty(host.Connector.Deliveries);
        Assert.Equal(HttpStatusCode.OK, await host.SayAsync("help"));
        Assert.Contains("log a close", Assert.Single(host.Connector.Deliveries).Words, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["Bearer the-bots-own"], host.Connector.Authorizations.Distinct());
    }

    [Theory]
    [InlineData("help")]
    [InlineData("customers")]
    [InlineData("log a close")]
    public async Task Who_is_not_listed_is_told_whom_to_ask_and_nothing_of_them_is_kept(string text)
    {
        await using var host = await ChannelHost.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await host.SayAsync(text, change: AsEve));
        var answer = Assert.Single(host.Connector.Deliveries);
        Assert.Contains("not on my list", answer.Words, StringComparison.Ordinal);
        Assert.Contains("your sales manager", answer.Words, StringComparison.Ordinal);
        Assert.Equal(["ada"], (await host.Services.GetRequiredService<IPeople>().AllAsync(CancellationToken.None)).Select(person => person.Id.Value));
    }

    [Fact]
    public async Task Strangers_become_reps_where_the_configuration_lets_them()
    {
        await using var host = await ChannelHost.StartAsync(settings: ("AfterSale:Strangers", "Rep"));
        Assert.Equal(HttpStatusCode.OK, await host.SayAsync("help", change: AsEve));
        Assert.Contains("log a close", Assert.Single(host.Connector.Deliveries).Words, StringComparison.OrdinalIgnoreCase);
        var eve = await host.Services.GetRequiredService<IPeople>().FindAsync(new ChannelIdentity("msteams", "29:eve"), CancellationToken.None);
        Assert.Equal((PersonRole.Rep, "local"), (eve!.Role, eve.Team.Value));
    }

    [Fact]
    public async Task A_nudge_after_a_restart_goes_with_a_token_to_the_url_that_was_proven_before()
    {
        await using var tokens = await TokenService.StartAsync();
        await using var first = await ChannelHost.StartAsync(tokens: tokens);
        foreach (var text in (string[])["log a close", "Northwind", "Anna Berg", "anna@example.com", "skip", "e-mail", "Billing suite", "40k", "today", "in 10 days", "skip the rest", "yes"])
        {
            Assert.Equal(HttpStatusCode.OK, await first.SayAsync(text));
        }

        await using var second = await first.RestartAsync();
        second.Clock.Advance(TimeSpan.FromDays(3));
        var before = second.Connector.Deliveries.Count;
        Assert.True(await second.Services.GetRequiredService<IDueSweep>().RunAsync(CancellationToken.None) > 0);
        Assert.True(second.Connector.Deliveries.Count > before);
        Assert.Equal(["Bearer the-bots-own"], second.Connector.Authorizations.Distinct());
    }

    [Fact]
    public async Task An_activity_that_names_another_service_url_gets_no_token_sent_there()
    {
        await using var elsewhere = await FakeConnector.StartAsync();
        await using var host = await ChannelHost.StartAsync();
        Assert.Equal(HttpStatusCode.Forbidden, await host.SayAsync("help", change: activity => activity["serviceUrl"] = elsewhere.Url));
        Assert.Empty(elsewhere.Authorizations);
        Assert.Empty(host.Connector.Deliveries);
    }

    private static void AsEve(JsonObject activity)
    {
        activity["from"] = new JsonObject { ["id"] = "29:eve", ["name"] = "Eve" };
        activity["conversation"]!["id"] = "a:eve";
    }

    private static WebApplication Build(string environment, params (string Key, string Value)[] settings) =>
        AfterSaleHost.Build([], builder =>
        {
            builder.Environment.EnvironmentName = environment;
            var last = settings.GroupBy(setting => setting.Key).ToDictionary(group => group.Key, group => (string?)group.Last().Value);
            builder.Configuration.AddInMemoryCollection(last);
            builder.Logging.ClearProviders();
        });

    /// <summary>The bot in channel mode, with a token service and a connector of the test's own.</summary>
    private sealed class ChannelHost : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly TokenService _tokens;
        private readonly string _data;

        private ChannelHost(WebApplication app, TokenService tokens, FakeConnector connector, FakeTimeProvider clock, string data)
        {
            _app = app;
            _tokens = tokens;
            _data = data;
            Connector = connector;
            Clock = clock;
            Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        }

        public FakeConnector Connector { get; }

        public FakeTimeProvider Clock { get; }

        public HttpClient Client { get; }

        public IServiceProvider Services => _app.Services;

        public static async Task<ChannelHost> StartAsync(
            TokenService? tokens = null, FakeConnector? connector = null, string? data = null, string environment = "Production", DateTimeOffset? at = null, params (string Key, string Value)[] settings)
        {
            tokens ??= await TokenService.StartAsync();
            data ??= Directory.CreateTempSubdirectory("aftersale-").FullName;
            var clock = new FakeTimeProvider(at ?? BotHost.Start);
            var app = Build(environment, builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(clock);
                builder.Services.PostConfigure<HttpClientFactoryOptions>(
                    "AfterSale.Tokens", options => options.HttpMessageHandlerBuilderActions.Add(handler => handler.PrimaryHandler = new Entra()));
            },
                [.. Complete, ("urls", "http://127.0.0.1:0"), ("AfterSale:DataDirectory", data), ("AfterSale:Channel:MetadataAddress", tokens.Metadata), .. settings]);
            await app.StartAsync();
            return new ChannelHost(app, tokens, connector ?? await FakeConnector.StartAsync(), clock, data);
        }

        public async Task<HttpStatusCode> SayAsync(string text, string? token = "valid", Action<JsonObject>? change = null)
        {
            var activity = new JsonObject
            {
                ["type"] = "message",
                ["id"] = Guid.NewGuid().ToString(),
                ["text"] = text,
                ["channelId"] = "msteams",
                ["serviceUrl"] = Connector.Url,
                ["locale"] = "en-GB",
                ["localTimezone"] = "Etc/UTC",
                ["from"] = new JsonObject { ["id"] = "29:ada", ["name"] = "Ada" },
                ["recipient"] = new JsonObject { ["id"] = "28:bot" },
                ["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = "personal", ["tenantId"] = TokenService.Tenant },
            };
            change?.Invoke(activity);
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(activity) };
            if (token is not null)
            {
                var proof = _tokens.Token(Clock.GetUtcNow(), claims => claims["serviceurl"] = Connector.Url);
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", proof);
            }

            using var response = await Client.SendAsync(request);
            return response.StatusCode;
        }

        public async Task<ChannelHost> RestartAsync()
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
            return await StartAsync(_tokens, Connector, _data, at: Clock.GetUtcNow());
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await _app.StopAsync();
            await _app.DisposeAsync();
            await Connector.DisposeAsync();
            await _tokens.DisposeAsync();
        }

        private static WebApplication Build(string environment, Action<WebApplicationBuilder> configure, (string Key, string Value)[] settings) =>
            AfterSaleHost.Build([], builder =>
            {
                builder.Environment.EnvironmentName = environment;
                builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
                builder.Logging.ClearProviders();
                configure(builder);
            });
    }

    /// <summary>Microsoft Entra, as far as the bot asks it.</summary>
    private sealed class Entra : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"token_type":"Bearer","expires_in":3599,"access_token":"the-bots-own"}"""),
            });
    }
}
