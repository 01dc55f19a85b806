using System.Net.Sockets;
using AfterSale.Benchmarks.Turns.Driving;
using AfterSale.Benchmarks.Turns.Reporting;
using AfterSale.Benchmarks.Turns.Serving;

namespace AfterSale.Benchmarks.Turns;

/// <summary>
/// Measures what a turn costs on the Bot Framework layer, in ratio to a bare endpoint that does the same. This process drives the load and
/// receives the replies, the server is another one. Variants take turns within a round, in the other order in every second one, so that
/// what else the machine does falls on all of them.
/// </summary>
internal static class TurnsCommand
{
    /// <summary>Measures and prints.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await MeasureAsync(TurnsOptions.Parse(args));
            return 0;
        }
        catch (ArgumentException wrong)
        {
            await Console.Error.WriteLineAsync($"{wrong.Message}{Environment.NewLine}{TurnsOptions.Usage}");
        }
        catch (Exception failed) when (failed is IOException or SocketException or InvalidOperationException or TimeoutException)
        {
            await Console.Error.WriteLineAsync($"The measurement failed: {failed.Message}");
        }

        return 1;
    }

    private static async Task MeasureAsync(TurnsOptions options)
    {
        using var receiver = ReplyReceiver.Start();
        var run = new LoadRun(options, receiver);
        var starts = new List<IReadOnlyDictionary<string, double>>();
        for (var round = 0; round < options.Starts; round++)
        {
            starts.Add(await RoundAsync(options, round, run.StartAsync, static milliseconds => $"{milliseconds:0} ms to the first answer"));
        }

        var loads = new List<IReadOnlyDictionary<string, LoadResult>>();
        for (var round = 0; round < options.Rounds; round++)
        {
            loads.Add(await RoundAsync(
                options, round, run.LoadAsync, static load => $"{load.TurnsPerSecond:0} turns/s, {load.ProcessorMicroseconds:0.0} µs a turn"));
        }

        foreach (var line in new TurnsReport(loads, starts, ServerVariant.Bare.Name).Write(options))
        {
            Console.WriteLine(line);
        }
    }

    private static async Task<IReadOnlyDictionary<string, T>> RoundAsync<T>(
        TurnsOptions options, int round, Func<ServerVariant, Task<T>> measure, Func<T, FormattableString> tell)
    {
        var results = new Dictionary<string, T>();
        foreach (var variant in round % 2 == 0 ? options.Variants : options.Variants.Reverse())
        {
            var result = await measure(variant);
            results[variant.Name] = result;
            await Console.Error.WriteLineAsync($"{round + 1} {variant.Name}: {FormattableString.Invariant(tell(result))}");
        }

        return results;
    }
}
