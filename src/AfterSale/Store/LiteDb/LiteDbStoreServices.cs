using AfterSale.BotFramework;
using AfterSale.LocalChat.DirectLine;

namespace AfterSale.Store.LiteDb;

/// <summary>Registers the store.</summary>
internal static class LiteDbStoreServices
{
    /// <summary>
    /// Adds the store and all ports. It is opened when the first of them is asked for; ask for <see cref="LiteDbStore"/>
    /// before the application starts, so that a <see cref="StoreRefusedException"/> ends it there.
    /// </summary>
    /// <param name="services">Where.</param>
    /// <param name="directory">Where the data lies.</param>
    public static IServiceCollection AddLiteDbStore(this IServiceCollection services, Func<IServiceProvider, string> directory)
    {
        // The real clock: the application's own may be the local mode's, which needs the store to know its shift.
        services.AddSingleton(provider => LiteDbStore.Open(
            directory(provider), TimeProvider.System, provider.GetRequiredService<ILogger<LiteDbStore>>()));
        services.AddSingleton<ISales, LiteDbSales>();
        services.AddSingleton<ICustomers, LiteDbCustomers>();
        services.AddSingleton<ITouchPoints, LiteDbTouchPoints>();
        services.AddSingleton<ICustomerFiles, LiteDbCustomerFiles>();
        services.AddSingleton<IOpenItems, LiteDbOpenItems>();
        services.AddSingleton<ILibrary, LiteDbLibrary>();
        services.AddSingleton<IPeople, LiteDbPeople>();
        services.AddSingleton<IAbsences, LiteDbAbsences>();
        services.AddSingleton<IConversations, LiteDbConversations>();
        services.AddSingleton<ISentCards, LiteDbSentCards>();
        services.AddSingleton<IClockShift, LiteDbClockShift>();
        services.AddSingleton<IDirectLineLog, LiteDbDirectLineLog>();
        services.AddSingleton<ITurnTransactions, StoreTurns>();
        services.AddSingleton(provider => new LiteDbStorage(
            provider.GetRequiredService<LiteDbStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IStorage>(provider => provider.GetRequiredService<LiteDbStorage>());
        services.AddSingleton<IExpiringStorage>(provider => provider.GetRequiredService<LiteDbStorage>());
        return services;
    }
}
