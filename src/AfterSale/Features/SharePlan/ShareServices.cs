using AfterSale.Bot;
using Microsoft.AspNetCore.DataProtection;

namespace AfterSale.Features.SharePlan;

/// <summary>Registers the sharing of plans.</summary>
internal static class ShareServices
{
    private const string Keys = "keys";

    /// <summary>Adds it. The keys that seal the links lie with the data, so that links outlive a restart.</summary>
    public static IServiceCollection AddSharePlan(this IServiceCollection services, string dataDirectory)
    {
        services.AddDataProtection().SetApplicationName("AfterSale").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(dataDirectory, Keys)));
        services.AddSingleton<SharedLinks>();
        services.AddSingleton<SharedPlanReader>();
        services.AddSingleton<IFeatureCommands, ShareCommands>();
        return services;
    }
}
