using System.Globalization;

namespace AfterSale.Domain.Plans;

/// <summary>How a touch point's history tells of a new day.</summary>
internal static class TouchPointMoves
{
    /// <summary>The event of a move; its note names both days.</summary>
    public static TouchPointEvent Event(PersonId by, DateTimeOffset at, DateOnly from, DateOnly to) => new(
        at, by, TouchPointEventKind.Moved, string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd} → {to:yyyy-MM-dd}"));
}
