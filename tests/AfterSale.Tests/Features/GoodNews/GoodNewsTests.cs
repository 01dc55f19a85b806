using AfterSale.Domain.GoodNews;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.GoodNews;

/// <summary>Good news on a customer's file, and the letter that it makes ([MD]). Today is Sunday 22 Nov 2026.</summary>
public sealed class GoodNewsTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static Dictionary<string, string> News => new()
    {
        ["benefit"] = "fewer errors",
        ["story"] = "three errors in a month instead of forty",
        ["said_by"] = "Anna Berg",
        ["quote"] = "yes",
    };

    [Fact]
    public async Task Good_news_by_card_takes_one_form_and_one_tap_and_offers_the_benefits_bought()
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("good news lumen"))[0];
        Cards.AreShown(form);
        var choices = CardText.Inputs(form.Card).First()["choices"]!.AsArray().Select(choice => (string)choice!["title"]!);
        Assert.Equal(["fewer errors", "happier staff", "another benefit"], choices);
        Assert.Contains("Good news is on the file of Lumen Labs", await rep.SendAsync(form, "Put it on file", News), StringComparison.Ordinal);
        Assert.Equal(
            new GoodNewsNoted((await rep.FileAsync()).Sale!.Id, "fewer errors", "three errors in a month instead of forty", "Anna Berg", MayBeQuoted: true),
            Assert.Single(await rep.FactsAsync<GoodNewsNoted>()));
    }

    [Fact]
    public async Task By_typing_the_story_may_come_along_and_the_rest_is_asked_for()
    {
        var rep = await RepAsync();
        Assert.Contains("1. fewer errors", (await rep.SayAsync("good news lumen: waste is down by a fifth")).AllWords(), StringComparison.Ordinal);
        Assert.Contains("Who", (await rep.SayAsync("2")).AllWords(), StringComparison.Ordinal);
        Assert.Contains("quoted", (await rep.SayAsync("Anna Berg")).AllWords(), StringComparison.Ordinal);
        Assert.Contains("Good news is on the file", (await rep.SayAsync("no")).AllWords(), StringComparison.Ordinal);
        var noted = Assert.Single(await rep.FactsAsync<GoodNewsNoted>());
        Assert.Equal(("happier staff", "waste is down by a fifth", "Anna Berg", false), (noted.Benefit, noted.Story, noted.SaidBy, noted.MayBeQuoted));
    }

    [Fact]
    public async Task Another_benefit_is_taken_in_words_and_on_the_card()
    {
        var rep = await RepAsync();
        await rep.SayAllAsync("good news lumen: orders come by themselves", "less paper", "skip the rest");
        Assert.Equal("less paper", Assert.Single(await rep.FactsAsync<GoodNewsNoted>()).Benefit);
        rep.Read();
        var form = (await rep.SayAsync("good news lumen"))[0];
        Assert.Contains("Which benefit is it?", await rep.SendAsync(form, "Put it on file", new(News) { ["benefit"] = "*" }), StringComparison.Ordinal);
        await rep.SendAsync(form, "Put it on file", new(News) { ["benefit"] = "*", ["other"] = "quieter halls" });
        Assert.Equal("quieter halls", (await rep.FactsAsync<GoodNewsNoted>())[^1].Benefit);
    }

    [Fact]
    public async Task Nobody_is_quoted_who_is_not_named()
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("good news lumen"))[0];
        Assert.Contains("Who may be quoted?", await rep.SendAsync(form, "Put it on file", new(News) { ["said_by"] = "" }), StringComparison.Ordinal);
        Assert.Empty(await rep.FactsAsync<GoodNewsNoted>());
    }

    [Fact]
    public async Task Pressed_twice_it_is_on_file_once()
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("good news lumen"))[0];
        await rep.SendAsync(form, "Put it on file", News);
        Assert.Contains("recorded already", await rep.SendAsync(form, "Put it on file", News), StringComparison.Ordinal);
        Assert.Single(await rep.FactsAsync<GoodNewsNoted>());
    }

    [Fact]
    public async Task It_counts_as_a_result()
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("good news lumen"))[0];
        Assert.Contains("in Effectiveness since", await rep.SendAsync(form, "Put it on file", News), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_shows_the_newest_first_page_by_page()
    {
        var rep = await RepAsync();
        Assert.Contains("There is no good news on the file of Lumen Labs yet", (await rep.AskAsync("good news file lumen")).Words, StringComparison.Ordinal);
        for (var number = 1; number <= 5; number++)
        {
            await rep.SayAllAsync($"good news lumen: story number {number}", "1", "skip the rest");
        }

        rep.Read();
        var first = await rep.AskAsync("good news file lumen");
        Cards.AreShown(first);
        Assert.True(first.Words.IndexOf("story number 5", StringComparison.Ordinal) < first.Words.IndexOf("story number 4", StringComparison.Ordinal));
        Assert.DoesNotContain("story number 1", first.Words, StringComparison.Ordinal);
        Assert.Contains("story number 1", (await rep.PressAsync(first, "Next page")).Deliveries.AllWords(), StringComparison.Ordinal);
        Assert.Contains("story number 1", (await rep.AskAsync("good news file lumen page 2")).Words, StringComparison.Ordinal);
        Assert.Contains("story number 1", (await rep.AskAsync("good news file lumen page 99")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_letter_holds_only_what_is_on_file_and_names_only_who_may_be_quoted()
    {
        var rep = await RepAsync();
        Assert.Contains("no good news", (await rep.AskAsync("letter lumen")).Words, StringComparison.Ordinal);
        await rep.SendAsync((await rep.SayAsync("good news lumen"))[0], "Put it on file", News);
        await rep.SendAsync(
            (await rep.SayAsync("good news lumen"))[0],
            "Put it on file",
            new() { ["benefit"] = "happier staff", ["story"] = "nobody works late", ["said_by"] = "Bo Private", ["quote"] = "no" });
        var letter = await rep.AskAsync("letter lumen");
        Cards.AreShown(letter);
        var text = (string)CardText.Inputs(letter.Card).Single()["value"]!;
        Assert.StartsWith("Dear Anna Berg,", text, StringComparison.Ordinal);
        Assert.Contains("- fewer errors: three errors in a month instead of forty (Anna Berg)", text, StringComparison.Ordinal);
        Assert.Contains("- happier staff: nobody works late", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bo Private", text, StringComparison.Ordinal);
        Assert.Contains("For your interest", text, StringComparison.Ordinal);
        Assert.EndsWith("Ada Park", text, StringComparison.Ordinal);
        var mail = (string)CardText.Actions(letter.Card).Single(action => (string?)action["title"] == "Open as e-mail")["url"]!;
        Assert.StartsWith("mailto:anna@lumen.example?subject=For%20your%20interest", mail, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString("nobody works late"), mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_the_letter_has_no_mail_button()
    {
        var rep = shared.Rep();
        await rep.LogLumenAsync(email: "");
        await rep.SendAsync((await rep.SayAsync("good news lumen"))[0], "Put it on file", News);
        Assert.Equal(["Good-news file"], CardText.Actions((await rep.AskAsync("letter lumen")).Card).Select(action => (string?)action["title"]));
    }

    [Fact]
    public async Task The_longest_news_in_any_script_fit_on_every_card_and_into_the_mail()
    {
        var rep = await RepAsync();
        foreach (var sign in new[] { "漢", "ש", "*", "👩‍👩‍👧‍👦" })
        {
            var longest = string.Concat(Enumerable.Repeat(sign, 740)) + "**[x](y)** ]( `";
            var form = (await rep.SayAsync("good news lumen"))[0];
            await rep.SendAsync(form, "Put it on file", new()
            {
                ["benefit"] = "*",
                ["other"] = string.Concat(Enumerable.Repeat(sign, 150)),
                ["story"] = longest,
                ["said_by"] = string.Concat(Enumerable.Repeat(sign, 200)),
                ["quote"] = "yes",
            });
        }

        Assert.Equal(4, (await rep.FactsAsync<GoodNewsNoted>()).Count);
        Cards.AreShown(await rep.SayAsync("good news file lumen"));
        var letter = await rep.AskAsync("letter lumen");
        Cards.AreShown(letter);
        Assert.InRange(((string)CardText.Actions(letter.Card).Single(action => (string?)action["type"] == "Action.OpenUrl")["url"]!).Length, 1, 1900);
    }

    [Fact]
    public async Task Somebody_elses_customer_stays_theirs()
    {
        var owner = await RepAsync();
        var form = (await owner.SayAsync("good news lumen"))[0];
        var stranger = shared.Rep("Eve Stranger");
        var action = CardText.Actions(form.Card).First();
        await stranger.PressAsync((string)action["verb"]!, CardText.Filled(form.Card!, action, News), form.Id);
        Assert.Empty(await owner.FactsAsync<GoodNewsNoted>());
        await stranger.SayAsync("cancel");
        var id = (await owner.FileAsync()).Customer.Id;
        foreach (var words in new[] { $"good news id:{id}", $"good news file id:{id}", $"letter id:{id}" })
        {
            Assert.DoesNotContain("Lumen", (await stranger.SayAsync(words)).AllWords(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Back_help_and_cancel_work_in_the_middle()
    {
        var rep = await RepAsync();
        await rep.SayAllAsync("good news lumen", "fewer errors", "a great story");
        Assert.Contains("story", (await rep.SayAsync("back")).AllWords(), StringComparison.Ordinal);
        Assert.Contains("story", (await rep.SayAsync("help")).AllWords(), StringComparison.Ordinal);
        await rep.SayAsync("cancel");
        Assert.Empty(await rep.FactsAsync<GoodNewsNoted>());
    }

    private async Task<TeamsRep> RepAsync()
    {
        var rep = shared.Rep();
        await rep.LogLumenAsync("2026-10-20", "2026-10-26");
        return rep;
    }
}
