using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.CheckIn;

/// <summary>Registers the check-in.</summary>
internal static class CheckInServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddCheckIn(this IServiceCollection services)
    {
        services.AddSingleton<CheckInOutcome>();
        services.AddSingleton<FormDialog, CheckInDialog>();
        services.AddSingleton<CheckInCommands>();
        services.AddSingleton<IFeatureCommands>(provider => provider.GetRequiredService<CheckInCommands>());
        services.AddSingleton<IFeatureButtons>(provider => provider.GetRequiredService<CheckInCommands>());
        return services;
    }
}
