using System.Buffers.Text;
using System.Net.Sockets;

namespace AfterSale.Benchmarks.Turns.Driving;

/// <summary>
/// Messages of HTTP/1.1 over a socket, with as little work as can be: the load driver shares its processors with the server that it measures.
/// Only what the servers here send is understood.
/// </summary>
internal sealed class HttpWire(Socket socket) : IDisposable
{
    private readonly byte[] _buffer = new byte[32 * 1024];
    private int _start;
    private int _end;

    /// <summary>Connects.</summary>
    public static async Task<HttpWire> ConnectAsync(Uri address)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address.Host, address.Port);
            return new HttpWire(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends bytes.</summary>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            bytes = bytes[await socket.SendAsync(bytes, SocketFlags.None)..];
        }
    }

    /// <summary>Reads the next message; it is good until the one after it is read.</summary>
    /// <returns>The message, or <see langword="null"/> when the other side has closed.</returns>
    public async ValueTask<HttpWireMessage?> ReadAsync()
    {
        while (true)
        {
            if (TryTake(out var message))
            {
                return message;
            }

            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }

            var count = await socket.ReceiveAsync(_buffer.AsMemory(_end), SocketFlags.None);
            if (count == 0)
            {
                return null;
            }

            _end += count;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();

    private bool TryTake(out HttpWireMessage message)
    {
        message = default;
        var read = _buffer.AsSpan(_start, _end - _start);
        var head = read.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        head += 4;
        var whole = head + ContentLength(read[..head]);
        if (read.Length < whole)
        {
            return whole <= _buffer.Length ? false : throw new IOException("A message is longer than the driver expects.");
        }

        message = new HttpWireMessage(_buffer.AsMemory(_start, head), _buffer.AsMemory(_start + head, whole - head));
        _start += whole;
        return true;
    }

    private static int ContentLength(ReadOnlySpan<byte> head)
    {
        var field = head.IndexOf("\r\nContent-Length: "u8);
        return field >= 0 && Utf8Parser.TryParse(head[(field + 18)..], out int length, out _)
            ? length
            : throw new IOException("A message does not say how long it is.");
    }
}

/// <summary>A request or a response.</summary>
/// <param name="Head">The first line and the headers.</param>
/// <param name="Body">The body.</param>
internal readonly record struct HttpWireMessage(ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether it is a response that says 200.</summary>
    public bool IsOk => Head.Span.StartsWith("HTTP/1.1 200"u8);
}
