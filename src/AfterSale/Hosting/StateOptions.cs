using System.ComponentModel.DataAnnotations;

namespace AfterSale.Hosting;

/// <summary>How long the state of conversations is kept; configuration section <c>AfterSale:State</c>.</summary>
internal sealed class StateOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "AfterSale:State";

    /// <summary>After how long without a word the state of a conversation is let go. Default 30 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepIdleFor { get; set; } = TimeSpan.FromDays(30);
}
