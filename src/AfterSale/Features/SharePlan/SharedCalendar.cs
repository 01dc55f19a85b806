using AfterSale.Domain.Plans.Sharing;
using AfterSale.Texts;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace AfterSale.Features.SharePlan;

/// <summary>Writes the touch points that a customer may see as a calendar (RFC 5545): one event of a whole day each.</summary>
internal static class SharedCalendar
{
    /// <summary>The calendar's text.</summary>
    /// <param name="plan">What is shared.</param>
    /// <param name="now">The moment, UTC.</param>
    public static string Write(SharedPlan plan, DateTimeOffset now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//AfterSale//Shared plan//EN" };
        foreach (var one in plan.TouchPoints)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(one.TouchPoint.Value)).AsSpan(0, 16))}@aftersale",
                DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
                Start = new CalDateTime(one.Day),
                End = new CalDateTime(one.Day.AddDays(1)),
                Summary = $"{one.Title} ({Say.Method(one.Method)})",
                Description = one.Text,
                Transparency = "TRANSPARENT",
            });
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("The calendar could not be written.");
    }
}
