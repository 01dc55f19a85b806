using System.Text.Json;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.BotFramework.Connector;
using AfterSale.BotFramework.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>Registers this layer.</summary>
public static class BotFrameworkServiceCollectionExtensions
{
    /// <summary>
    /// Registers the adapter, the connector, state in memory and the loopback authenticator. What is registered before stays: a store, an
    /// authenticator, a token provider or a clock. Middleware of the product is registered after, and runs in that order.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, Action<BotFrameworkOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<BotFrameworkOptions>()
            .Configure(options => configure?.Invoke(options))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        if (services.Any(service => service.ServiceType == typeof(CloudAdapter)))
        {
            return services;
        }

        services.AddOptions<ConnectorOptions>().ValidateDataAnnotations().ValidateOnStart();
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddConnectorHttpClient();
        services.TryAddSingleton<ITokenProvider, NoTokenProvider>();
        services.TryAddSingleton<IConnectorClientFactory, ConnectorClientFactory>();
        services.TryAddSingleton<IBotRequestAuthenticator, LoopbackOnlyAuthenticator>();
        services.TryAddSingleton<IStorage>(provider => new MemoryStorage(timeProvider: provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new ConversationState(provider.GetRequiredService<IStorage>(), StateOptions(provider)));
        services.TryAddSingleton(provider => new UserState(provider.GetRequiredService<IStorage>(), StateOptions(provider)));
        services.TryAddSingleton<TurnStore>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMiddleware, DefaultMiddleware>());
        services.TryAddSingleton<CloudAdapter>();
        services.TryAddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<CloudAdapter>());
        services.TryAddSingleton<BotAdapter>(provider => provider.GetRequiredService<CloudAdapter>());
        return services;
    }

    /// <summary>
    /// Lets in the Bot Connector service alone, and calls connector services with tokens of the bot's own. Call it before
    /// <see cref="AddBotFramework"/>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="authentication">Sets who may send activities.</param>
    /// <param name="credentials">Sets as whom the bot asks for tokens.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddBotAuthentication(
        this IServiceCollection services, Action<BotAuthenticationOptions> authentication, Action<BotCredentials> credentials)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<BotAuthenticationOptions>().Configure(authentication).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<BotCredentials>().Configure(credentials).ValidateDataAnnotations().ValidateOnStart();
        services.AddAuthenticationHttpClients();
        services.AddSingleton<ServiceUrlTrust>();
        services.AddSingleton<IBotRequestAuthenticator, BotConnectorAuthenticator>();
        services.AddSingleton<ITokenProvider>(provider => new MsalTokenProvider(
            MsalApp.Create(provider.GetRequiredService<IOptions<BotCredentials>>().Value, provider.GetRequiredService<IHttpClientFactory>()),
            provider.GetRequiredService<ServiceUrlTrust>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<MsalTokenProvider>>()));
        return services;
    }

    private static JsonSerializerOptions? StateOptions(IServiceProvider provider)
    {
        var types = provider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.StateTypes;
        return types.Count == 0 ? null : BotJson.CreateOptions([.. types]);
    }

    private sealed class DefaultMiddleware(IOptions<BotFrameworkOptions> options) : IMiddleware
    {
        private readonly AdaptiveCardActionMiddleware? _cards = options.Value.UseDefaultMiddleware ? new() : null;

        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
            _cards?.OnTurnAsync(turnContext, next, cancellationToken) ?? next(cancellationToken);
    }
}
