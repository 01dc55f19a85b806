using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.Referrals;

/// <summary>Registers asking for referrals, testimonials and references.</summary>
internal static class ReferralServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddReferrals(this IServiceCollection services)
    {
        services.AddSingleton<AskDesk>();
        services.AddSingleton<FormDialog, AskedDialog>();
        services.AddSingleton<IFeatureCommands, AskCommands>();
        return services;
    }
}
