using System.Text.Json;

namespace AfterSale.BotFramework;

/// <summary>What a turn that is stored still owes: replies that have not left, and an answer to repeat if its activity comes again.</summary>
internal sealed class KeptTurn
{
    /// <summary>The activity, as <see cref="TurnLog.KeyOf"/> names it.</summary>
    public ulong Key { get; set; }

    /// <summary>When it was stored, UTC.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The process that sends the replies.</summary>
    public string? Sender { get; set; }

    /// <summary>The status of the answer to an invoke.</summary>
    public int? Status { get; set; }

    /// <summary>The body of the answer to an invoke.</summary>
    public JsonElement? Body { get; set; }

    /// <summary>How often the first reply could not leave.</summary>
    public int Failures { get; set; }

    /// <summary>The replies that have not left, in their order.</summary>
    public List<HeldReply> Replies { get; set; } = [];
}
