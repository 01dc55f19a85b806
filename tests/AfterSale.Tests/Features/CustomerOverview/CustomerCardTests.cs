using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.CustomerOverview;

/// <summary>All that matters about a customer on one card (playbook, sections 1 and 2). Today is Sunday 22 Nov 2026.</summary>
public sealed class CustomerCardTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly string[] Parts =
    [
        "in Learning since", "temperature 2 on 22 Nov", "decaying", "In the dip", "half of the invoices are wrong", "the manual", "What comes next",
        "None of the six strategies", "Anna Berg", "mailto:anna@example.com", "The sale is open until they say",
    ];

    [Fact]
    public async Task It_shows_the_stage_with_reasons_what_is_open_and_what_comes_next()
    {
        var rep = await RepAsync();
        await CheckInAsync(rep, "2");
        await rep.SayAsync("complaint lumen: half of the invoices are wrong");
        await rep.SayAsync("promise lumen the manual by friday");
        var card = (await rep.SayAsync("customer lumen"))[^1];
        Cards.AreShown(card);
        Assert.All(Parts, part => Assert.Contains(part, card.Words, StringComparison.Ordinal));
        Assert.Equal(
            ["Check in", "Plan", "Complaint", "Promise", "Good news", "History"], card.Card!["actions"]!.AsArray().Select(action => (string)action!["title"]!));
    }

    [Fact]
    public async Task On_Teams_the_curve_is_a_chart_with_a_table_for_clients_that_draw_none()
    {
        var rep = await RepAsync();
        await CheckInAsync(rep, "4");
        var card = (await rep.SayAsync("customer lumen"))[^1].Card!;
        var chart = Assert.Single(card["body"]!.AsArray().OfType<JsonObject>(), element => (string?)element["type"] == "Chart.Line");
        Assert.Equal(["Predicted", "Observed"], chart["data"]!.AsArray().Select(line => (string)line!["legend"]!));
        Assert.All(chart["data"]![0]!["values"]!.AsArray(), point => Assert.InRange((double)point!["y"]!, 1, 5));
        Assert.Equal(4, (double)Assert.Single(chart["data"]![1]!["values"]!.AsArray())!["y"]!);
        Assert.Contains("observed 4, predicted", string.Join(' ', CardText.Of(chart["fallback"])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_local_page_the_curve_is_a_picture_with_its_words()
    {
        await using var host = await BotHost.StartAsync();
        var rep = new WebChatRep(host, "user-web");
        foreach (var words in (string[])["log a close", "Lumen Labs", "Anna Berg", "skip", "skip", "e-mail", "Billing suite", "skip", "2026-11-02", "2026-11-06", "skip the rest", "yes"])
        {
            await rep.SayAsync(words);
        }

        var card = (await rep.SayAsync("customer lumen"))[^1].Card!;
        var image = Assert.Single(card["body"]!.AsArray().OfType<JsonObject>(), element => (string?)element["type"] == "Image");
        var bytes = Convert.FromBase64String(((string)image["url"]!)["data:image/svg+xml;base64,".Length..]);
        Assert.InRange(bytes.Length, 300, 9000);
        var picture = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Root!;
        Assert.Equal("svg", picture.Name.LocalName);
        Assert.Equal(["Predicted", "Observed", "Today", "1", "2", "3", "4", "5"], picture.Elements().Where(one => one.Name.LocalName == "text").Take(8).Select(one => one.Value));
        Assert.Contains("predicted", (string)image["altText"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_customer_is_not_shown()
    {
        var rep = await RepAsync();
        var id = (await rep.FileAsync()).Customer.Id;
        Assert.Contains("can't find that customer", (await shared.Rep().AskAsync($"customer id:{id}")).Words, StringComparison.Ordinal);
    }

    private static async Task CheckInAsync(TeamsRep rep, string temperature)
    {
        var form = (await rep.SayAsync("check in lumen"))[0];
        await rep.PressAsync(form, "Record it", new Dictionary<string, string> { ["temperature"] = temperature, ["use"] = "Part" });
        await rep.SayAsync("cancel");
        rep.Read();
    }

    private async Task<TeamsRep> RepAsync()
    {
        var rep = shared.Rep();
        await rep.LogCloseAsync("Lumen Labs", close: "2026-11-02", delivery: "2026-11-06");
        rep.Read();
        return rep;
    }
}
