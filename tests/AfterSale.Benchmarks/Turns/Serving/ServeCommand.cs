using System.Diagnostics;

namespace AfterSale.Benchmarks.Turns.Serving;

/// <summary>The server process: the same host for every variant, so that only what is behind its endpoint differs.</summary>
internal static class ServeCommand
{
    /// <summary>Serves until the process is ended.</summary>
    /// <param name="name">The variant.</param>
    /// <param name="url">The address to listen on.</param>
    /// <param name="data">A directory for what the variant stores.</param>
    public static async Task<int> RunAsync(string name, string url, string data)
    {
        var variant = ServerVariant.Named(name);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        variant.AddServices(builder.Services, data);
        await using var app = builder.Build();
        variant.MapMessages(app);
        EndWithParent();
        await app.RunAsync();
        return 0;
    }

    // Whoever started this process holds the other end of its standard input: no server outlives its measurement.
    private static void EndWithParent() => _ = Task.Run(async () =>
    {
        await using var input = Console.OpenStandardInput();
        while (await input.ReadAsync(new byte[1]) > 0)
        {
        }

        Process.GetCurrentProcess().Kill();
    });
}
