using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.OwnTouchPoints;

/// <summary>Registers the edits of a plan.</summary>
internal static class PlanEditServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddPlanEdits(this IServiceCollection services)
    {
        services.AddSingleton<FormDialog, AddTouchPointDialog>();
        services.AddSingleton<FormDialog, MoveTouchPointDialog>();
        services.AddSingleton<FormDialog, EditObjectiveDialog>();
        services.AddSingleton<IFeatureCommands, PlanEditCommands>();
        return services;
    }
}
