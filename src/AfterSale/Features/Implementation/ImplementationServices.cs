using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.Implementation;

/// <summary>Registers the implementation plan.</summary>
internal static class ImplementationServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddImplementation(this IServiceCollection services)
    {
        services.AddSingleton<ImplementationDesk>();
        services.AddSingleton<StepCommands>();
        services.AddSingleton<FormDialog, StepDialog>();
        services.AddSingleton<FormDialog, StepChangeDialog>();
        services.AddSingleton<FormDialog, TeamDialog>();
        services.AddSingleton<FormDialog, StatusDialog>();
        services.AddSingleton<IFeatureCommands, ImplementationCommands>();
        services.AddSingleton<IFeatureCommands>(provider => provider.GetRequiredService<StepCommands>());
        services.AddSingleton<IFeatureButtons, ImplementationButtons>();
        return services;
    }
}
