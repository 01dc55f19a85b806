using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.GoodNews;

/// <summary>Registers good news.</summary>
internal static class GoodNewsServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddGoodNews(this IServiceCollection services)
    {
        services.AddSingleton<FormDialog, GoodNewsDialog>();
        services.AddSingleton<IFeatureCommands, GoodNewsCommands>();
        return services;
    }
}
