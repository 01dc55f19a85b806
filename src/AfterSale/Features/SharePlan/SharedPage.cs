using System.Globalization;
using System.Net;
using System.Text;
using AfterSale.Domain.Implementations;
using AfterSale.Domain.Plans.Sharing;
using AfterSale.Texts;

namespace AfterSale.Features.SharePlan;

/// <summary>Writes the page that a customer sees: their plan, and their own implementation plan, without a word that is meant for the house.</summary>
internal static class SharedPage
{
    private const string Style = """
        :root { color-scheme: light dark }
        body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
        h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin-top: 2rem }
        ol { list-style: none; padding: 0 } li { border-top: 1px solid #8885; padding: .75rem 0 }
        time { font-weight: 600 } .done { opacity: .65 } .done::after { content: " ✓" } p { margin: .25rem 0 }
        """;

    /// <summary>The page.</summary>
    /// <param name="customer">The customer's name.</param>
    /// <param name="by">The rep's name.</param>
    /// <param name="plan">What is shared of the plan.</param>
    /// <param name="own">The customer's own implementation plan, if it has begun.</param>
    /// <param name="calendar">Where the calendar is.</param>
    public static string Html(string customer, string by, SharedPlan plan, SharedImplementation? own, string calendar)
    {
        var page = new StringBuilder();
        page.Append(Head(Text.Of("share.page.title", customer), Text.Of("share.page.lead", plan.Product, by)));
        page.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{H(calendar)}\">{H(Text.Of("share.page.calendar"))}</a></p><ol>");
        foreach (var one in plan.TouchPoints)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li{(one.IsDone ? " class=\"done\"" : "")}><time datetime=\"{one.Day:yyyy-MM-dd}\">{H(Say.Day(one.Day))}</time> · {H(one.Title)} · {H(Say.Method(one.Method))}<p>{H(one.Text)}</p></li>");
        }

        page.Append("</ol>");
        if (own is not null)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{H(Text.Of("share.page.own"))}</h2><ol>");
            foreach (var step in own.Steps)
            {
                var due = step.Due is { } day ? $"<time datetime=\"{day:yyyy-MM-dd}\">{H(Say.Day(day))}</time> · " : "";
                page.Append(CultureInfo.InvariantCulture, $"<li{(step.IsDone ? " class=\"done\"" : "")}>{due}{H(step.What)}{(step.Who is null ? "" : " · " + H(step.Who))}</li>");
            }

            page.Append("</ol>");
        }

        return page.Append("</body></html>").ToString();
    }

    /// <summary>The page instead of a plan that is not shared any more, or never was: the same words for both.</summary>
    public static string Gone() => Head(Text.Of("share.page.gone"), Text.Of("share.page.gone_lead")) + "</body></html>";

    private static string Head(string title, string lead) =>
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        + $"<title>{H(title)}</title><style>{Style}</style></head><body><h1>{H(title)}</h1><p>{H(lead)}</p>";

    private static string H(string text) => WebUtility.HtmlEncode(text);
}
