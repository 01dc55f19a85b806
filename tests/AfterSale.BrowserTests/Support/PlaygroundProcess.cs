using System.Diagnostics;
using System.Globalization;

namespace AfterSale.BrowserTests.Support;

/// <summary>Microsoft's Agents Playground, which talks to a bot as Teams does and shows the chat as a web page.</summary>
internal sealed class PlaygroundProcess : IAsyncDisposable
{
    private readonly BackgroundProcess _process;

    private PlaygroundProcess(BackgroundProcess process, string url)
    {
        _process = process;
        Url = url;
    }

    /// <summary>The program, in the directory that <c>AFTERSALE_PLAYGROUND</c> names; <see langword="null"/> when it is not there.</summary>
    public static string? Program =>
        Environment.GetEnvironmentVariable("AFTERSALE_PLAYGROUND") is { Length: > 0 } directory
        && Path.Combine(Path.GetFullPath(directory), "agentsplayground") is var program
        && File.Exists(program)
            ? program
            : null;

    /// <summary>The chat's page.</summary>
    public string Url { get; }

    /// <summary>Starts it against a bot.</summary>
    public static async Task<PlaygroundProcess> StartAsync(BotProcess bot)
    {
        var port = BackgroundProcess.FreePort().ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(
            Program!, ["start", "-e", $"{bot.Url}/api/messages", "-c", "msteams", "-p", port, "--disable-telemetry"]);
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        return new PlaygroundProcess(await BackgroundProcess.StartAsync(start, $"Listening on {port}"), $"http://127.0.0.1:{port}");
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
