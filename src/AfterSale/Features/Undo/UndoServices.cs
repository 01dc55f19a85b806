using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.Undo;

/// <summary>Registers undo.</summary>
internal static class UndoServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddUndo(this IServiceCollection services)
    {
        services.AddSingleton<FormDialog, UndoDialog>();
        services.AddSingleton<IFeatureCommands, UndoCommands>();
        return services;
    }
}
