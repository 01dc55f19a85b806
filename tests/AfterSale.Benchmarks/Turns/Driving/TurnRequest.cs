using System.Globalization;
using System.Text;

namespace AfterSale.Benchmarks.Turns.Driving;

/// <summary>
/// A message as Teams sends it, in bytes that are ready to send. From turn to turn only its id changes, and that in place.
/// </summary>
internal sealed class TurnRequest
{
    private const string IdOfNoTurn = "1700000000000";

    private readonly byte[] _id;
    private readonly int _idInBody;
    private readonly int _bodyStart;
    private readonly byte[] _bytes;
    private long _number = long.Parse(IdOfNoTurn, CultureInfo.InvariantCulture);

    /// <summary>Makes the messages of a conversation.</summary>
    /// <param name="conversation">Which conversation, 0 to 99.</param>
    /// <param name="serviceUrl">Where the answers go.</param>
    /// <param name="server">Where the bot is.</param>
    /// <param name="path">Its endpoint.</param>
    public TurnRequest(int conversation, Uri serviceUrl, Uri server, string path)
    {
        var body = $$$"""
            {"text":"hello from the load driver","textFormat":"plain","attachments":[{"contentType":"text/html","content":"<p>hello from the load driver</p>"}],"type":"message","timestamp":"2026-11-22T20:26:10.4627341Z","localTimestamp":"2026-11-22T21:26:10.4627341+01:00","id":"{{{IdOfNoTurn}}}","channelId":"msteams","serviceUrl":"{{{serviceUrl}}}","from":{"id":"29:1a2B3c4D5e6F7g8H9i0J-{{{conversation:00}}}","name":"Rep Number {{{conversation:00}}}","aadObjectId":"6e8b0cb1-7d0a-4a5e-9a43-5f8a2e4c1d{{{conversation:00}}}"},"conversation":{"conversationType":"personal","tenantId":"0f4a0e0c-6f6f-4b6f-8f50-3b1e0a2d7c11","id":"{{{ConversationId(conversation)}}}"},"recipient":{"id":"28:5f1c2c3e-8a56-4a58-bb2c-0b7e1a9f6d22","name":"AfterSale"},"entities":[{"locale":"en-GB","country":"GB","platform":"Windows","timezone":"Europe/Berlin","type":"clientInfo"}],"channelData":{"tenant":{"id":"0f4a0e0c-6f6f-4b6f-8f50-3b1e0a2d7c11"}},"locale":"en-GB","localTimezone":"Europe/Berlin"}
            """;
        var head = $"POST {path} HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n";
        _bytes = Encoding.UTF8.GetBytes(head + body);
        _bodyStart = Encoding.UTF8.GetByteCount(head);
        _id = Encoding.UTF8.GetBytes(IdOfNoTurn);
        _idInBody = _bytes.AsSpan().IndexOf(_id);
    }

    /// <summary>The whole request.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>Its body, to be read once before the next message.</summary>
    public Stream OpenBody() => new MemoryStream(_bytes, _bodyStart, _bytes.Length - _bodyStart, writable: false);

    /// <summary>The name of a conversation; <see cref="NumberOf"/> finds its number in a path.</summary>
    public static string ConversationId(int conversation) => $"a:1conversation-{conversation:00}-6hYq0dTzW3uVn8sK";

    /// <summary>The number of the conversation that a path names.</summary>
    public static int NumberOf(ReadOnlySpan<byte> path)
    {
        var name = path.IndexOf("conversation-"u8);
        return name < 0 ? -1 : int.Parse(path.Slice(name + "conversation-"u8.Length, 2), CultureInfo.InvariantCulture);
    }

    /// <summary>Makes it the next message.</summary>
    public void Advance() => (++_number).TryFormat(_bytes.AsSpan(_idInBody, _id.Length), out _, default, CultureInfo.InvariantCulture);

    /// <summary>What the answer to a turn has in it.</summary>
    /// <param name="turn">The how manieth turn of the conversation it is.</param>
    public static byte[] AnswerTo(int turn) => Encoding.UTF8.GetBytes($"\"text\":\"{turn.ToString(CultureInfo.InvariantCulture)}: hello from the load driver\"");
}
