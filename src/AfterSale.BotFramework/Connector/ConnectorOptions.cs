using System.ComponentModel.DataAnnotations;

namespace AfterSale.BotFramework.Connector;

/// <summary>How connector services are called.</summary>
public sealed class ConnectorOptions
{
    /// <summary>
    /// Service URLs that may have the bot's token though no activity came from there yet, such as
    /// <c>https://smba.trafficmanager.net/emea/</c> for messages to people who have not written. Default none.
    /// </summary>
    public IList<string> TrustedServiceUrls { get; } = [];

    /// <summary>How often a call is repeated at most. Default 4.</summary>
    [Range(0, 20)]
    public int MaxRetryAttempts { get; set; } = 4;

    /// <summary>The wait before the first repetition; it doubles, and is spread at random. Default half a second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// The longest wait. A service that asks for more with Retry-After is not called again: the error tells how long. Default 20 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The time for one attempt. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:05:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The time for a call with its repetitions. Default 45 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:30:00")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(45);
}
