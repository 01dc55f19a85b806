using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.HandOvers;

/// <summary>Registers the handing over of customers.</summary>
internal static class HandOverServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddHandOvers(this IServiceCollection services)
    {
        services.AddSingleton<HandOverDesk>();
        services.AddSingleton<FormDialog, HandOverDialog>();
        services.AddSingleton<FormDialog, HandOverAllDialog>();
        services.AddSingleton<HandOverCommands>();
        services.AddSingleton<IFeatureCommands>(provider => provider.GetRequiredService<HandOverCommands>());
        services.AddSingleton<IFeatureButtons>(provider => provider.GetRequiredService<HandOverCommands>());
        services.AddSingleton<IDayNotes>(provider => provider.GetRequiredService<HandOverCommands>());
        return services;
    }
}
