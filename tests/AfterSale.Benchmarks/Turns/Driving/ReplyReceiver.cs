using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AfterSale.Benchmarks.Turns.Driving;

/// <summary>The fake connector service: takes every reply, answers it with an id, and tells the conversation that it is in.</summary>
internal sealed class ReplyReceiver : IDisposable
{
    private static readonly ReadOnlyMemory<byte> Answer = Encoding.ASCII.GetBytes(
        "HTTP/1.1 201 Created\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: 22\r\n\r\n{\"id\":\"1700000000001\"}");

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Dictionary<int, Conversation> _conversations = [];

    private ReplyReceiver()
    {
    }

    /// <summary>Its address, as an activity's service URL.</summary>
    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}/");

    /// <summary>Starts to listen.</summary>
    public static ReplyReceiver Start()
    {
        var receiver = new ReplyReceiver();
        receiver._listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        receiver._listener.Listen(256);
        _ = receiver.AcceptAsync();
        return receiver;
    }

    /// <summary>From now on the replies of a conversation are told to it.</summary>
    public void Attach(Conversation conversation)
    {
        lock (_conversations)
        {
            _conversations[conversation.Number] = conversation;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptAsync();
                socket.NoDelay = true;
                _ = ServeAsync(new HttpWire(socket));
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The measurement is over.
            return;
        }
    }

    private async Task ServeAsync(HttpWire wire)
    {
        using (wire)
        {
            try
            {
                while (await wire.ReadAsync() is { } request)
                {
                    Find(TurnRequest.NumberOf(request.Head.Span))?.Heard(request.Body.Span);
                    await wire.SendAsync(Answer);
                }
            }
            catch (SocketException)
            {
                // The server was ended: whoever waits for it hears that from their own connection.
                return;
            }
        }
    }

    private Conversation? Find(int number)
    {
        lock (_conversations)
        {
            return _conversations.GetValueOrDefault(number);
        }
    }
}
