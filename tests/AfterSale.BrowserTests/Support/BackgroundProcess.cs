using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AfterSale.BrowserTests.Support;

/// <summary>Another process: waits until it says that it is ready, keeps what it writes, and dies with the test.</summary>
internal sealed class BackgroundProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private readonly string _readyLine;

    private BackgroundProcess(ProcessStartInfo start, string readyLine)
    {
        _readyLine = readyLine;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Heard(line.Data);
        _process.ErrorDataReceived += (_, line) => Heard(line.Data);
        _process.Exited += (_, _) => _ready.TrySetException(new InvalidOperationException("It ended before it was ready."));
    }

    /// <summary>What it wrote so far.</summary>
    public string Output => string.Join(Environment.NewLine, _output);

    /// <summary>Starts it and waits until it says a line with these words.</summary>
    public static async Task<BackgroundProcess> StartAsync(ProcessStartInfo start, string readyLine)
    {
        var background = new BackgroundProcess(start, readyLine);
        background._process.Start();
        background._process.BeginOutputReadLine();
        background._process.BeginErrorReadLine();
        try
        {
            await background._ready.Task.WaitAsync(Patience);
            return background;
        }
        catch (Exception fault) when (fault is TimeoutException or InvalidOperationException)
        {
            await background.DisposeAsync();
            throw new InvalidOperationException($"{start.FileName} did not start. {fault.Message}{Environment.NewLine}{background.Output}", fault);
        }
    }

    /// <summary>A port that nobody uses.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Ends it at once, with no chance to clean up.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private void Heard(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (line.Contains(_readyLine, StringComparison.Ordinal))
        {
            _ready.TrySetResult();
        }
    }
}
