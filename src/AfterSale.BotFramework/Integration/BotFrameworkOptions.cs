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

    /// <summary>
    /// Whether every adapter gets the middleware of this layer: cards for every channel, saving of the state, and each activity only once.
    /// Default true.
    /// </summary>
    public bool UseDefaultMiddleware { get; set; } = true;

    /// <summary>
    /// The source-generated contexts that know the types which the product keeps in state. Without any, types that this layer does not know
    /// are read by reflection.
    /// </summary>
    public IList<IJsonTypeInfoResolver> StateTypes { get; } = [];
}
