using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace AfterSale.BotFramework.Tests.Support;

/// <summary>A token service of the test's own on loopback: its metadata, its keys with their endorsements, and tokens of every kind.</summary>
internal sealed class TokenService : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "99999999-8888-7777-6666-555555555555";
    public const string ServiceUrl = "http://localhost:3500/emea/";

    private readonly WebApplication _app;
    private readonly List<(string Id, RSA Key, string[]? Channels)> _keys = [];

    private TokenService()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Use((context, next) =>
        {
            Requests++;
            if (!IsDown)
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
        _app.MapGet("/metadata", () => Results.Json(new { issuer = Issuer, jwks_uri = _app.Urls.Single() + "/keys" }));
        _app.MapGet("/keys", () => Results.Text(Keys(), "application/json"));
    }

    public string Metadata => _app.Urls.Single() + "/metadata";

    public bool IsDown { get; set; }

    public int Requests { get; private set; }

    public static async Task<TokenService> StartAsync()
    {
        var service = new TokenService();
        service.AddKey("first");
        await service._app.StartAsync();
        return service;
    }

    public RSA AddKey(string id, params string[] channels)
    {
        var key = RSA.Create(2048);
        _keys.Add((id, key, channels is ["none"] ? null : channels.Length == 0 ? ["msteams", "webchat"] : channels));
        return key;
    }

    public void RemoveKey(string id) => _keys.RemoveAll(key => key.Id == id);

    /// <summary>A valid token, changed as a test wants it.</summary>
    public string Token(DateTimeOffset now, Action<JsonObject>? claims = null, string key = "first", string alg = "RS256", byte[]? hmacKey = null, RSA? signWith = null)
    {
        var header = new JsonObject { ["alg"] = alg, ["typ"] = "JWT", ["kid"] = key };
        var payload = new JsonObject
        {
            ["iss"] = Issuer,
            ["aud"] = AppId,
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        };
        claims?.Invoke(payload);
        var signed = $"{Encode(header)}.{Encode(payload)}";
        return $"{signed}.{Signature(signed, key, alg, hmacKey, signWith)}";
    }

    /// <summary>The public key as a PEM text: what a forger has.</summary>
    public byte[] PublicKey(string id = "first") => Encoding.UTF8.GetBytes(_keys.Find(key => key.Id == id).Key.ExportSubjectPublicKeyInfoPem());

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _keys.ForEach(key => key.Key.Dispose());
    }

    private static string Encode(JsonObject json) => Base64UrlEncoder.Encode(JsonSerializer.SerializeToUtf8Bytes(json));

    private string Signature(string signed, string key, string alg, byte[]? hmacKey, RSA? signWith)
    {
        var bytes = Encoding.UTF8.GetBytes(signed);
        return alg switch
        {
            "none" => "",
            "HS256" => Base64UrlEncoder.Encode(HMACSHA256.HashData(hmacKey!, bytes)),
            _ => Base64UrlEncoder.Encode((signWith ?? _keys.Find(one => one.Id == key).Key).SignData(
                bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
        };
    }

    private string Keys() => new JsonObject
    {
        ["keys"] = new JsonArray([.. _keys.Select(key =>
        {
            var parameters = key.Key.ExportParameters(false);
            var json = new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = key.Id,
                ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
                ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            };
            if (key.Channels is { } channels)
            {
                json["endorsements"] = new JsonArray([.. channels.Select(channel => JsonValue.Create(channel))]);
            }

            return (JsonNode)json;
        })]),
    }.ToJsonString();
}
