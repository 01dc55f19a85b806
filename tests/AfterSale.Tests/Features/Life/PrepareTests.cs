using AfterSale.Domain.Preparation;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.Life;

/// <summary>Before the signature (playbook, section 1, strategy 1). Today is Sunday 22 Nov 2026.</summary>
public sealed class PrepareTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly Dictionary<string, string> Filled = new()
    {
        ["contact"] = "Anna Berg",
        ["product"] = "Billing suite",
        ["value"] = "40k",
        ["close"] = "2026-12-01",
        ["delivery"] = "2026-12-15",
        ["benefits"] = "fewer errors\nfaster month end",
        ["match"] = "theirs has no audit trail",
        ["concerns_open"] = "migration of old invoices",
        ["concerns_resolved"] = "data protection",
        ["checkups"] = "call two weeks after delivery",
    };

    [Fact]
    public async Task By_card_it_takes_one_form_and_shows_a_draft_plan_and_schedules_nothing()
    {
        var rep = shared.Rep();
        var kept = await PreparedAsync(rep);
        Assert.Contains("Prepared: Lumen Labs", kept.Words, StringComparison.Ordinal);
        Assert.Contains("nothing is scheduled", kept.Words, StringComparison.Ordinal);
        Assert.Contains("Thank-you note", kept.Words, StringComparison.Ordinal);
        Cards.AreShown(kept);
        Assert.Empty(await rep.ClosesAsync());
        Assert.Equal(["fewer errors", "faster month end"], Assert.Single(await rep.FactsAsync<Prepared>()).Benefits);
    }

    [Fact]
    public async Task Pressed_twice_it_is_kept_once()
    {
        var rep = shared.Rep();
        var form = (await rep.SayAsync("prepare Lumen Labs"))[0];
        await rep.PressAsync(form, "Keep it", Filled);
        await rep.PressAsync(form, "Keep it", Filled);
        Assert.Single(await rep.FactsAsync<Prepared>());
    }

    [Fact]
    public async Task By_typing_the_questions_come_one_by_one_and_the_rest_can_be_skipped()
    {
        var rep = shared.Rep();
        await rep.SayAllAsync("prepare", "Lumen Labs", "Anna Berg", "Billing suite", "skip", "1 Dec");
        var said = await rep.SayAsync("skip the rest");
        Assert.Contains(said, delivery => delivery.Words.Contains("Prepared", StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2026, 12, 1), Assert.Single(await rep.FactsAsync<Prepared>()).Close);
    }

    [Fact]
    public async Task A_prospect_is_not_missing_a_touch_point()
    {
        var rep = shared.Rep();
        await PreparedAsync(rep);
        var listed = (await rep.AskAsync("customers")).Words;
        Assert.Contains("Prospect: not signed yet", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing is planned", listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prepared_again_what_is_kept_is_shown_and_one_thing_changes_by_typing()
    {
        var rep = shared.Rep();
        await PreparedAsync(rep);
        var again = await rep.SayAsync("prepare lumen labs");
        Assert.Contains("This is what you have prepared", again[^1].Words, StringComparison.Ordinal);
        Assert.Contains("migration of old invoices", again[0].Words, StringComparison.Ordinal);
        Assert.Contains("in the middle", (await rep.AskAsync("help")).Words, StringComparison.Ordinal);
        await rep.SayAsync("edit product");
        await rep.SayAsync("Ledger suite");
        var latest = (await rep.FactsAsync<Prepared>())[^1];
        Assert.Equal(("Ledger suite", "Anna Berg", 1), (latest.Product, latest.Contact, latest.CheckUps.Count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Logging_the_close_takes_it_over_also_when_the_customer_is_named_later(bool named)
    {
        var rep = shared.Rep();
        await PreparedAsync(rep);
        var asked = named ? await rep.SayAsync("log a close lumen labs") : await rep.SayAllAsync("log a close", "lumen labs");
        Assert.Contains("I have taken over", asked[^1].Words, StringComparison.Ordinal);
        await rep.SayAllAsync("anna@example.com", "skip", "e-mail", "today");
        await rep.SayAllAsync("skip the rest", "yes");
        var (customer, contact, sale, _) = await rep.OnlyCloseAsync();
        Assert.Equal(("Lumen Labs", "Anna Berg", "Billing suite", 40_000m), (customer.Name, contact.Name, sale.Product, sale.Value!.Amount));
        Assert.Equal((new DateOnly(2026, 12, 15), 2, 2, true), (sale.Dates.Delivery, sale.Benefits.Count, sale.Concerns.Count, sale.CheckUpsAgreed));
    }

    [Fact]
    public async Task On_the_card_too_what_was_left_empty_is_taken_over()
    {
        var rep = shared.Rep();
        await PreparedAsync(rep);
        var form = await rep.AskAsync("log a close");
        var review = await rep.PressAsync(form, "Review", new Dictionary<string, string> { ["customer"] = "Lumen Labs", ["close"] = "2026-11-20" });
        Assert.Contains("Lumen Labs: shall I log this close?", review.Updated.Words, StringComparison.Ordinal);
        await rep.PressAsync(review.Updated, "Log it");
        Assert.True((await rep.OnlyCloseAsync()).Sale.CheckUpsAgreed);
    }

    [Theory]
    [InlineData("O'Neil & Søn *A/S* [x](y)")]
    [InlineData("株式会社ルーメン")]
    [InlineData("شركة النور")]
    public async Task Any_name_is_kept_and_found_again(string name)
    {
        var rep = shared.Rep();
        await rep.SayAsync("prepare " + name);
        await rep.SayAsync("skip the rest");
        Assert.Contains("This is what you have prepared", (await rep.SayAsync("prepare " + name))[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_content_fits_on_the_cards()
    {
        var rep = shared.Rep();
        var form = (await rep.SayAsync("prepare " + new string('漢', 200)))[0];
        var lines = string.Join('\n', Enumerable.Range(0, 10).Select(number => number + string.Concat(Enumerable.Repeat("**漢 ](", 24))));
        var filled = new Dictionary<string, string>(Filled) { ["benefits"] = lines, ["concerns_open"] = lines, ["concerns_resolved"] = lines, ["checkups"] = lines };
        Cards.AreShown(form);
        Cards.AreShown((await rep.PressAsync(form, "Keep it", filled)).Deliveries);
        Cards.AreShown(await rep.SayAsync("draft plan 漢"));
    }

    private static async Task<Delivery> PreparedAsync(TeamsRep rep)
    {
        var form = (await rep.SayAsync("prepare Lumen Labs"))[0];
        return (await rep.PressAsync(form, "Keep it", Filled)).Updated;
    }
}
