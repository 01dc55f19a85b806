using System.Diagnostics;
using System.Text;

namespace AfterSale.Benchmarks.Turns.Driving;

/// <summary>One person who writes, waits until the message is acknowledged and the right answer is there, and writes again.</summary>
/// <param name="number">Which conversation.</param>
/// <param name="request">Its messages.</param>
/// <param name="wire">Its connection.</param>
internal sealed class Conversation(int number, TurnRequest request, HttpWire wire) : IDisposable
{
    private readonly List<long> _acknowledged = new(65536);
    private volatile TaskCompletionSource<string?> _answer = new();
    private byte[] _expected = [];
    private int _turn;

    /// <summary>Which conversation.</summary>
    public int Number => number;

    /// <summary>How long the acknowledgements of the measured turns took, in ticks of <see cref="Stopwatch"/>.</summary>
    public IReadOnlyList<long> Acknowledged => _acknowledged;

    /// <summary>Connects and takes its place at the receiver.</summary>
    public static async Task<Conversation> StartAsync(int number, ReplyReceiver receiver, Uri server, string path)
    {
        var wire = await HttpWire.ConnectAsync(server);
        var conversation = new Conversation(number, new TurnRequest(number, receiver.Url, server, path), wire);
        receiver.Attach(conversation);
        return conversation;
    }

    /// <summary>Has turns until it is told to stop.</summary>
    /// <param name="phase">Says when to measure and when to stop.</param>
    public async Task RunAsync(Phase phase)
    {
        while (!phase.IsOver)
        {
            var took = await TurnAsync();
            if (phase.IsMeasured)
            {
                _acknowledged.Add(took);
            }
        }
    }

    /// <summary>Has one turn.</summary>
    /// <returns>How long its acknowledgement took.</returns>
    /// <exception cref="IOException">The server refused the message, or its answer is wrong.</exception>
    public async Task<long> TurnAsync()
    {
        _expected = TurnRequest.AnswerTo(++_turn);
        var answer = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _answer = answer;
        request.Advance();
        var began = Stopwatch.GetTimestamp();
        await wire.SendAsync(request.Bytes);
        var acknowledgement = await wire.ReadAsync() ?? throw new IOException("The server hung up.");
        var took = Stopwatch.GetTimestamp() - began;
        if (!acknowledgement.IsOk)
        {
            throw new IOException($"The server answered: {Encoding.ASCII.GetString(acknowledgement.Head.Span).Split('\r')[0]}");
        }

        return await answer.Task is { } wrong
            ? throw new IOException($"Turn {_turn} of conversation {number} was answered with {wrong}")
            : took;
    }

    /// <summary>The receiver has an answer to this conversation. That the bot is typing is none.</summary>
    public void Heard(ReadOnlySpan<byte> reply)
    {
        if (reply.IndexOf(_expected) >= 0)
        {
            _answer.TrySetResult(null);
        }
        else if (reply.IndexOf("\"type\":\"typing\""u8) < 0)
        {
            _answer.TrySetResult(Encoding.UTF8.GetString(reply));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => wire.Dispose();
}

/// <summary>What the conversations are to do.</summary>
internal sealed class Phase
{
    private volatile bool _isMeasured;
    private volatile bool _isOver;

    /// <summary>Whether turns that end now count.</summary>
    public bool IsMeasured
    {
        get => _isMeasured;
        set => _isMeasured = value;
    }

    /// <summary>Whether no turn begins any more.</summary>
    public bool IsOver
    {
        get => _isOver;
        set => _isOver = value;
    }
}
