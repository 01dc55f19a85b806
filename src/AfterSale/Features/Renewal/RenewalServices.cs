using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.Renewal;

/// <summary>Registers Point 2 and its outcomes.</summary>
internal static class RenewalServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddRenewal(this IServiceCollection services) => services
        .AddSingleton<RenewalFields>()
        .AddSingleton<CustomerLoss>()
        .AddSingleton<FormDialog, RenewalDialog>()
        .AddSingleton<FormDialog, LostCustomerDialog>()
        .AddSingleton<IFeatureCommands, RenewalCommands>();
}
