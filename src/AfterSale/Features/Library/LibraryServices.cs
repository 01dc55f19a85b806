using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.Library;

/// <summary>Registers the library.</summary>
internal static class LibraryServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddLibrary(this IServiceCollection services)
    {
        services.AddSingleton<FormDialog, LibraryDialog>();
        services.AddSingleton<IFeatureCommands, LibraryCommands>();
        return services;
    }
}
