using System.Net.Sockets;
using System.Text;

namespace AfterSale.BotFramework.Tests.Support;

/// <summary>A client that writes its requests byte by byte, as slow and as wrong as it likes.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly Uri _server;

    private RawClient(Uri server) => _server = server;

    public static async Task<RawClient> ConnectAsync(BotHost host)
    {
        var client = new RawClient(host.Client.BaseAddress!);
        await client._client.ConnectAsync(client._server.Host, client._server.Port);
        return client;
    }

    /// <summary>Sends the head of a request, and the beginning of its body with it.</summary>
    public Task PostAsync(string headers, string body = "") => WriteAsync(
        $"POST /api/messages HTTP/1.1\r\nHost: {_server.Authority}\r\nContent-Type: application/json\r\n{headers}\r\n\r\n{body}");

    public async Task WriteAsync(string text) => await _client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>The status of the next answer.</summary>
    public async Task<int> StatusAsync()
    {
        var head = await HeadAsync();
        return int.Parse(head.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The head of the next answer.</summary>
    public async Task<string> HeadAsync()
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await _client.GetStream().ReadAsync(one) == 1)
        {
            head.Append((char)one[0]);
        }

        return head.ToString();
    }

    public void Dispose() => _client.Dispose();
}
