using System.Net;
using System.Text;
using AfterSale.Benchmarks.Turns.Driving;
using AfterSale.Benchmarks.Turns.Serving;
using AfterSale.BotFramework;
using AfterSale.BotFramework.Connector;
using AfterSale.BotFramework.Integration.AspNet.Core;
using BenchmarkDotNet.Attributes;

namespace AfterSale.Benchmarks;

/// <summary>
/// What a turn of the echo bot takes in this process alone, from the bytes of an activity to the bytes of its reply, without sockets, in ratio
/// to the bare endpoint. Its memory does not depend on what else the machine does, so it shows at once when a turn has become heavier.
/// </summary>
[MemoryDiagnoser]
public class TurnBenchmarks : IDisposable
{
    private const int Conversations = 16;

    private static readonly Uri Loopback = new("http://127.0.0.1:3978/");

    private readonly TurnRequest[] _requests =
        [.. Enumerable.Range(0, Conversations).Select(number => new TurnRequest(number, Loopback, Loopback, ServerVariant.Path))];

    private readonly DefaultHttpContext _context = new();
    private readonly HttpClient _client = new(new FakeConnector());
    private BareEndpoint _bare = null!;
    private ServiceProvider _services = null!;
    private CloudAdapter _adapter = null!;
    private IBot _bot = null!;
    private int _next;

    /// <summary>Builds both, with a connector service in this process.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _bare = new BareEndpoint(_client);
        var services = new ServiceCollection();
        ServerVariant.AddEcho(services);
        services.AddHttpClient(ConnectorHttp.ClientName).ConfigurePrimaryHttpMessageHandler(() => new FakeConnector());
        _services = services.BuildServiceProvider();
        _adapter = _services.GetRequiredService<CloudAdapter>();
        _bot = _services.GetRequiredService<IBot>();

        _context.Connection.RemoteIpAddress = IPAddress.Loopback;
        _context.Request.Method = HttpMethods.Post;
        _context.Request.Host = new HostString(Loopback.Authority);
        _context.Request.ContentType = "application/json; charset=utf-8";
    }

    /// <summary>The reference.</summary>
    [Benchmark(Baseline = true)]
    public Task BareTurn()
    {
        ReceiveNext();
        return _bare.ProcessAsync(_context);
    }

    /// <summary>The same on the layer.</summary>
    [Benchmark]
    public async Task<int> LayerTurn()
    {
        ReceiveNext();
        await _adapter.ProcessAsync(_context.Request, _context.Response, _bot);
        return _context.Response.StatusCode == StatusCodes.Status200OK
            ? _context.Response.StatusCode
            : throw new InvalidOperationException($"The turn was answered with {_context.Response.StatusCode}.");
    }

    /// <summary>Ends both.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _client.Dispose();
        _services?.Dispose();
        GC.SuppressFinalize(this);
    }

    private void ReceiveNext()
    {
        var request = _requests[_next++ % Conversations];
        request.Advance();
        var body = request.OpenBody();
        _context.Request.ContentLength = body.Length;
        _context.Request.Body = body;
    }

    private sealed class FakeConnector : HttpMessageHandler
    {
        private static readonly byte[] Answer = Encoding.UTF8.GetBytes("{\"id\":\"1700000000001\"}");

        // A network never answers at once: whatever waits for it is put aside, and that is a good part of what a turn takes.
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return new HttpResponseMessage(HttpStatusCode.Created) { Content = new ByteArrayContent(Answer), RequestMessage = request };
        }
    }
}
