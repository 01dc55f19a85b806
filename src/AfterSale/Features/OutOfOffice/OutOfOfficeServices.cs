using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.OutOfOffice;

/// <summary>Registers out of office.</summary>
internal static class OutOfOfficeServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddOutOfOffice(this IServiceCollection services)
    {
        services.AddSingleton<FormDialog, OutOfOfficeDialog>();
        services.AddSingleton<IFeatureCommands, OutOfOfficeCommands>();
        services.AddSingleton<IDayNotes, AwayNotes>();
        return services;
    }
}
