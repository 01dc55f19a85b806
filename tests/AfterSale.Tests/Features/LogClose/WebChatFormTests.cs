using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.LogClose;

/// <summary>The same form through Web Chat, whose buttons come as messages that name no card.</summary>
public sealed class WebChatFormTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static Dictionary<string, string> Least => new()
    {
        ["customer"] = "Lumen Labs", ["contact"] = "Anna Berg", ["product"] = "Billing suite", ["close"] = "2026-11-20", ["delivery"] = "2026-12-02",
    };

    [Fact]
    public async Task A_form_is_filled_in_reviewed_edited_and_logged_on_one_card()
    {
        var rep = shared.WebChatRep();
        var form = Assert.Single(await rep.SayAsync("log a close"));
        Assert.DoesNotContain(CardText.Actions(form.Card), action => (string?)action["type"] == "Action.Execute");
        var faulty = InPlace(form, await rep.PressAsync(form, "Review", new Dictionary<string, string> { ["customer"] = "Lumen Labs" }));
        Assert.Contains("4 things need a look", faulty.Words, StringComparison.Ordinal);
        var review = InPlace(form, await rep.PressAsync(faulty, "Review", Least));
        var edit = InPlace(form, await rep.PressAsync(review, "Edit"));
        var again = InPlace(form, await rep.PressAsync(edit, "Review", new Dictionary<string, string> { ["value"] = "40k" }));
        Assert.Contains("EUR 40,000", again.Words, StringComparison.Ordinal);
        var logged = InPlace(form, await rep.PressAsync(again, "Log it"));
        Assert.Contains("Logged: Lumen Labs", logged.Words, StringComparison.Ordinal);
        Assert.Equal(40_000m, Assert.Single(await ClosesAsync(rep)).Sale.Value!.Amount);

        var plan = Assert.Single(await rep.PressAsync(logged, "Show the plan"));
        Assert.Contains("After-sale plan: Lumen Labs", plan.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_it_pressed_twice_logs_one_sale()
    {
        var rep = shared.WebChatRep();
        var form = Assert.Single(await rep.SayAsync("log a close"));
        var review = InPlace(form, await rep.PressAsync(form, "Review", Least));
        await rep.PressAsync(review, "Log it");
        Assert.Contains(await rep.PressAsync(review, "Log it"), delivery => delivery.Words.Contains("logged already", StringComparison.Ordinal));
        Assert.Single(await ClosesAsync(rep));
    }

    [Fact]
    public async Task Cancel_closes_the_card_and_stores_nothing()
    {
        var rep = shared.WebChatRep();
        var form = Assert.Single(await rep.SayAsync("log a close"));
        Assert.Contains("cancelled", InPlace(form, await rep.PressAsync(form, "Cancel")).Words, StringComparison.Ordinal);
        Assert.Empty(await ClosesAsync(rep));
    }

    [Fact]
    public async Task An_American_client_gets_month_and_day_first_in_the_choice()
    {
        var rep = shared.WebChatRep();
        foreach (var words in (string[])["log a close", "Lumen Labs", "Anna Berg", "skip the rest", "Billing suite", "skip"])
        {
            await rep.SayAsync(words);
        }

        var which = Assert.Single(await rep.SayAsync("03/04"));
        Assert.Equal(["4 March 2026", "3 April 2026"], which.Suggested);
    }

    [Theory]
    [InlineData("""{"verb":"form.submit"}""")]
    [InlineData("""{"verb":"form.confirm","form":"log_close","draft":"nobody's","card":"unknown"}""")]
    [InlineData("""{"verb":"form.edit","form":7,"draft":{"a":1},"card":[1]}""")]
    [InlineData("""{"verb":"no such verb"}""")]
    [InlineData("""{"verb":"plan.show","customer":"c-of-somebody"}""")]
    [InlineData("""{"verb":7}""")]
    [InlineData("""{}""")]
    [InlineData("""[1,2]""")]
    [InlineData("""7""")]
    public async Task A_postback_that_no_card_of_ours_sends_gets_a_kind_answer(string value)
    {
        var rep = shared.WebChatRep();
        var answer = Assert.Single(await rep.PostbackAsync(System.Text.Json.Nodes.JsonNode.Parse(value)!));
        Assert.DoesNotContain("Something went wrong", answer.Words, StringComparison.Ordinal);
        Assert.Empty(await ClosesAsync(rep));
    }

    private static Delivery InPlace(Delivery form, IReadOnlyList<Delivery> answers)
    {
        var update = Assert.Single(answers);
        Assert.True(update.IsUpdate);
        Assert.Equal(form.Id, update.Id);
        return update;
    }

    private Task<IReadOnlyList<Domain.Sales.LoggedClose>> ClosesAsync(WebChatRep rep) => shared.Host.ClosesAsync("directline|" + rep.Id);
}
