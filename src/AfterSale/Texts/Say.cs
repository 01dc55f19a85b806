using System.Globalization;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Sales;
using AfterSale.Domain.Stages;

namespace AfterSale.Texts;

/// <summary>How dates, amounts and names read in the language of the turn.</summary>
internal static class Say
{
    /// <summary>A day with its weekday and year: "Thu 3 Dec 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("ddd d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>A day as people say it beside today: "today", "tomorrow", "Thu 3 Dec" (with the year when it is another one).</summary>
    public static string Day(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => Text.Of("say.today"),
        1 => Text.Of("say.tomorrow"),
        -1 => Text.Of("say.yesterday"),
        _ => day.ToString(day.Year == today.Year ? "ddd d MMM" : "ddd d MMM yyyy", CultureInfo.CurrentCulture),
    };

    /// <summary>A local moment: "Thu 3 Dec 2026, 09:00".</summary>
    public static string Moment(DateTimeOffset instant, string timeZoneId)
    {
        var local = TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(timeZoneId));
        return local.ToString("ddd d MMM yyyy, HH:mm", CultureInfo.CurrentCulture);
    }

    /// <summary>An amount: "EUR 12,500.50"; cents only where there are any.</summary>
    public static string Amount(Money money) =>
        money.Currency + " " + money.Amount.ToString(decimal.Truncate(money.Amount) == money.Amount ? "N0" : "N2", CultureInfo.CurrentCulture);

    /// <summary>A way of contact: "call", "e-mail" …</summary>
    public static string Method(ContactMethod method) => Text.Of("method." + method);

    /// <summary>A stage: "Learning".</summary>
    public static string Stage(Stage stage) => Text.Of("stage." + stage);

    /// <summary>Where a relationship goes: "improving".</summary>
    public static string Trend(Trend trend) => Text.Of("trend." + trend);

    /// <summary>Somebody's own words, harmless inside Markdown and cards.</summary>
    public static string Words(string words) => AdaptiveText.Escape(words);

    /// <summary>Somebody's own words, shortened to a length with an ellipsis, harmless inside Markdown and cards.</summary>
    public static string Words(string words, int atMost) => AdaptiveText.Escape(Shorten(words, atMost));

    /// <summary>Shortens to a number of user-perceived characters, with an ellipsis where something was cut.</summary>
    public static string Shorten(string words, int atMost)
    {
        var elements = new StringInfo(words);
        return elements.LengthInTextElements <= atMost ? words : elements.SubstringByTextElements(0, atMost - 1) + "…";
    }
}
