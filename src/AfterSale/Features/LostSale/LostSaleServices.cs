using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.LostSale;

/// <summary>Registers the lost sale.</summary>
internal static class LostSaleServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddLostSale(this IServiceCollection services) => services
        .AddSingleton<FormDialog, LostSaleDialog>()
        .AddSingleton<IFeatureCommands, LostSaleCommands>();
}
