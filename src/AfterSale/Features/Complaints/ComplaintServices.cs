using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.Complaints;

/// <summary>Registers complaints.</summary>
internal static class ComplaintServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddComplaints(this IServiceCollection services)
    {
        services.AddSingleton<ComplaintAccess>();
        services.AddSingleton<ComplaintMessenger>();
        services.AddSingleton<ComplaintDesk>();
        services.AddSingleton<ComplaintFinder>();
        services.AddSingleton<FormDialog, ComplaintDialog>();
        services.AddSingleton<FormDialog, ComplaintStepDialog>();
        services.AddSingleton<IFeatureCommands, ComplaintCommands>();
        services.AddSingleton<IFeatureCommands, ComplaintStepCommands>();
        services.AddSingleton<IFeatureCommands, ComplaintOfferCommands>();
        services.AddSingleton<IFeatureButtons, ComplaintButtons>();
        return services;
    }
}
