using System.Net;
using System.Security.Cryptography;
using System.Text;
using AfterSale.Benchmarks.Turns.Driving;
using AfterSale.Benchmarks.Turns.Serving;
using AfterSale.BotFramework;
using AfterSale.BotFramework.Connector;
using AfterSale.BotFramework.Integration.AspNet.Core;
using BenchmarkDotNet.Attributes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AfterSale.Benchmarks;

/// <summary>
/// What proving the caller adds to a turn: the same turn of the echo bot, taken from this machine without a token, and with a token of the Bot
/// Connector that was proven before. A token is proven once and serves for hours, so that is what nearly every turn meets.
/// </summary>
[MemoryDiagnoser]
public class AuthenticationBenchmarks : IDisposable
{
    private const string App = "5f1c2c3e-8a56-4a58-bb2c-0b7e1a9f6d22";
    private const string Tenant = "0f4a0e0c-6f6f-4b6f-8f50-3b1e0a2d7c11";
    private static readonly Uri Loopback = new("http://127.0.0.1:3978/");

    private readonly TurnRequest _request = new(0, Loopback, Loopback, ServerVariant.Path);
    private readonly DefaultHttpContext _context = new();
    private readonly RSA _key = RSA.Create(2048);
    private ServiceProvider _open = null!;
    private ServiceProvider _proven = null!;

    /// <summary>Builds both, with a token service in this process.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _open = Build(_ => { });
        _proven = Build(services =>
        {
            services.AddBotAuthentication(
                options => (options.AppId, options.TenantId) = (App, Tenant),
                credentials => (credentials.AppId, credentials.TenantId, credentials.ClientSecret) = (App, Tenant, "secret"));
            services.AddHttpClient("AfterSale.SigningKeys").ConfigurePrimaryHttpMessageHandler(() => new Answers(KeysOrMetadata));
            services.AddSingleton<ITokenProvider, NoTokenProvider>();
        });
        _context.Connection.RemoteIpAddress = IPAddress.Loopback;
        _context.Request.Method = HttpMethods.Post;
        _context.Request.Host = new HostString(Loopback.Authority);
        _context.Request.ContentType = "application/json; charset=utf-8";
        _context.Request.Headers.Authorization = "Bearer " + Token();
    }

    /// <summary>The reference: the caller's place is looked at, and no token.</summary>
    [Benchmark(Baseline = true)]
    public Task TurnFromThisMachine() => TurnAsync(_open);

    /// <summary>The same with a token.</summary>
    [Benchmark]
    public Task TurnWithToken() => TurnAsync(_proven);

    /// <summary>Ends both.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _open?.Dispose();
        _proven?.Dispose();
        _key.Dispose();
        GC.SuppressFinalize(this);
    }

    private static ServiceProvider Build(Action<IServiceCollection> configure)
    {
        var services = new ServiceCollection();
        configure(services);
        ServerVariant.AddEcho(services);
        services.AddHttpClient(ConnectorHttp.ClientName).ConfigurePrimaryHttpMessageHandler(() => new Answers(_ => "{\"id\":\"1700000000001\"}"));
        return services.BuildServiceProvider();
    }

    private async Task TurnAsync(ServiceProvider services)
    {
        _request.Advance();
        var body = _request.OpenBody();
        _context.Request.ContentLength = body.Length;
        _context.Request.Body = body;
        await services.GetRequiredService<CloudAdapter>().ProcessAsync(_context.Request, _context.Response, services.GetRequiredService<IBot>());
        if (_context.Response.StatusCode != StatusCodes.Status200OK)
        {
            throw new InvalidOperationException($"The turn was answered with {_context.Response.StatusCode}.");
        }
    }

    private string Token() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = BotAuthenticationOptions.ConnectorIssuer,
        Audience = App,
        Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(1),
        Claims = new Dictionary<string, object> { ["serviceurl"] = Loopback.ToString() },
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(_key) { KeyId = "key" }, SecurityAlgorithms.RsaSha256),
    });

    private string KeysOrMetadata(HttpRequestMessage request)
    {
        var parameters = _key.ExportParameters(false);
        return request.RequestUri!.AbsolutePath.EndsWith("/keys", StringComparison.Ordinal)
            ? $$"""{"keys":[{"kty":"RSA","kid":"key","n":"{{Base64UrlEncoder.Encode(parameters.Modulus)}}","e":"{{Base64UrlEncoder.Encode(parameters.Exponent)}}","endorsements":["msteams"]}]}"""
            : """{"issuer":"https://api.botframework.com","jwks_uri":"https://login.botframework.com/v1/keys"}""";
    }

    private sealed class Answers(Func<HttpRequestMessage, string> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new ByteArrayContent(Encoding.UTF8.GetBytes(answer(request))),
                RequestMessage = request,
            };
        }
    }
}
