using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Connector;
using AfterSale.BotFramework.Integration.AspNet.Core;
using AfterSale.BotFramework.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AfterSale.BotFramework.Tests.Integration.Authentication;

/// <summary>Who is let in at the bot's endpoint.</summary>
public sealed class BotConnectorAuthenticatorTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Start);
    private readonly UntouchedStorage _storage = new();
    private TokenService _tokens = null!;
    private BotHost _host = null!;
    private int _turns;

    public async Task InitializeAsync()
    {
        _tokens = await TokenService.StartAsync();
        _host = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _tokens.DisposeAsync();
    }

    [Fact]
    public async Task A_valid_token_is_let_in()
    {
        _storage.MayBeTouched = true;
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Token()));
        Assert.Equal(1, _turns);
        Assert.Equal("ok", Assert.Single(_host.Connector.Texts));
        Assert.Equal("the-bots-own", _host.Connector.Calls[0].Token);
    }

    [Fact]
    public async Task A_request_without_a_token_is_refused_and_learns_nothing()
    {
        using var response = await SendAsync(null);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Empty(await response.Content.ReadAsStringAsync());
        NothingHappened();
    }

    [Theory]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer garbage")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiJ9..")]
    public async Task What_is_not_a_token_is_refused(string header)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(null, header));
        NothingHappened();
    }

    [Fact]
    public async Task Two_tokens_are_refused()
    {
        using var request = Request();
        request.Headers.TryAddWithoutValidation("Authorization", ["Bearer " + Token(), "Bearer " + Token()]);
        using var response = await _host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("aud", "another-app")]
    [InlineData("aud", null)]
    [InlineData("iss", "https://evil.example")]
    [InlineData("iss", null)]
    public async Task A_token_of_another_issuer_or_for_another_bot_is_refused(string claim, string? value)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Token(claims => Set(claims, claim, value))));
        NothingHappened();
    }

    [Fact]
    public async Task A_token_that_expired_ten_minutes_ago_is_refused()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Token(claims => claims["exp"] = Start.AddMinutes(-10).ToUnixTimeSeconds())));
        NothingHappened();
    }

    [Fact]
    public async Task A_token_that_expired_four_minutes_ago_is_let_in_as_clocks_may_differ_by_five()
    {
        _storage.MayBeTouched = true;
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Token(claims =>
        {
            claims["nbf"] = Start.AddHours(-1).ToUnixTimeSeconds();
            claims["exp"] = Start.AddMinutes(-4).ToUnixTimeSeconds();
        })));
    }

    [Fact]
    public async Task A_token_that_is_not_yet_valid_is_refused()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Token(claims => claims["nbf"] = Start.AddMinutes(6).ToUnixTimeSeconds())));
        NothingHappened();
    }

    [Fact]
    public async Task A_token_that_never_expires_is_refused()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Token(claims => claims.Remove("exp"))));
        NothingHappened();
    }

    [Fact]
    public async Task A_token_without_signature_is_refused()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(_tokens.Token(Start, alg: "none")));
        NothingHappened();
    }

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_secret_is_refused()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(_tokens.Token(Start, alg: "HS256", hmacKey: _tokens.PublicKey())));
        NothingHappened();
    }

    [Fact]
    public async Task A_forged_signature_under_a_known_key_id_is_refused()
    {
        using var forger = RSA.Create(2048);
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(_tokens.Token(Start, signWith: forger)));
        NothingHappened();
    }

    [Fact]
    public async Task A_token_of_an_unknown_key_is_refused_and_cannot_hammer_the_token_service()
    {
        _storage.MayBeTouched = true;
        await PostAsync(Token());
        _time.Advance(TimeSpan.FromMinutes(2));
        using var stranger = RSA.Create(2048);
        var before = _tokens.Requests;
        for (var index = 0; index < 20; index++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(_tokens.Token(Start, key: $"stranger{index}", signWith: stranger)));
        }

        Assert.Equal(2, _tokens.Requests - before);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://localhost:3500/amer/")]
    [InlineData("http://localhost:3500/emea")]
    [InlineData("HTTP://localhost:3500/emea/")]
    public async Task A_token_for_another_service_url_is_refused(string? serviceUrl)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(Token(claims => Set(claims, "serviceurl", serviceUrl))));
        NothingHappened();
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("MSTEAMS")]
    public async Task An_activity_of_a_channel_that_the_key_is_not_endorsed_for_is_refused(string channel)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(Token(), activity: json => json["channelId"] = channel));
        NothingHappened();
    }

    [Fact]
    public async Task An_activity_of_no_channel_is_refused()
    {
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(Token(), activity: json => json.Remove("channelId")));
        NothingHappened();
    }

    [Fact]
    public async Task A_key_without_endorsements_speaks_for_no_channel()
    {
        _tokens.AddKey("bare", "none");
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(_tokens.Token(Start, key: "bare")));
        NothingHappened();
    }

    [Fact]
    public async Task Another_tenant_is_refused_wherever_it_is_named()
    {
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(Token(), activity: json => json["conversation"]!["tenantId"] = "another"));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(Token(), activity: json => json["channelData"]!["tenant"]!["id"] = "another"));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(Token(), activity: json =>
        {
            json.Remove("channelData");
            json["conversation"]!.AsObject().Remove("tenantId");
        }));
        NothingHappened();
    }

    [Fact]
    public async Task A_new_key_of_the_token_service_is_found_without_a_restart_and_an_old_one_is_dropped()
    {
        _storage.MayBeTouched = true;
        var old = Token();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(old));
        _tokens.AddKey("second");
        _tokens.RemoveKey("first");
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(old));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(_tokens.Token(Start, key: "second")));

        // The token was proven before, but by a key that is no longer one.
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(old));
    }

    [Fact]
    public async Task Keys_are_fetched_anew_at_least_daily()
    {
        _storage.MayBeTouched = true;
        await PostAsync(Token());
        var before = _tokens.Requests;
        _time.Advance(TimeSpan.FromHours(11));
        await PostAsync(_tokens.Token(_time.GetUtcNow()));
        Assert.Equal(before, _tokens.Requests);
        _time.Advance(TimeSpan.FromHours(1));
        await PostAsync(_tokens.Token(_time.GetUtcNow()));
        Assert.Equal(before + 2, _tokens.Requests);
    }

    [Fact]
    public async Task While_the_token_service_is_down_the_last_keys_are_good()
    {
        _storage.MayBeTouched = true;
        await PostAsync(Token());
        _tokens.IsDown = true;
        _time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(_tokens.Token(_time.GetUtcNow())));
    }

    [Fact]
    public async Task Without_any_keys_nobody_is_let_in_and_the_channel_is_told_to_come_back()
    {
        _tokens.IsDown = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(Token()));
        NothingHappened();
        _tokens.IsDown = false;
        _storage.MayBeTouched = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(Token()));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Token()));
    }

    [Fact]
    public async Task A_token_that_was_proven_is_remembered_no_longer_than_it_is_good()
    {
        _storage.MayBeTouched = true;
        var token = Token();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(token));
        _time.Advance(TimeSpan.FromMinutes(64));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(token));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(token));
    }

    [Fact]
    public async Task The_token_is_looked_at_before_the_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(new string('{', 300_000))),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "garbage");
        using var response = await _host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "{", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "long", HttpStatusCode.RequestEntityTooLarge)]
    public async Task With_a_good_token_the_body_is_checked_and_nothing_of_it_stored(string type, string body, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(body == "long" ? new string(' ', 256 * 1024 + 1) : body, Encoding.UTF8, type),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token());
        using var response = await _host.Client.SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
        NothingHappened();
    }

    [Fact]
    public async Task Whoever_is_refused_again_and_again_is_told_to_wait_and_whoever_may_is_never_held_up()
    {
        for (var index = 0; index < 60; index++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync("garbage"));
        }

        using var refused = await SendAsync("garbage");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        _storage.MayBeTouched = true;
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Token()));
    }

    [Fact]
    public async Task The_playground_is_refused_unless_it_is_switched_on()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(EmulatorToken()));
        NothingHappened();
    }

    [Fact]
    public async Task Switched_on_the_playground_is_let_in_from_this_machine_with_a_token_of_the_bots_own_app()
    {
        _storage.MayBeTouched = true;
        await using var host = await StartAsync(options =>
        {
            options.AllowEmulator = true;
            options.EmulatorMetadataAddress = _tokens.Metadata;
        });
        Assert.Equal(HttpStatusCode.OK, await PostAsync(EmulatorToken(), host: host));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(EmulatorToken("another-app"), host: host));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(
            EmulatorToken(), host: host, activity: json => json["serviceUrl"] = "https://evil.example/"));

        // The Connector's own tokens are held to the Connector's rules all the same.
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Token(), host: host));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(Token(claims => claims.Remove("serviceurl")), host: host));
    }

    [Fact]
    public async Task What_was_proven_once_is_trusted_by_another_process_on_the_same_store()
    {
        _storage.MayBeTouched = true;
        var other = new ServiceUrlTrust(_storage, Microsoft.Extensions.Options.Options.Create(new ConnectorOptions()));
        Assert.False(await other.IsTrustedAsync(TokenService.ServiceUrl, CancellationToken.None));
        await PostAsync(Token());
        Assert.True(await other.IsTrustedAsync(TokenService.ServiceUrl, CancellationToken.None));
        Assert.False(await other.IsTrustedAsync("https://evil.example/", CancellationToken.None));
    }

    private static void Set(JsonObject json, string name, string? value)
    {
        if (value is null)
        {
            json.Remove(name);
        }
        else
        {
            json[name] = value;
        }
    }

    private static HttpRequestMessage Request(Action<JsonObject>? activity = null)
    {
        var json = JsonNode.Parse(
            $$"""
            {"type":"message","id":"{{Guid.NewGuid()}}","text":"x","channelId":"msteams","serviceUrl":"{{TokenService.ServiceUrl}}",
            "conversation":{"id":"c1","tenantId":"{{TokenService.Tenant}}"},"from":{"id":"u1"},"recipient":{"id":"b1"},
            "channelData":{"tenant":{"id":"{{TokenService.Tenant}}"} } }
            """)!.AsObject();
        activity?.Invoke(json);
        return new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json"),
        };
    }

    private string Token(Action<JsonObject>? claims = null) => _tokens.Token(Start, claims);

    private string EmulatorToken(string app = TokenService.AppId) => Token(claims =>
    {
        claims["iss"] = $"https://login.microsoftonline.com/{TokenService.Tenant}/v2.0";
        claims["azp"] = app;
        claims.Remove("serviceurl");
    });

    private async Task<HttpStatusCode> PostAsync(string? token, string? header = null, Action<JsonObject>? activity = null, BotHost? host = null)
    {
        using var response = await SendAsync(token, header, activity, host);
        return response.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(
        string? token, string? header = null, Action<JsonObject>? activity = null, BotHost? host = null)
    {
        using var request = Request(activity);
        if ((header ?? (token is null ? null : $"Bearer {token}")) is { } value)
        {
            request.Headers.TryAddWithoutValidation("Authorization", value);
        }

        return await (host ?? _host).Client.SendAsync(request);
    }

    private void NothingHappened()
    {
        Assert.Equal(0, _turns);
        Assert.Empty(_host.Connector.Calls);
        Assert.Equal(0, _storage.Touches);
    }

    private Task<BotHost> StartAsync(Action<BotAuthenticationOptions>? configure = null) => BotHost.StartAsync(
        new AnsweringBot(() => _turns++),
        timeProvider: _time,
        services: services =>
        {
            services.AddSingleton<IStorage>(_storage);
            services.AddBotAuthentication(
                options =>
                {
                    options.AppId = TokenService.AppId;
                    options.TenantId = TokenService.Tenant;
                    options.MetadataAddress = _tokens.Metadata;
                    configure?.Invoke(options);
                },
                credentials =>
                {
                    credentials.AppId = TokenService.AppId;
                    credentials.TenantId = TokenService.Tenant;
                    credentials.ClientSecret = "secret";
                });
            services.AddSingleton<ITokenProvider, FixedToken>();
        });

    private sealed class FixedToken : ITokenProvider
    {
        public ValueTask<string?> GetTokenAsync(string serviceUrl, CancellationToken cancellationToken = default) => new("the-bots-own");
    }

    private sealed class AnsweringBot(Action turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            turn();
            return turnContext.SendActivityAsync("ok", cancellationToken: cancellationToken);
        }
    }

    private sealed class UntouchedStorage : IStorage
    {
        private readonly MemoryStorage _inner = new();

        public bool MayBeTouched { get; set; }

        public int Touches { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Touch();
            return _inner.ReadAsync(keys, cancellationToken);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Touch();
            return _inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Touch();
            return _inner.DeleteAsync(keys, cancellationToken);
        }

        private void Touch()
        {
            Touches++;
            Assert.True(MayBeTouched, "A refused request must not touch the store.");
        }
    }
}
