using AfterSale.Domain;
using AfterSale.Domain.CheckIns;
using AfterSale.Domain.Life;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.Life;

/// <summary>Life happens (playbook, section 2). Today is Sunday 22 Nov 2026.</summary>
public sealed class LifeTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_moved_delivery_is_kept_and_its_touch_points_move_only_when_applied(bool byCard)
    {
        var rep = await RepAsync();
        var before = Days(await rep.OnlyCloseAsync());
        var said = await rep.SayAsync("delivery moved lumen to 23 Dec because the truck broke down");
        var proposal = said.Last(delivery => delivery.Card is not null);
        Assert.Contains("touch points would change", proposal.Words, StringComparison.Ordinal);
        Assert.Contains("→", proposal.Words, StringComparison.Ordinal);
        Cards.AreShown(said);
        var asked = await rep.OnlyCloseAsync();
        Assert.Equal(new DateOnly(2026, 12, 23), asked.Sale.Dates.Delivery);
        Assert.Equal(before, Days(asked));

        _ = byCard ? (await rep.PressAsync(proposal, "Apply")).Deliveries : await rep.SayAsync("yes");
        Assert.NotEqual(before, Days(await rep.OnlyCloseAsync()));
        await rep.PressAsync(proposal, "Apply");
        Assert.Single(await rep.FactsAsync<PlanRetimed>());

        await rep.SayAllAsync("undo", "yes");
        Assert.Equal(before, Days(await rep.OnlyCloseAsync()));
    }

    [Theory]
    [InlineData("no")]
    [InlineData("keep")]
    [InlineData("my day")]
    [InlineData("cancel")]
    public async Task Kept_nothing_of_the_plan_changes(string answer)
    {
        var rep = await RepAsync();
        var before = Days(await rep.OnlyCloseAsync());
        await rep.SayAllAsync("delivery moved lumen to 23 Dec", answer);
        Assert.Equal(before, Days(await rep.OnlyCloseAsync()));
        Assert.Empty(await rep.FactsAsync<PlanRetimed>());
    }

    [Fact]
    public async Task By_card_an_impossible_day_is_said_at_its_field()
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("delivery moved lumen"))[0];
        var faulty = await rep.PressAsync(form, "Save", new Dictionary<string, string> { ["to"] = "2020-01-01" });
        Assert.Contains("One thing needs a look", faulty.Updated.Words, StringComparison.Ordinal);
        Assert.Empty(await rep.FactsAsync<DeliveryMoved>());
    }

    [Fact]
    public async Task A_renewal_that_comes_into_sight_brings_its_series()
    {
        var rep = await RepAsync();
        await rep.SayAllAsync("renewal moved lumen to 2027-11-01", "yes");
        var (_, _, sale, plan) = await rep.OnlyCloseAsync();
        Assert.Equal(new DateOnly(2027, 11, 1), sale.Dates.Renewal);
        Assert.Contains(plan, touchPoint => touchPoint.Kind == TouchPointKind.Renewal);
    }

    [Fact]
    public async Task Renewed_a_new_cycle_begins_and_the_old_plan_is_closed_with_the_reason()
    {
        var rep = await RepAsync();
        var asked = await rep.SayAsync("renewed lumen");
        Cards.AreShown(asked);
        await rep.SayAllAsync("expanded", "two more sites", "skip the rest");
        await rep.SayAsync("yes");
        var closes = await rep.ClosesAsync();
        Assert.Equal(2, closes.Count);
        var (old, now) = (closes.Single(close => close.Sale.End is not null), closes.Single(close => close.Sale.End is null));
        Assert.Equal((SaleEndKind.Expanded, "Billing suite", "Anna Berg"), (old.Sale.End!.Kind, now.Sale.Product, now.Contact.Name));
        Assert.DoesNotContain(old.Plan, touchPoint => touchPoint.State == TouchPointState.Planned);
        Assert.NotEmpty(now.Plan);

        await rep.SayAllAsync("undo", "yes");
        Assert.Null((await rep.OnlyCloseAsync()).Sale.End);
    }

    [Theory]
    [InlineData("lost customer lumen because they merged")]
    [InlineData("renewed lumen", "lost", "they merged", "Acme", "yes")]
    public async Task A_lost_customer_is_thanked_and_not_flagged(params string[] words)
    {
        var rep = await RepAsync();
        await rep.SayAllAsync(words);
        Assert.Equal("they merged", Assert.Single(await rep.FactsAsync<CustomerLost>()).Reason);
        var planned = (await rep.OnlyCloseAsync()).Plan.Where(touchPoint => touchPoint.State == TouchPointState.Planned).ToList();
        Assert.Contains(planned, touchPoint => touchPoint.Kind == TouchPointKind.ThankYou);
        Assert.Contains(planned, touchPoint => touchPoint.Kind == TouchPointKind.DoorOpener);
        Assert.Contains("Lost: ", (await rep.AskAsync("customers")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_sale_has_a_plan_and_the_customer_is_none()
    {
        var rep = shared.Rep();
        var form = (await rep.SayAsync("lost sale Vega"))[0];
        var filled = new Dictionary<string, string> { ["contact"] = "Ben Ode", ["product"] = "Billing suite", ["reason"] = "price", ["won_by"] = "Acme" };
        var stored = await rep.PressAsync(form, "Save", filled);
        Cards.AreShown(stored.Deliveries);
        await rep.PressAsync(form, "Save", filled);
        var (_, contact, sale, plan) = await rep.OnlyCloseAsync();
        Assert.Equal(("Ben Ode", SaleEndKind.NotSigned, "price", "Acme"), (contact.Name, sale.End!.Kind, sale.End.Reason, sale.End.To));
        Assert.Contains(plan, touchPoint => touchPoint.Kind == TouchPointKind.DoorOpener && touchPoint.DueOn >= new DateOnly(2027, 2, 20));
        Assert.Contains("Sale lost: ", (await rep.AskAsync("customers")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contacts_come_go_decide_and_may_be_left_alone()
    {
        var rep = await RepAsync();
        await rep.SayAsync("new decision maker lumen Ben Ode");
        Assert.Contains(
            (await rep.OnlyCloseAsync()).Plan,
            touchPoint => touchPoint.Title == "Introduce yourself to Ben Ode" && touchPoint.DueOn == new DateOnly(2026, 11, 27));
        await rep.SayAllAsync("contact left lumen Anna", "Ben Ode");
        Assert.Equal("Ben Ode", (await rep.OnlyCloseAsync()).Contact.Name);
        await rep.SayAsync("cancel");
        await rep.SayAllAsync("add contact lumen Cy Dee", "skip the rest");
        await rep.SayAsync("do not contact lumen Cy because of the merger");
        var shown = await rep.AskAsync("contact lumen");
        foreach (var text in (string[])["Anna Berg", "left", "decides", "Cy Dee", "Do not contact, since", "merger"])
        {
            Assert.Contains(text, shown.Words, StringComparison.Ordinal);
        }

        Cards.AreShown(shown);
        await rep.PressAsync(shown, "May contact again");
        await rep.SayAsync("skip the rest");
        Assert.Single(await rep.FactsAsync<ContactAllowed>());
    }

    [Fact]
    public async Task Contact_outside_the_plan_is_logged_in_one_sentence()
    {
        var rep = await RepAsync();
        var said = await rep.SayAsync("spoke to lumen: they asked for training");
        Assert.Contains("It counts as contact", said[^1].Words + said[0].Words, StringComparison.Ordinal);
        var fact = Assert.Single(await rep.FactsAsync<SpokenTo>());
        Assert.Equal(("Anna Berg", "they asked for training"), (fact.With, fact.Note));
    }

    [Fact]
    public async Task Edited_by_card_only_what_changed_is_noted()
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("edit lumen"))[0];
        Cards.AreShown(form);
        await rep.PressAsync(form, "Save", new Dictionary<string, string> { ["phone"] = "+49 30 12345", ["product"] = "Ledger" });
        var (_, contact, sale, _) = await rep.OnlyCloseAsync();
        Assert.Equal(("+49 30 12345", "Ledger"), (contact.Phone, sale.Product));
        Assert.Equal(["phone", "product"], Assert.Single(await rep.FactsAsync<CustomerEdited>()).Parts.Select(part => part.Part).Order());
    }

    [Fact]
    public async Task Edited_by_typing_one_thing_at_a_time()
    {
        var rep = await RepAsync();
        await rep.SayAllAsync("edit lumen", "edit name", "Lumen & Sons");
        Assert.Equal("Lumen & Sons", (await rep.OnlyCloseAsync()).Customer.Name);
    }

    [Theory]
    [InlineData("delivery moved")]
    [InlineData("renewed")]
    [InlineData("lost customer")]
    [InlineData("contact")]
    [InlineData("do not contact")]
    [InlineData("spoke to")]
    [InlineData("edit")]
    [InlineData("draft plan")]
    public async Task Somebody_elses_customer_is_refused(string command)
    {
        var rep = await RepAsync();
        CustomerId theirs = (await rep.OnlyCloseAsync()).Customer.Id;
        Assert.Contains("can't find that customer", (await shared.Rep().AskAsync($"{command} id:{theirs}")).Words, StringComparison.Ordinal);
    }

    private async Task<TeamsRep> RepAsync()
    {
        var rep = shared.Rep();
        await rep.LogCloseAsync("Lumen Labs");
        rep.Read();
        return rep;
    }

    private static List<DateOnly> Days(LoggedClose close) =>
        [.. close.Plan.Where(touchPoint => touchPoint.State == TouchPointState.Planned).Select(touchPoint => touchPoint.DueOn)];
}
