using AfterSale.Bot;

namespace AfterSale.Features.CustomerOverview;

/// <summary>Registers the customer's card.</summary>
internal static class CustomerServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddCustomer(this IServiceCollection services)
    {
        services.AddSingleton<IFeatureCommands, CustomerCommands>();
        return services;
    }
}
