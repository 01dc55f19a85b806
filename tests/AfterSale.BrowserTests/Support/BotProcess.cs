using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace AfterSale.BrowserTests.Support;

/// <summary>The bot as people run it: a process of its own, on a port and on data of its own.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("aftersale-browser-");
    private readonly HttpClient _http = new();
    private BackgroundProcess? _process;

    private BotProcess() => Url = $"http://127.0.0.1:{BackgroundProcess.FreePort()}";

    /// <summary>Where it is.</summary>
    public string Url { get; }

    /// <summary>What it wrote since it was started last.</summary>
    public string Output => _process?.Output ?? "";

    /// <summary>Starts one on an empty directory, which it fills with the sample data.</summary>
    public static async Task<BotProcess> StartAsync()
    {
        var bot = new BotProcess();
        try
        {
            await bot.StartAgainAsync();
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it on the data and the port that it had.</summary>
    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "AfterSale.dll")])
        {
            WorkingDirectory = _data.FullName,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = Url;
        start.Environment["AfterSale__DataDirectory"] = _data.FullName;
        _process = await BackgroundProcess.StartAsync(start, "AfterSale is ready");
    }

    /// <summary>What <c>kill -9</c> does.</summary>
    public Task KillAsync() => _process?.KillAsync() ?? Task.CompletedTask;

    /// <summary>Sets the clock forward to the next nudge of somebody.</summary>
    /// <returns>How many nudges went out.</returns>
    public async Task<int> GoToNextDueAsync(string person)
    {
        var next = await _http.GetFromJsonAsync<JsonObject>($"{Url}/dev/clock/next?person={person}");
        using var move = JsonContent.Create(new JsonObject { ["to"] = next!["at"]!.GetValue<string>() });
        using var answer = await _http.PostAsync(new Uri($"{Url}/dev/clock"), move);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["sent"]!.GetValue<int>();
    }

    /// <summary>What day its clock shows where Alex is.</summary>
    public async Task<DateOnly> TodayInLondonAsync()
    {
        var reading = await _http.GetFromJsonAsync<JsonObject>($"{Url}/dev/clock");
        var london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(reading!["now"]!.GetValue<DateTimeOffset>(), london).DateTime);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            await process.DisposeAsync();
        }

        _http.Dispose();
        _data.Delete(recursive: true);
    }
}
