using AfterSale.Forms;

namespace AfterSale.Features.Retiming;

/// <summary>Registers the re-timing of plans.</summary>
internal static class RetimingServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddRetiming(this IServiceCollection services) => services
        .AddSingleton<RetimingDesk>()
        .AddSingleton<RetimeProposal>()
        .AddSingleton<FormDialog, RetimeDialog>();
}
