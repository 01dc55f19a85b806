using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.EditCustomer;

/// <summary>Registers the editing of customers.</summary>
internal static class EditServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddEditCustomer(this IServiceCollection services) => services
        .AddSingleton<EditFields>()
        .AddSingleton<FormDialog, EditDialog>()
        .AddSingleton<IFeatureCommands, EditCommands>();
}
