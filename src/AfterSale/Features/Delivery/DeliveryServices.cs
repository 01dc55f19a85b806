using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.Delivery;

/// <summary>Registers the moving of a sale's dates.</summary>
internal static class DeliveryServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<FormDialog, DeliveryMovedDialog>()
        .AddSingleton<FormDialog, RenewalMovedDialog>()
        .AddSingleton<IFeatureCommands, DeliveryCommands>();
}
