using AfterSale.LocalChat.Clock;
using AfterSale.LocalChat.DirectLine;
using AfterSale.Store;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AfterSale.LocalChat;

/// <summary>Registers the local mode.</summary>
internal static class LocalChatServices
{
    /// <summary>
    /// Adds the chat on one's own machine and makes the application's <see cref="TimeProvider"/> a clock that can be set
    /// forward. Needs <see cref="IDirectLineLog"/>, <see cref="IClockShift"/>, <see cref="IPeople"/>,
    /// <see cref="ITouchPoints"/>, <see cref="IConversations"/> and the due sweep.
    /// </summary>
    /// <param name="services">Where.</param>
    /// <param name="realClock">The clock that is set forward; the system's when left out.</param>
    public static IServiceCollection AddLocalChat(this IServiceCollection services, TimeProvider? realClock = null)
    {
        services.AddSingleton(provider =>
            new AdjustableClock(realClock ?? TimeProvider.System, provider.GetRequiredService<IClockShift>()));
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(provider => provider.GetRequiredService<AdjustableClock>()));
        services.AddSingleton<ClockMover>();

        services.AddSingleton<LocalAddress>();
        services.AddSingleton<BotDelivery>();
        services.AddSingleton<DirectLineTraffic>();
        services.AddSingleton<ActivityStream>();
        services.AddHostedService<MovedConversations>();
        return services;
    }
}
