using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>How turns are run.</summary>
public sealed class BotFrameworkOptions
{
    /// <summary>How long a turn may take; the HTTP request has no say in it. Default 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan TurnTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a turn may wait for earlier turns of its conversation; then it is answered with 503. Default 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan QueueTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest body that is read, in bytes. Default 256 KB.</summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int MaxRequestBytes { get; set; } = 256 * 1024;

    /// <summary>How long a body may take to arrive, beginning when it has to be waited for; then it is refused with 408. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether every adapter gets the middleware that makes cards fit their channel. Default true.</summary>
    public bool UseDefaultMiddleware { get; set; } = true;

    /// <summary>
    /// Whether a turn that answers an activity has one effect: its replies wait until everything that it writes is stored in one piece,
    /// together with the memory of the activity, and the same activity has no second effect. Default true; without it, replies leave at
    /// once and the bot saves its state itself, as with the SDK.
    /// </summary>
    public bool OneEffectPerTurn { get; set; } = true;

    /// <summary>How often a turn is run in all, if others changed meanwhile what it builds on. Default 3.</summary>
    [Range(1, 10)]
    public int TurnAttempts { get; set; } = 3;

    /// <summary>
    /// How long the process that stored a turn has its replies to itself; then another one may send what has not left. Zero where no other
    /// process can be running on the same store. Default 10 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan ReplyLease { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>After how long the answer to a message is announced by a typing indicator, as a store rule of Teams asks. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan TypingAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The source-generated contexts that know the types which the product keeps in state. Without any, types that this layer does not know
    /// are read by reflection.
    /// </summary>
    public IList<IJsonTypeInfoResolver> StateTypes { get; } = [];
}
