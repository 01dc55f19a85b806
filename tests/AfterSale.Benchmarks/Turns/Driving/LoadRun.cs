using System.Diagnostics;
using AfterSale.Benchmarks.Turns.Reporting;
using AfterSale.Benchmarks.Turns.Serving;

namespace AfterSale.Benchmarks.Turns.Driving;

/// <summary>Starts a server, has conversations with it, and measures them.</summary>
/// <param name="options">How long and how many.</param>
/// <param name="receiver">Where the replies go.</param>
internal sealed class LoadRun(TurnsOptions options, ReplyReceiver receiver)
{
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(30);

    /// <summary>Measures how long a server takes from the start of its process to its first answered turn, in milliseconds.</summary>
    public async Task<double> StartAsync(ServerVariant variant)
    {
        using var server = ServerProcess.Start(variant, options.ServerGarbageCollection);
        using var conversation = await ConnectAsync(server, 0);
        await conversation.TurnAsync().WaitAsync(LongestTurn, TimeProvider.System);
        return Stopwatch.GetElapsedTime(server.Began).TotalMilliseconds;
    }

    /// <summary>Measures a server under load.</summary>
    public async Task<LoadResult> LoadAsync(ServerVariant variant)
    {
        using var server = ServerProcess.Start(variant, options.ServerGarbageCollection);
        var conversations = new List<Conversation>();
        try
        {
            for (var number = 0; number < options.Connections; number++)
            {
                conversations.Add(await ConnectAsync(server, number));
            }

            return await MeasureAsync(variant, server, conversations);
        }
        finally
        {
            conversations.ForEach(conversation => conversation.Dispose());
        }
    }

    private Task<Conversation> ConnectAsync(ServerProcess server, int number) =>
        server.ConnectAsync(address => Conversation.StartAsync(number, receiver, address, ServerVariant.Path));

    private async Task<LoadResult> MeasureAsync(ServerVariant variant, ServerProcess server, List<Conversation> conversations)
    {
        var phase = new Phase();
        var running = Task.WhenAll(conversations.Select(conversation => conversation.RunAsync(phase)));
        await WaitAsync(running, options.WarmUp);

        using var driver = Process.GetCurrentProcess();
        var (processorTime, driverTime, began) = (server.ProcessorTime, driver.TotalProcessorTime, Stopwatch.GetTimestamp());
        phase.IsMeasured = true;
        await WaitAsync(running, options.Window);
        phase.IsMeasured = false;
        var elapsed = Stopwatch.GetElapsedTime(began);
        processorTime = server.ProcessorTime - processorTime;
        driver.Refresh();
        driverTime = driver.TotalProcessorTime - driverTime;
        var (resident, peak) = server.Memory;

        phase.IsOver = true;
        await running.WaitAsync(LongestTurn, TimeProvider.System);
        var acknowledged = conversations.SelectMany(conversation => conversation.Acknowledged).Order().ToArray();
        return new LoadResult(variant.Name, acknowledged, elapsed, processorTime, driverTime, resident, peak);
    }

    // A conversation that fails ends the wait.
    private static async Task WaitAsync(Task running, TimeSpan duration)
    {
        if (await Task.WhenAny(running, Task.Delay(duration, TimeProvider.System)) == running)
        {
            await running;
        }
    }
}
