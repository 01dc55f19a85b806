using System.ComponentModel.DataAnnotations;

namespace AfterSale.Hosting;

/// <summary>How due touch points are looked for and sent; configuration section <c>AfterSale:Nudges</c>.</summary>
internal sealed class NudgeOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "AfterSale:Nudges";

    /// <summary>How often it is looked for what is due. Default 20 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How many are handed out at once. Default 100.</summary>
    [Range(1, 1000)]
    public int BatchSize { get; set; } = 100;

    /// <summary>How many people are written to beside each other. Default 8.</summary>
    [Range(1, 64)]
    public int Parallel { get; set; } = 8;

    /// <summary>How long a claimed touch point is kept from others; after a crash it is sent again no earlier. Default 2 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>After how long one that failed is tried again. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")]
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromMinutes(1);
}
