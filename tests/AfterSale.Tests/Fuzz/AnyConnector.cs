using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

namespace AfterSale.Tests.Fuzz;

/// <summary>A connector service that takes everything, whatever the address, and keeps it.</summary>
internal sealed class AnyConnector : HttpMessageHandler
{
    private int _last;

    /// <summary>What was sent since it was last emptied: address and body.</summary>
    public ConcurrentQueue<(string Address, string Body)> Sent { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Sent.Enqueue((request.RequestUri!.AbsoluteUri, body));
        var id = Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($$"""{"id":"{{id}}"}""") };
    }
}
