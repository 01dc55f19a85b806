using System.Collections.Specialized;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Web;
using AfterSale.BotFramework.Connector;
using AfterSale.BotFramework.Integration.AspNet.Core;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AfterSale.BotFramework.Tests.Connector;

/// <summary>The bot's own tokens: MSAL's requests out of the product's registration, answered by a token endpoint of the test's own.</summary>
public sealed class MsalTokenProviderTests : IDisposable
{
    private const string Trusted = "https://smba.example/emea/";

    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private readonly FakeConnector _connector = new();
    private readonly TokenEndpoint _endpoint = new();
    private ServiceProvider? _services;

    [Fact]
    public async Task A_secret_gets_a_token_for_the_connector_from_the_bots_tenant()
    {
        await SendAsync(Start(credentials => credentials.ClientSecret = "s3cret"));
        Assert.Equal("token-1", _connector.Calls.Single().Token);
        var (address, form) = Assert.Single(_endpoint.Requests);
        Assert.Equal($"/{TokenService.Tenant}/oauth2/v2.0/token", address.AbsolutePath);
        Assert.Equal("https://api.botframework.com/.default", form["scope"]);
        Assert.Equal(("client_credentials", TokenService.AppId, "s3cret"), (form["grant_type"], form["client_id"], form["client_secret"]));
    }

    [Theory]
    [InlineData("pfx")]
    [InlineData("pem")]
    public async Task A_certificate_proves_the_bot_without_a_secret(string kind)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("aftersale-").FullName, "bot." + kind);
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        if (kind == "pfx")
        {
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, "p"));
        }
        else
        {
            await File.WriteAllTextAsync(file, certificate.ExportCertificatePem() + "\n" + key.ExportEncryptedPkcs8PrivateKeyPem("p", new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));
        }

        await SendAsync(Start(credentials => (credentials.CertificatePath, credentials.CertificatePassword) = (file, "p")));
        var (_, form) = Assert.Single(_endpoint.Requests);
        Assert.Null(form["client_secret"]);
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task A_managed_identity_needs_nothing_but_its_client_id()
    {
        await SendAsync(Start(credentials => credentials.UseManagedIdentity = true));
        Assert.Equal("token-1", _connector.Calls.Single().Token);
        var query = HttpUtility.ParseQueryString(Assert.Single(_endpoint.Requests).Address.Query);
        Assert.Equal(("https://api.botframework.com", TokenService.AppId), (query["resource"], query["client_id"]));
    }

    [Fact]
    public async Task A_certificate_that_is_not_there_is_named_as_the_reason()
    {
        var services = Start(credentials => credentials.CertificatePath = "/nowhere/bot.pfx");
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(services));
        Assert.Contains("certificate", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_serves_all_calls_until_shortly_before_it_ends()
    {
        var services = Start();
        for (var index = 0; index < 50; index++)
        {
            await SendAsync(services);
        }

        Assert.Single(_endpoint.Requests);
        _time.Advance(TimeSpan.FromMinutes(54));
        await SendAsync(services);
        Assert.Single(_endpoint.Requests);
    }

    [Fact]
    public async Task Calls_at_the_same_time_ask_for_one_token()
    {
        var services = Start();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => SendAsync(services))));
        Assert.Single(_endpoint.Requests);
    }

    [Fact]
    public async Task A_token_that_the_connector_refuses_is_renewed_once()
    {
        _connector.Then(HttpStatusCode.Unauthorized);
        await SendAsync(Start());
        Assert.Equal(["token-1", "token-2"], _connector.Calls.Select(call => call.Token));
        Assert.Equal(2, _endpoint.Requests.Count);

        _connector.Then(HttpStatusCode.Unauthorized).Then(HttpStatusCode.Unauthorized);
        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync(_services!));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(["token-1", "token-2", "token-2", "token-3"], _connector.Calls.Select(call => call.Token));
    }

    [Fact]
    public async Task Nothing_at_all_goes_to_a_service_url_that_was_never_proven()
    {
        var services = Start();
        await Assert.ThrowsAsync<UntrustedServiceUrlException>(() => SendAsync(services, "https://evil.example/"));
        await Assert.ThrowsAsync<UntrustedServiceUrlException>(() => SendAsync(services, "https://smba.example.evil.example/emea/"));
        Assert.Empty(_connector.Calls);
        Assert.Empty(_endpoint.Requests);

        await services.GetRequiredService<ServiceUrlTrust>().TrustAsync("https://later.example/", CancellationToken.None);
        await SendAsync(services, "https://later.example/");
        Assert.Single(_connector.Calls);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_the_failure_tells_why()
    {
        _endpoint.Fails = true;
        var services = Start();
        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(services));
        Assert.Equal("invalid_client", Assert.IsAssignableFrom<Microsoft.Identity.Client.MsalException>(exception.InnerException).ErrorCode);
        Assert.Empty(_connector.Calls);
    }

    public void Dispose()
    {
        _services?.Dispose();
        _connector.Dispose();
        _endpoint.Dispose();
    }

    private ServiceProvider Start(Action<BotCredentials>? credentials = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_time);
        services.AddBotAuthentication(
            options => (options.AppId, options.TenantId) = (TokenService.AppId, TokenService.Tenant),
            own =>
            {
                (own.AppId, own.TenantId) = (TokenService.AppId, TokenService.Tenant);
                if (credentials is null)
                {
                    own.ClientSecret = "s3cret";
                }

                credentials?.Invoke(own);
            });
        services.AddBotFramework();
        services.Configure<ConnectorOptions>(options => options.TrustedServiceUrls.Add(Trusted));
        services.AddHttpClient(ConnectorHttp.ClientName).ConfigurePrimaryHttpMessageHandler(() => _connector);
        services.AddHttpClient("AfterSale.Tokens").ConfigurePrimaryHttpMessageHandler(() => _endpoint);
        return _services = services.BuildServiceProvider();
    }

    private static Task<ResourceResponse> SendAsync(ServiceProvider services, string serviceUrl = Trusted) =>
        services.GetRequiredService<IConnectorClientFactory>().Create(serviceUrl).Conversations
            .SendToConversationAsync("c", new Activity { Type = "message" });

    /// <summary>What Microsoft Entra answers.</summary>
    private sealed class TokenEndpoint : HttpMessageHandler
    {
        private readonly List<(Uri Address, NameValueCollection Form)> _requests = [];
        private readonly long _expiresOn = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds();

        public List<(Uri Address, NameValueCollection Form)> Requests => _requests;

        public bool Fails { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var form = HttpUtility.ParseQueryString(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
            lock (_requests)
            {
                _requests.Add((request.RequestUri!, form));
                return Fails
                    ? new HttpResponseMessage(HttpStatusCode.Unauthorized) { Content = new StringContent("""{"error":"invalid_client","error_description":"no"}""") }
                    : new HttpResponseMessage(HttpStatusCode.OK)
                    {
                        Content = new StringContent($$"""{"token_type":"Bearer","expires_in":3599,"expires_on":"{{_expiresOn}}","access_token":"token-{{_requests.Count}}"}"""),
                    };
            }
        }
    }
}
