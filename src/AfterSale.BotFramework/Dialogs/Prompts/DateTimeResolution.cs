namespace AfterSale.BotFramework.Dialogs;

/// <summary>One reading of a date that someone said.</summary>
public class DateTimeResolution
{
    /// <summary>The date as 2025-12-05, with its time as 2025-12-05 09:00:00 if one was said.</summary>
    public string? Value { get; set; }

    /// <summary>The start of a range; this layer reads no ranges.</summary>
    public string? Start { get; set; }

    /// <summary>The end of a range; this layer reads no ranges.</summary>
    public string? End { get; set; }

    /// <summary>What was said, as TIMEX3: 2025-12-05T09, or XXXX-WXX-5 for a Friday and XXXX-12-05 for a day of any year.</summary>
    public string? Timex { get; set; }
}
