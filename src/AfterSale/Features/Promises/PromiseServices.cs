using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.Promises;

/// <summary>Registers the promises ledger.</summary>
internal static class PromiseServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddPromises(this IServiceCollection services)
    {
        services.AddSingleton<PromiseFinder>();
        services.AddSingleton<FormDialog, PromiseDialog>();
        services.AddSingleton<FormDialog, PromiseMovedDialog>();
        services.AddSingleton<FormDialog, PromiseBrokenDialog>();
        services.AddSingleton<PromiseCommands>();
        services.AddSingleton<IFeatureCommands>(provider => provider.GetRequiredService<PromiseCommands>());
        services.AddSingleton<IFeatureButtons>(provider => provider.GetRequiredService<PromiseCommands>());
        return services;
    }
}
