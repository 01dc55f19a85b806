using System.Globalization;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Plans;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.LogClose;

/// <summary>A close is logged by typing: one question at a time, in the words that people use. Today is Sunday 22 Nov 2026.</summary>
public sealed class TypedCloseTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly (string Answer, string NextQuestion)[] Whole =
    [
        ("Lumen Labs", "your **contact** there"),
        ("Anna Berg", "**e-mail** address"),
        ("anna@lumen.example", "**phone** number"),
        ("+44 20 7946 0000", "**prefer to be contacted**"),
        ("text message", "did they **buy**"),
        ("Billing suite", "is it **worth**"),
        ("€12,500.50", "did you **close**"),
        ("20 Nov", "is **delivery**"),
        ("in 10 days", "**renewal** or next sale"),
        ("2027-12-03", "Which **benefits**"),
        ("fewer errors, faster close; happier staff", "**meet their needs**"),
        ("ours reads their ledger", "*not fully resolved*"),
        ("will it scale?\nwho trains the night shift?", "**fully resolved**"),
        ("price", "**check-ups**"),
        ("yes", "Which **plan**"),
        ("complex product", "shall I log this close?"),
    ];

    [Fact]
    public async Task Every_question_is_asked_in_order_and_what_was_typed_is_what_is_stored()
    {
        var rep = shared.Rep();
        var form = await rep.AskAsync("log a close");
        Assert.Contains("beginning with “Customer”", form.Words, StringComparison.Ordinal);
        foreach (var (answer, next) in Whole)
        {
            Assert.Contains(next, (await rep.SayAsync(answer))[^1].Words, StringComparison.Ordinal);
        }

        Assert.Empty(await rep.ClosesAsync());
        await rep.SayAsync("yes");

        var (customer, contact, sale, plan) = await rep.OnlyCloseAsync();
        Assert.Equal("Lumen Labs", customer.Name);
        Assert.Equal("msteams|" + rep.Id, customer.Owner.Value);
        Assert.Equal(("Anna Berg", "anna@lumen.example", "+44 20 7946 0000", ContactMethod.Text), (contact.Name, contact.Email, contact.Phone, contact.Preferred));
        Assert.Equal("Billing suite", sale.Product);
        Assert.Equal((12_500.50m, "EUR"), (sale.Value!.Amount, sale.Value.Currency));
        Assert.Equal((Day("2026-11-20"), Day("2026-12-02"), Day("2027-12-03")), (sale.Dates.Close, sale.Dates.Delivery, sale.Dates.Renewal!.Value));
        Assert.Equal(["fewer errors, faster close", "happier staff"], sale.Benefits);
        Assert.Equal("ours reads their ledger", sale.CompetitiveMatch);
        Assert.Equal(
            [("will it scale?", false), ("who trains the night shift?", false), ("price", true)],
            sale.Concerns.Select(concern => (concern.Text, concern.FullyResolved)));
        Assert.True(sale.CheckUpsAgreed);
        Assert.Equal("complex", sale.Template);
        Assert.NotEmpty(plan);
    }

    [Fact]
    public async Task A_concern_that_is_not_fully_resolved_becomes_a_touch_point_and_a_resolved_one_does_not()
    {
        var rep = shared.Rep();
        await rep.SayAllAsync([.. Whole.Select(step => step.Answer).Prepend("log a close"), "yes"]);
        var concerns = (await rep.OnlyCloseAsync()).Plan
            .SelectMany(touchPoint => touchPoint.Objectives)
            .Where(objective => objective.Kind == TouchPointKind.ConcernFollowUp)
            .Select(objective => objective.Title + " " + objective.Text)
            .ToList();
        Assert.Contains(concerns, concern => concern.Contains("will it scale?", StringComparison.Ordinal));
        Assert.Contains(concerns, concern => concern.Contains("who trains the night shift?", StringComparison.Ordinal));
        Assert.DoesNotContain(concerns, concern => concern.Contains("price", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_summary_shows_everything_that_was_typed_and_the_beginning_of_the_plan()
    {
        var rep = shared.Rep();
        var summary = (await rep.SayAllAsync([.. Whole.Select(step => step.Answer).Prepend("log a close")]))[^1];
        foreach (var shown in (string[])[
            "Lumen Labs: shall I log this close?", "Anna Berg · anna@lumen.example · \\+44 20 7946 0000 · by text message", "Billing suite, EUR 12,500.50",
            "Fri 20 Nov 2026", "Wed 2 Dec 2026", "Fri 3 Dec 2027", "happier staff", "ours reads their ledger", "will it scale?", "price", "The plan begins with"])
        {
            Assert.Contains(shown, summary.Words, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("1", "North Sea Foods", false)]
    [InlineData("northgate metal", "Northgate Metal", false)]
    [InlineData("3", "north", true)]
    [InlineData("New customer: north", "north", true)]
    [InlineData("new", "north", true)]
    public async Task Part_of_a_name_offers_the_customers_that_it_fits_and_a_new_one(string pick, string expected, bool isNew)
    {
        var rep = shared.Rep();
        await rep.LogCloseAsync("North Sea Foods");
        await rep.LogCloseAsync("Northgate Metal");
        var before = await rep.ClosesAsync();
        await rep.SayAsync("log a close");
        var which = await rep.AskAsync("north");
        Assert.Equal(["North Sea Foods", "Northgate Metal", "New customer: north"], which.Suggested);
        Assert.Contains("1. North Sea Foods\n2. Northgate Metal\n3. New customer: north", which.Words, StringComparison.Ordinal);

        await rep.SayAllAsync(pick, "Bert Tan", "skip the rest", "Support plan", "skip", "today", "today", "skip the rest", "yes");
        var made = Assert.Single(await rep.ClosesAsync(), close => close.Sale.Product == "Support plan");
        Assert.Equal(expected, made.Customer.Name);
        Assert.Equal(isNew, before.All(close => close.Customer.Id != made.Customer.Id));
    }

    [Fact]
    public async Task A_slip_in_a_known_name_asks_whether_the_known_one_is_meant()
    {
        var rep = shared.Rep();
        await rep.LogCloseAsync("Northwind Traders");
        await rep.SayAsync("log a close");
        Assert.Contains("1. Northwind Traders\n2. New customer: Nortwind Traders", (await rep.AskAsync("Nortwind Traders")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_of_a_known_customer_is_recognised_and_their_details_are_not_asked_for()
    {
        var rep = shared.Rep();
        await rep.LogCloseAsync("Northwind Traders");
        await rep.SayAllAsync("log a close", "Northwind Traders");
        Assert.Contains("1. Anna Berg\n2. New contact: anna", (await rep.AskAsync("anna")).Words, StringComparison.Ordinal);
        Assert.Contains("did they **buy**", (await rep.AskAsync("Anna Berg")).Words, StringComparison.Ordinal);
        await rep.SayAllAsync("Support plan", "skip", "today", "today", "skip the rest", "yes");
        var closes = await rep.ClosesAsync();
        Assert.Equal(2, closes.Count);
        Assert.Single(closes.Select(close => close.Contact.Id).Distinct());
        Assert.Single(closes.Select(close => close.Customer.Id).Distinct());
    }

    [Theory]
    [InlineData("I just closed Northwind")]
    [InlineData("i just closed northwind!")]
    [InlineData("We closed the deal with Northwind")]
    [InlineData("log a close for Northwind")]
    public async Task Naming_the_customer_at_once_starts_with_it_filled_in(string words)
    {
        var rep = shared.Rep();
        var answers = await rep.SayAsync(words);
        Assert.Contains("your **contact** there", answers[^1].Words, StringComparison.Ordinal);
        Assert.Equal("Northwind", (string?)CardText.Inputs(answers[0].Card).First()["value"], ignoreCase: true);
        await rep.SayAllAsync("Bert Tan", "skip the rest", "Support plan", "skip", "today", "today", "skip the rest", "yes");
        Assert.Equal("Northwind", (await rep.OnlyCloseAsync()).Customer.Name, ignoreCase: true);
    }

    [Fact]
    public async Task Back_goes_along_the_answers_and_the_new_answer_counts()
    {
        var rep = shared.Rep();
        await rep.SayAsync("log a close");
        Assert.Contains("first question", (await rep.AskAsync("back")).Words, StringComparison.Ordinal);
        await rep.SayAllAsync("Lumen Lab", "Anna Berg");
        Assert.Contains("your **contact** there", (await rep.AskAsync("back")).Words, StringComparison.Ordinal);
        Assert.Contains("Which **customer**", (await rep.AskAsync("go back")).Words, StringComparison.Ordinal);
        await rep.SayAllAsync("Lumen Labs", "Anna Berg", "skip the rest", "Billing suite", "skip", "today", "today", "skip the rest", "yes");
        Assert.Equal("Lumen Labs", (await rep.OnlyCloseAsync()).Customer.Name);
    }

    [Fact]
    public async Task Back_from_the_summary_asks_the_last_question_again()
    {
        var rep = shared.Rep();
        await rep.SayAllAsync([.. Whole.Select(step => step.Answer).Prepend("log a close")]);
        Assert.Contains("Which **plan**", (await rep.AskAsync("back")).Words, StringComparison.Ordinal);
        Assert.Contains("shall I log this close?", (await rep.SayAsync("simple product"))[^1].Words, StringComparison.Ordinal);
        await rep.SayAsync("yes");
        Assert.Equal("simple", (await rep.OnlyCloseAsync()).Sale.Template);
    }

    [Fact]
    public async Task The_plan_for_a_lost_sale_is_not_offered_for_a_close()
    {
        var rep = shared.Rep();
        var asked = (await rep.SayAllAsync([.. Whole.SkipLast(1).Select(step => step.Answer).Prepend("log a close")]))[^1];
        Assert.Contains("Simple product", asked.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Lost sale", asked.Words, StringComparison.Ordinal);
        await rep.SayAllAsync("lost sale");
        await rep.SayAllAsync("skip", "yes");
        Assert.Equal("complex", (await rep.OnlyCloseAsync()).Sale.Template);
    }

    [Fact]
    public async Task Help_in_the_middle_says_how_to_go_on_and_asks_the_question_again()
    {
        var rep = shared.Rep();
        await rep.SayAllAsync("log a close", "Lumen Labs");
        var help = await rep.AskAsync("help");
        Assert.Contains("**skip the rest**", help.Words, StringComparison.Ordinal);
        Assert.Contains("your **contact** there", help.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_stores_nothing_and_says_so_and_the_form_closes()
    {
        var rep = shared.Rep();
        var form = await rep.AskAsync("log a close");
        await rep.SayAllAsync("Lumen Labs", "Anna Berg");
        var cancelled = await rep.SayAsync("cancel");
        Assert.Contains(cancelled, delivery => delivery.IsUpdate && delivery.Id == form.Id && delivery.Words.Contains("cancelled", StringComparison.Ordinal));
        Assert.Contains("Nothing was stored", cancelled[^1].Words, StringComparison.Ordinal);
        Assert.Empty(await rep.ClosesAsync());
        Assert.Contains("nothing to cancel", (await rep.AskAsync("cancel")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skip")]
    [InlineData("skip the rest")]
    public async Task What_is_needed_cannot_be_skipped(string words)
    {
        var rep = shared.Rep();
        await rep.SayAsync("log a close");
        var refused = await rep.AskAsync(words);
        Assert.Contains("I need this one", refused.Words, StringComparison.Ordinal);
        Assert.Contains("Which **customer**", refused.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("edit value", "1.2m USD")]
    [InlineData("change value", "1.2m USD")]
    [InlineData("value", "1.2m USD")]
    public async Task The_summary_lets_one_answer_be_changed_by_its_name(string words, string value)
    {
        var rep = shared.Rep();
        await rep.SayAllAsync([.. Whole.Select(step => step.Answer).Prepend("log a close")]);
        Assert.Contains("is it **worth**", (await rep.SayAsync(words))[^1].Words, StringComparison.Ordinal);
        Assert.Contains("USD 1,200,000", (await rep.SayAsync(value))[^1].Words, StringComparison.Ordinal);
        await rep.SayAsync("yes");
        Assert.Equal("USD", (await rep.OnlyCloseAsync()).Sale.Value!.Currency);
    }

    [Fact]
    public async Task Edit_alone_lists_what_can_be_changed_and_a_number_from_it_works()
    {
        var rep = shared.Rep();
        await rep.SayAllAsync([.. Whole.Select(step => step.Answer).Prepend("log a close")]);
        var hint = await rep.AskAsync("edit");
        var number = hint.Words.Split('\n').Single(line => line.EndsWith(". Product", StringComparison.Ordinal)).Split('.')[0];
        Assert.Contains("did they **buy**", (await rep.AskAsync("edit " + number)).Words, StringComparison.Ordinal);
        await rep.SayAllAsync("Payroll suite", "yes");
        Assert.Equal("Payroll suite", (await rep.OnlyCloseAsync()).Sale.Product);
    }

    [Fact]
    public async Task Changing_the_close_behind_the_delivery_asks_for_the_delivery_again()
    {
        var rep = shared.Rep();
        await rep.SayAllAsync("log a close", "Lumen Labs", "Anna Berg", "skip the rest", "Billing suite", "skip", "1 Nov", "2 Nov", "skip the rest", "edit close");
        var asked = (await rep.SayAsync("20 Nov"))[^1];
        Assert.Contains("Delivery can't be before the close on Fri 20 Nov 2026", asked.Words, StringComparison.Ordinal);
        await rep.SayAllAsync("today", "yes");
        Assert.Equal(Day("2026-11-22"), (await rep.OnlyCloseAsync()).Sale.Dates.Delivery);
    }

    [Theory]
    [InlineData("👍")]
    [InlineData("Log it")]
    [InlineData("OK")]
    [InlineData(" Yes please! ")]
    public async Task The_summary_takes_a_yes_in_many_words(string yes)
    {
        var rep = shared.Rep();
        await rep.SayAllAsync([.. Whole.Select(step => step.Answer).Prepend("log a close"), "what?", yes]);
        await rep.OnlyCloseAsync();
    }

    [Fact]
    public async Task The_first_suggestion_of_every_question_works_when_it_is_sent_back()
    {
        var rep = shared.Rep();
        await rep.SayAllAsync("log a close", "Lumen Labs");
        var question = await rep.AskAsync("Anna Berg");
        for (var asked = 0; asked < 20 && question.Suggested.Count > 0 && !question.Words.Contains("shall I log", StringComparison.Ordinal); asked++)
        {
            question = (await rep.SayAsync(question.Suggested[0]))[^1];
            if (question.Words.Contains("did they **buy**", StringComparison.Ordinal))
            {
                question = await rep.AskAsync("Billing suite");
            }
        }

        Assert.Contains("shall I log this close?", question.Words, StringComparison.Ordinal);
        var logged = await rep.SayAsync("yes");
        Assert.NotEmpty(logged[^1].Suggested);
        Assert.Contains("After-sale plan: Lumen Labs", (await rep.AskAsync(logged[^1].Suggested[0])).Words, StringComparison.Ordinal);
        var sale = (await rep.OnlyCloseAsync()).Sale;
        Assert.Equal((Day("2026-11-22"), Day("2026-12-06")), (sale.Dates.Close, sale.Dates.Delivery));
    }

    [Fact]
    public async Task Saying_yes_twice_logs_one_sale()
    {
        var rep = shared.Rep();
        await rep.LogCloseAsync("Lumen Labs");
        await rep.SayAsync("yes");
        await rep.OnlyCloseAsync();
    }

    [Fact]
    public async Task After_cancel_a_new_form_begins_empty()
    {
        var rep = shared.Rep();
        await rep.SayAllAsync("log a close", "Lumen Labs", "cancel");
        Assert.NotNull((await rep.AskAsync("log a close")).Card);
        Assert.Contains("your **contact** there", (await rep.AskAsync("Orbit Foods")).Words, StringComparison.Ordinal);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
