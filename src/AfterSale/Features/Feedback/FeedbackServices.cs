using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.Feedback;

/// <summary>Registers the feedback loop and the open sales.</summary>
internal static class FeedbackServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddFeedback(this IServiceCollection services)
    {
        services.AddSingleton<FormDialog, FeedbackDialog>();
        services.AddSingleton<FormDialog, FeedbackActedDialog>();
        services.AddSingleton<FormDialog, FeedbackToldDialog>();
        services.AddSingleton<FormDialog, ConfirmedDialog>();
        services.AddSingleton<IFeatureCommands, FeedbackCommands>();
        services.AddSingleton<IFeatureCommands, OpenSaleCommands>();
        return services;
    }
}
