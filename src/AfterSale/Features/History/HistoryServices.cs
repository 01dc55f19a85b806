using AfterSale.Bot;

namespace AfterSale.Features.History;

/// <summary>Registers the history.</summary>
internal static class HistoryServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddHistory(this IServiceCollection services)
    {
        services.AddSingleton<HistoryCommands>();
        services.AddSingleton<IFeatureCommands>(provider => provider.GetRequiredService<HistoryCommands>());
        services.AddSingleton<IFeatureButtons>(provider => provider.GetRequiredService<HistoryCommands>());
        return services;
    }
}
