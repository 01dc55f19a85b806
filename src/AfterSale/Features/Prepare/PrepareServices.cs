using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.Prepare;

/// <summary>Registers the preparation of a signature.</summary>
internal static class PrepareServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddPrepare(this IServiceCollection services) => services
        .AddSingleton<PrepareFields>()
        .AddSingleton<FormDialog, PrepareDialog>()
        .AddSingleton<IFeatureCommands, PrepareCommands>();
}
