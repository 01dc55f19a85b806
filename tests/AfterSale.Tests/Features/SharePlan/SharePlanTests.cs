using System.Net;
using AfterSale.Domain.Plans;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.SharePlan;

/// <summary>The plan is written down and shared with the customer (playbook, section 2), without a word that is meant for the house.</summary>
public sealed class SharePlanTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task The_page_shows_what_the_customer_may_see_and_no_internal_note()
    {
        var rep = await RepAsync("Lumen <b>&</b> Sons");
        await rep.SayAsync("done lumen now: secret note of mine");
        await rep.SayAsync("complaint lumen: furious about the invoice");
        var page = await GetAsync(rep, await ShareAsync(rep));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Lumen &lt;b&gt;&amp;&lt;/b&gt; Sons", page.Body, StringComparison.Ordinal);
        Assert.Contains("Billing suite", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret note", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("furious", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("eferral", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("dip", page.Body, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers.CacheControl!.ToString());
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_holds_an_event_of_a_whole_day_for_each()
    {
        var rep = await RepAsync("Lumen Labs");
        var link = await ShareAsync(rep);
        var page = await GetAsync(rep, link);
        var calendar = await GetAsync(rep, link + ".ics");
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", calendar.Body, StringComparison.Ordinal);
        Assert.Equal(page.Body.Split("<li").Length, calendar.Body.Split("BEGIN:VEVENT").Length);
        Assert.Contains("DTSTART;VALUE=DATE:2026", calendar.Body, StringComparison.Ordinal);
        Assert.All(calendar.Body.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
    }

    [Fact]
    public async Task A_link_that_was_taken_back_is_dead_and_so_is_one_that_was_made_up()
    {
        var rep = await RepAsync("Lumen Labs");
        var link = await ShareAsync(rep);
        Assert.Contains("is not shared any more", (await rep.AskAsync("unshare plan lumen")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(rep, link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(rep, link[..^4] + "AAAA")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(rep, link[..link.LastIndexOf('/')] + "/guess")).Status);
        Assert.Contains("is not shared", (await rep.AskAsync("unshare plan lumen")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(rep, await ShareAsync(rep))).Status);
    }

    [Fact]
    public async Task A_link_counts_for_ninety_days_and_outlives_a_restart()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.LogCloseAsync("Lumen Labs");
        var link = await ShareAsync(rep);
        await using var later = await host.RestartAsync();
        rep.Host = later;
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(rep, link)).Status);
        await later.AdvanceAsync(TimeSpan.FromDays(91));
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(rep, link)).Status);
    }

    [Fact]
    public async Task Sharing_and_taking_back_stand_in_the_journal()
    {
        var rep = await RepAsync("Lumen Labs");
        await ShareAsync(rep);
        await rep.SayAsync("unshare plan lumen");
        Assert.Single(await rep.FactsAsync<PlanShared>());
        Assert.Single(await rep.FactsAsync<PlanUnshared>());
    }

    [Fact]
    public async Task Somebody_elses_plan_is_not_shared() =>
        Assert.Contains("can't find that customer", (await shared.Rep().AskAsync($"share plan id:{(await (await RepAsync("Lumen Labs")).FileAsync()).Customer.Id}")).Words, StringComparison.Ordinal);

    private static async Task<string> ShareAsync(TeamsRep rep)
    {
        var card = (await rep.SayAsync("share plan lumen"))[^1];
        Cards.AreShown(card);
        return new Uri((string)CardText.Actions(card.Card).First(action => (string?)action["title"] == "Open the page")["url"]!).AbsolutePath;
    }

    private static async Task<(HttpStatusCode Status, string Body, System.Net.Http.Headers.HttpResponseHeaders Headers)> GetAsync(TeamsRep rep, string path)
    {
        var response = await rep.Host.Client.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);
    }

    private async Task<TeamsRep> RepAsync(string customer)
    {
        var rep = shared.Rep();
        await rep.LogCloseAsync(customer);
        rep.Read();
        return rep;
    }
}
