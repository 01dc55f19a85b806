using AfterSale.Bot;

namespace AfterSale.Features.SharePlan;

/// <summary>Serves shared plans to customers: a page, and a calendar. Nothing else is reached from here, and nothing is remembered of who reads.</summary>
internal static class SharedPlanEndpoints
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>Maps them.</summary>
    public static void MapSharedPlans(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(SharedLinks.Path + "/{token}.ics", CalendarAsync);
        endpoints.MapGet(SharedLinks.Path + "/{token}", PageAsync);
    }

    private static async Task<IResult> PageAsync(HttpContext http, string token, SharedPlanReader plans)
    {
        Guard(http);
        return await plans.ReadAsync(token, http.RequestAborted) is { } view
            ? Results.Content(
                SharedPage.Html(view.Customer, view.By, view.Plan, view.Own, $"{SharedLinks.Path}/{token}.ics"), Html)
            : Results.Content(SharedPage.Gone(), Html, statusCode: StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> CalendarAsync(HttpContext http, string token, SharedPlanReader plans, TimeProvider time)
    {
        Guard(http);
        return await plans.ReadAsync(token, http.RequestAborted) is { } view
            ? Results.File(System.Text.Encoding.UTF8.GetBytes(SharedCalendar.Write(view.Plan, time.GetUtcNow())), "text/calendar; charset=utf-8", "plan.ics")
            : Results.NotFound();
    }

    private static void Guard(HttpContext http)
    {
        TurnCulture.Speak(TurnCulture.Of(null));
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
