using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AfterSale.Benchmarks.Turns.Serving;

namespace AfterSale.Benchmarks.Turns.Driving;

/// <summary>A server as a process of its own, so that its processor time and memory are its alone.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly DirectoryInfo _data;

    private ServerProcess(Process process, DirectoryInfo data, Uri address, long began)
    {
        _process = process;
        _data = data;
        Address = address;
        Began = began;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>When it was started, by <see cref="Stopwatch"/>.</summary>
    public long Began { get; }

    /// <summary>The processor time that it has taken, of all its threads.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Its resident memory, in bytes, and the most that it has been.</summary>
    public (long Now, long Peak) Memory
    {
        get
        {
            _process.Refresh();
            return (_process.WorkingSet64, _process.PeakWorkingSet64);
        }
    }

    /// <summary>Starts it, and does not wait for it.</summary>
    /// <param name="variant">What it serves.</param>
    /// <param name="serverGarbageCollection">Whether it collects garbage as servers do by default.</param>
    public static ServerProcess Start(ServerVariant variant, bool serverGarbageCollection)
    {
        var data = Directory.CreateTempSubdirectory("aftersale-turns-");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [typeof(ServerProcess).Assembly.Location, "serve", variant.Name, address.ToString(), data.FullName])
        {
            RedirectStandardInput = true,
        };
        start.Environment["DOTNET_gcServer"] = serverGarbageCollection ? "1" : "0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment.Remove("ASPNETCORE_URLS");
        var began = Stopwatch.GetTimestamp();
        return new ServerProcess(Process.Start(start)!, data, address, began);
    }

    /// <summary>Connects to it as soon as it listens.</summary>
    /// <exception cref="InvalidOperationException">It ended, or it does not listen in good time.</exception>
    public async Task<T> ConnectAsync<T>(Func<Uri, Task<T>> connect)
    {
        while (true)
        {
            try
            {
                return await connect(Address);
            }
            catch (SocketException) when (!_process.HasExited && Stopwatch.GetElapsedTime(Began) < LongestStart)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
            }
            catch (SocketException refused)
            {
                throw new InvalidOperationException("The server did not start.", refused);
            }
        }
    }

    /// <summary>Ends it and deletes what it stored.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }
}
