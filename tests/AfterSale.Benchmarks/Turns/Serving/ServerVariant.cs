using AfterSale.BotFramework;
using AfterSale.BotFramework.Integration.AspNet.Core;
using AfterSale.Store.LiteDb;

namespace AfterSale.Benchmarks.Turns.Serving;

/// <summary>One way to answer the same activity. Everything that is measured is a row of <see cref="All"/>.</summary>
/// <param name="Name">What it is called on the command line and in the report.</param>
/// <param name="AddServices">Registers it; the text is a directory for what it stores.</param>
/// <param name="MapMessages">Maps its endpoint.</param>
internal sealed record ServerVariant(string Name, Action<IServiceCollection, string> AddServices, Action<WebApplication> MapMessages)
{
    /// <summary>The path that activities are sent to.</summary>
    public const string Path = "/api/messages";

    /// <summary>The reference, and what is measured against it.</summary>
    public static IReadOnlyList<ServerVariant> All { get; } =
    [
        new("bare", (services, _) => services.AddSingleton(new BareEndpoint(BareEndpoint.PooledClient())), MapBare),
        new("layer", (services, _) => AddEcho(services), app => app.MapBotMessages(Path)),
        new("layer-litedb", AddEchoOnLiteDb, app => app.MapBotMessages(Path)),
    ];

    /// <summary>The reference.</summary>
    public static ServerVariant Bare => All[0];

    /// <summary>Finds a variant.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public static ServerVariant Named(string name) => All.FirstOrDefault(variant => variant.Name == name)
        ?? throw new ArgumentException($"There is no server '{name}'. There are: {string.Join(", ", All.Select(variant => variant.Name))}.");

    /// <summary>Registers the echo bot with its state in memory.</summary>
    public static void AddEcho(IServiceCollection services)
    {
        services.AddBotFramework(options => options.StateTypes.Add(EchoJson.Default));
        services.AddSingleton<IBot, EchoBot>();
    }

    private static void AddEchoOnLiteDb(IServiceCollection services, string data)
    {
        services.AddLiteDbStore(_ => data);
        AddEcho(services);
    }

    private static void MapBare(WebApplication app) => app.MapPost(Path, app.Services.GetRequiredService<BareEndpoint>().ProcessAsync);
}
