using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.Spoke;

/// <summary>Registers contact outside the plan.</summary>
internal static class SpokeServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddSpoke(this IServiceCollection services) => services
        .AddSingleton<FormDialog, SpokeDialog>()
        .AddSingleton<IFeatureCommands, SpokeCommands>();
}
