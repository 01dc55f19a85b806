using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace AfterSale.BotFramework.Connector;

/// <summary>Makes the MSAL application of the bot's credentials.</summary>
internal static class MsalApp
{
    /// <summary>What asks for tokens; with true, not out of MSAL's cache.</summary>
    /// <exception cref="InvalidOperationException">The certificate cannot be loaded; the message says why.</exception>
    public static Func<bool, CancellationToken, Task<AuthenticationResult>> Create(BotCredentials credentials, IHttpClientFactory httpClientFactory)
    {
        var http = new MsalHttp(httpClientFactory);
        if (credentials.UseManagedIdentity)
        {
            var identity = ManagedIdentityApplicationBuilder
                .Create(ManagedIdentityId.WithUserAssignedClientId(credentials.AppId))
                .WithHttpClientFactory(http)
                .Build();

            // A managed identity is asked for a resource, not for a scope.
            var resource = credentials.Scope.EndsWith("/.default", StringComparison.Ordinal) ? credentials.Scope[..^"/.default".Length] : credentials.Scope;
            return (fresh, token) => identity.AcquireTokenForManagedIdentity(resource).WithForceRefresh(fresh).ExecuteAsync(token);
        }

        var builder = ConfidentialClientApplicationBuilder.Create(credentials.AppId)
            .WithTenantId(credentials.TenantId)
            .WithHttpClientFactory(http)
            .WithInstanceDiscovery(enableInstanceDiscovery: false);
        var app = (Certificate(credentials) is { } certificate
            ? builder.WithCertificate(certificate)
            : builder.WithClientSecret(credentials.ClientSecret)).Build();
        string[] scopes = [credentials.Scope];
        return (fresh, token) => app.AcquireTokenForClient(scopes).WithForceRefresh(fresh).ExecuteAsync(token);
    }

    private static X509Certificate2? Certificate(BotCredentials credentials)
    {
        try
        {
            return credentials switch
            {
                { CertificatePath.Length: > 0 } => FromFile(credentials),
                { CertificateThumbprint.Length: > 0 } => FromStore(credentials.CertificateThumbprint),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"The bot's certificate cannot be loaded: {exception.Message}", exception);
        }
    }

    private static X509Certificate2 FromFile(BotCredentials credentials)
    {
        var password = credentials.CertificatePassword.Length > 0 ? credentials.CertificatePassword : null;
        var isPem = Path.GetExtension(credentials.CertificatePath).Equals(".pem", StringComparison.OrdinalIgnoreCase);
        var certificate = (isPem, password) switch
        {
            (true, null) => X509Certificate2.CreateFromPemFile(credentials.CertificatePath),
            (true, _) => X509Certificate2.CreateFromEncryptedPemFile(credentials.CertificatePath, password),
            _ => X509CertificateLoader.LoadPkcs12FromFile(credentials.CertificatePath, password),
        };
        return certificate.HasPrivateKey
            ? certificate
            : throw new InvalidOperationException("The bot's certificate has no private key.");
    }

    private static X509Certificate2 FromStore(string thumbprint)
    {
        foreach (var location in (StoreLocation[])[StoreLocation.CurrentUser, StoreLocation.LocalMachine])
        {
            using var store = new X509Store(StoreName.My, location);
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            if (store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false) is [var found, ..] && found.HasPrivateKey)
            {
                return found;
            }
        }

        throw new InvalidOperationException("There is no certificate with a private key and that thumbprint.");
    }

    private sealed class MsalHttp(IHttpClientFactory httpClientFactory) : IMsalHttpClientFactory
    {
        private readonly HttpClient _client = httpClientFactory.CreateClient(ConnectorHttp.TokensClientName);

        public HttpClient GetHttpClient() => _client;
    }
}
