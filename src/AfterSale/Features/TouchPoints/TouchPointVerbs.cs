namespace AfterSale.Features.TouchPoints;

/// <summary>What the buttons of a touch point's card say to the bot.</summary>
internal static class TouchPointVerbs
{
    /// <summary>It is done.</summary>
    public const string Done = "touchpoint.done";

    /// <summary>Put it off to the date in the input <c>until</c>.</summary>
    public const string Snooze = "touchpoint.snooze";

    /// <summary>Put it off to tomorrow.</summary>
    public const string SnoozeTomorrow = "touchpoint.snooze_tomorrow";

    /// <summary>Put it off to Monday.</summary>
    public const string SnoozeNextWeek = "touchpoint.snooze_next_week";

    /// <summary>Leave it out, for the reason in the input <c>reason</c>.</summary>
    public const string Skip = "touchpoint.skip";

    /// <summary>Talking points for it.</summary>
    public const string Points = "touchpoint.points";

    /// <summary>Show its card.</summary>
    public const string Show = "touchpoint.show";
}
