using System.ComponentModel.DataAnnotations;

namespace AfterSale.Hosting;

/// <summary>Where things lie and what is loaded; configuration section <c>AfterSale</c>.</summary>
internal sealed class AfterSaleOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "AfterSale";

    /// <summary>Where the data lies; relative to the directory in which the bot is started. Default <c>data</c>.</summary>
    [Required]
    public string DataDirectory { get; set; } = "data";

    /// <summary>Whether an empty store is filled with sample people and customers; local mode only. Default <see langword="true"/>.</summary>
    public bool SampleData { get; set; } = true;

    /// <summary>Where the plan templates lie; <c>Templates</c> beside the program when empty.</summary>
    public string TemplatesDirectory { get; set; } = "";

    /// <summary>The currency of an amount that names none. Default <c>EUR</c>.</summary>
    [Required]
    [RegularExpression("^[A-Z]{3}$")]
    public string DefaultCurrency { get; set; } = "EUR";

    /// <summary>Under which address customers reach the bot, such as <c>https://bot.example.com</c>: links to shared plans begin with it. None in channel mode when empty; in local mode the local address.</summary>
    [RegularExpression("^(https?://[^/?#]+)?/?$")]
    public string PublicUrl { get; set; } = "";
}
