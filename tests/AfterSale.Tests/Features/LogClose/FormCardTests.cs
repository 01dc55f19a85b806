using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSale.BotFramework;
using AfterSale.Tests.FrontDoor;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.Tests.Features.LogClose;

/// <summary>The whole form stands on one card, which is updated in place; cards and typing mix. Today is Sunday 22 Nov 2026.</summary>
public sealed class FormCardTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly HashSet<string> Known =
    [
        "AdaptiveCard", "TextBlock", "FactSet", "Container", "Input.Text", "Input.Date", "Input.ChoiceSet", "Action.Execute",
    ];

    private static Dictionary<string, string> Whole => new()
    {
        ["customer"] = "Lumen Labs",
        ["contact"] = "Anna Berg",
        ["email"] = "anna@lumen.example",
        ["phone"] = "+44 20 7946 0000",
        ["preferred"] = "Email",
        ["product"] = "Billing suite",
        ["value"] = "€12,500.50",
        ["close"] = "2026-11-20",
        ["delivery"] = "2026-12-02",
        ["renewal"] = "2027-12-03",
        ["benefits"] = "fewer errors\nhappier staff",
        ["match"] = "ours reads their ledger",
        ["concerns_open"] = "will it scale?",
        ["concerns_resolved"] = "price",
        ["checkups"] = "yes",
        ["template"] = "complex",
    };

    [Fact]
    public async Task The_form_is_one_card_that_every_client_can_show()
    {
        var form = await shared.Rep().AskAsync("log a close");
        IsValid(form);
        Assert.Equal(Whole.Keys, CardText.Inputs(form.Card).Select(input => (string)input["id"]!));
        Assert.All(CardText.Inputs(form.Card), input => Assert.False(string.IsNullOrWhiteSpace((string?)input["label"])));
        Assert.Equal(["Review", "Cancel"], CardText.Actions(form.Card).Select(action => (string)action["title"]!));
        Assert.Equal("Log a close", (string?)form.Activity["summary"]);
    }

    [Fact]
    public async Task A_filled_form_becomes_the_summary_in_place_and_logging_it_stores_what_was_filled_in()
    {
        var rep = shared.Rep();
        var form = await rep.AskAsync("log a close");
        var review = await rep.PressAsync(form, "Review", Whole);
        Replaced(review, form);
        Assert.Contains("Lumen Labs: shall I log this close?", review.Updated.Words, StringComparison.Ordinal);
        Assert.Empty(await rep.ClosesAsync());

        var logged = await rep.PressAsync(review.Updated, "Log it");
        Replaced(logged, form);
        Assert.Contains("Logged: Lumen Labs", logged.Updated.Words, StringComparison.Ordinal);
        var (customer, contact, sale, plan) = await rep.OnlyCloseAsync();
        Assert.Equal(("Lumen Labs", "Anna Berg", "anna@lumen.example", "+44 20 7946 0000"), (customer.Name, contact.Name, contact.Email, contact.Phone));
        Assert.Equal(("Billing suite", 12_500.50m, "EUR"), (sale.Product, sale.Value!.Amount, sale.Value.Currency));
        Assert.Equal((Day("2026-11-20"), Day("2026-12-02"), Day("2027-12-03")), (sale.Dates.Close, sale.Dates.Delivery, sale.Dates.Renewal!.Value));
        Assert.Equal(["fewer errors", "happier staff"], sale.Benefits);
        Assert.Equal([("will it scale?", false), ("price", true)], sale.Concerns.Select(concern => (concern.Text, concern.FullyResolved)));
        Assert.True(sale.CheckUpsAgreed);
        Assert.NotEmpty(plan);
    }

    [Fact]
    public async Task The_logged_card_leads_to_the_plan()
    {
        var rep = shared.Rep();
        var logged = await LogAsync(rep, Whole);
        var plan = await rep.PressAsync(logged.Updated, "Show the plan");
        Assert.Contains("After-sale plan: Lumen Labs", Assert.Single(plan.Deliveries).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_everything_typed_is_kept()
    {
        var rep = shared.Rep();
        var form = await rep.AskAsync("log a close");
        var inputs = With(("customer", ""), ("email", "not an address"), ("value", "lots"), ("delivery", "2026-11-01"));
        var faulty = await rep.PressAsync(form, "Review", inputs);
        Replaced(faulty, form);
        var card = faulty.Updated.Card!;
        Assert.Contains("4 things need a look", faulty.Updated.Words, StringComparison.Ordinal);
        Assert.Equal("Please fill this in.", Below(card, "customer"));
        Assert.StartsWith("That does not look like an e-mail address", Below(card, "email"), StringComparison.Ordinal);
        Assert.StartsWith("I can't read that as an amount", Below(card, "value"), StringComparison.Ordinal);
        Assert.StartsWith("Delivery can't be before the close on Fri 20 Nov 2026", Below(card, "delivery"), StringComparison.Ordinal);
        foreach (var input in CardText.Inputs(card))
        {
            var id = (string)input["id"]!;
            Assert.Equal(inputs[id], (string?)input["value"] ?? "");
        }

        var mended = await rep.PressAsync(faulty.Updated, "Review", new Dictionary<string, string>
        {
            ["customer"] = "Lumen Labs", ["email"] = "", ["value"] = "40k", ["delivery"] = "2026-12-01",
        });
        Assert.Contains("shall I log this close?", mended.Updated.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_says_what_is_needed()
    {
        var rep = shared.Rep();
        var form = await rep.AskAsync("log a close");
        var faulty = await rep.PressAsync(form, "Review");
        Assert.Equal(
            ["customer", "contact", "product", "close", "delivery"],
            Whole.Keys.Where(key => Below(faulty.Updated.Card!, key) == "Please fill this in."));
    }

    [Fact]
    public async Task Part_of_a_known_name_on_the_card_asks_which_at_the_field()
    {
        var rep = shared.Rep();
        await rep.LogCloseAsync("Northwind Foods");
        var form = await rep.AskAsync("log a close");
        var which = await rep.PressAsync(form, "Review", With(("customer", "northwind")));
        var pick = CardText.Inputs(which.Updated.Card).Single(input => (string?)input["id"] == "customer__pick");
        var choice = pick["choices"]!.AsArray().Single(choice => (string?)choice!["title"] == "Northwind Foods")!;
        var review = await rep.PressAsync(which.Updated, "Review", new Dictionary<string, string> { ["customer__pick"] = (string)choice["value"]! });
        Assert.Contains("Northwind Foods: shall I log this close?", review.Updated.Words, StringComparison.Ordinal);
        await rep.PressAsync(review.Updated, "Log it");
        Assert.Single((await rep.ClosesAsync()).Select(close => close.Customer.Id).Distinct());
    }

    [Fact]
    public async Task Edit_shows_the_form_with_every_value_and_a_cleared_field_is_cleared()
    {
        var rep = shared.Rep();
        var form = await rep.AskAsync("log a close");
        var review = await rep.PressAsync(form, "Review", Whole);
        var edit = await rep.PressAsync(review.Updated, "Edit");
        Replaced(edit, form);
        var shown = CardText.Inputs(edit.Updated.Card).ToDictionary(input => (string)input["id"]!, input => (string?)input["value"] ?? "");
        Assert.Equal(With(("value", "12500.5 EUR")), shown);

        var again = await rep.PressAsync(edit.Updated, "Review", new Dictionary<string, string>
        {
            ["value"] = "", ["renewal"] = "", ["benefits"] = "", ["match"] = "", ["concerns_open"] = "", ["phone"] = "", ["product"] = "Payroll suite",
        });
        await rep.PressAsync(again.Updated, "Log it");
        var (_, contact, sale, _) = await rep.OnlyCloseAsync();
        Assert.Equal((null, null, null), (sale.Value, sale.Dates.Renewal, sale.CompetitiveMatch));
        Assert.Empty(sale.Benefits);
        Assert.Equal("price", Assert.Single(sale.Concerns).Text);
        Assert.Null(contact.Phone);
        Assert.Equal(("Payroll suite", "anna@lumen.example"), (sale.Product, contact.Email));
    }

    [Fact]
    public async Task A_needed_field_that_was_cleared_in_an_edit_cannot_be_logged_by_a_yes_or_by_the_old_summary()
    {
        var rep = shared.Rep();
        var form = await rep.AskAsync("log a close");
        var review = await rep.PressAsync(form, "Review", Whole);
        var edit = await rep.PressAsync(review.Updated, "Edit");
        var faulty = await rep.PressAsync(edit.Updated, "Review", new Dictionary<string, string> { ["product"] = "", ["delivery"] = "" });
        Assert.Contains("2 things need a look", faulty.Updated.Words, StringComparison.Ordinal);
        var pressed = await rep.PressAsync(review.Updated, "Log it");
        Assert.DoesNotContain(pressed.Deliveries, delivery => delivery.Words.Contains("Something went wrong", StringComparison.Ordinal));
        Assert.Empty(await rep.ClosesAsync());
        Assert.DoesNotContain(await rep.SayAsync("skip"), delivery => delivery.Words.Contains("Something went wrong", StringComparison.Ordinal));
        Assert.Empty(await rep.ClosesAsync());
    }

    [Fact]
    public async Task An_answer_typed_under_a_form_with_errors_goes_to_the_field_that_has_the_first_one()
    {
        var rep = shared.Rep();
        var form = await rep.AskAsync("log a close");
        await rep.PressAsync(form, "Review", With(("product", "")));
        var typed = await rep.SayAsync("Payroll suite");
        Assert.Contains("shall I log this close?", typed[^1].Words, StringComparison.Ordinal);
        await rep.SayAsync("yes");
        var close = await rep.OnlyCloseAsync();
        Assert.Equal(("Lumen Labs", "Payroll suite"), (close.Customer.Name, close.Sale.Product));
    }

    [Fact]
    public async Task Cancel_on_the_form_and_on_the_summary_stores_nothing()
    {
        var rep = shared.Rep();
        var first = await rep.AskAsync("log a close");
        var cancelled = await rep.PressAsync(first, "Cancel");
        Replaced(cancelled, first);
        Assert.Contains("cancelled. Nothing was stored", cancelled.Updated.Words, StringComparison.Ordinal);

        var second = await rep.AskAsync("log a close");
        var review = await rep.PressAsync(second, "Review", Whole);
        await rep.PressAsync(review.Updated, "Cancel");
        Assert.Empty(await rep.ClosesAsync());
        Assert.Contains("nothing to cancel", (await rep.AskAsync("cancel")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_it_pressed_twice_logs_one_sale_and_says_that_it_is_kept_once()
    {
        var rep = shared.Rep();
        var form = await rep.AskAsync("log a close");
        var review = await rep.PressAsync(form, "Review", Whole);
        await rep.PressAsync(review.Updated, "Log it");
        var second = await rep.PressAsync(review.Updated, "Log it");
        Assert.Contains("Lumen Labs was logged already", second.Updated.Words, StringComparison.Ordinal);
        Assert.Contains("The plan begins with", second.Updated.Words, StringComparison.Ordinal);
        await rep.PressAsync(second.Updated, "Show the plan");
        await rep.OnlyCloseAsync();
    }

    [Fact]
    public async Task Log_it_delivered_twice_by_the_channel_has_one_effect_and_the_same_answer()
    {
        var rep = shared.Rep();
        var form = await rep.AskAsync("log a close");
        var review = await rep.PressAsync(form, "Review", Whole);
        var first = await rep.PressAsync(review.Updated, "Log it", activityId: "again-" + rep.Id);
        var second = await rep.PressAsync(review.Updated, "Log it", activityId: "again-" + rep.Id);
        Assert.NotEmpty(first.Deliveries);
        Assert.Empty(second.Deliveries);
        await rep.OnlyCloseAsync();
    }

    [Fact]
    public async Task An_answer_delivered_twice_by_the_channel_answers_one_question()
    {
        var rep = shared.Rep();
        await rep.SayAsync("log a close");
        Assert.Single(await rep.SayAsync("Lumen Labs", "once-" + rep.Id));
        Assert.Empty(await rep.SayAsync("Lumen Labs", "once-" + rep.Id));
        await rep.SayAllAsync("Anna Berg", "skip the rest", "Billing suite", "skip", "today", "today", "skip the rest", "yes");
        Assert.Equal("Anna Berg", (await rep.OnlyCloseAsync()).Contact.Name);
    }

    [Theory]
    [InlineData("Review")]
    [InlineData("Cancel")]
    public async Task An_old_copy_of_the_form_pressed_after_logging_changes_nothing(string button)
    {
        var rep = shared.Rep();
        var form = await rep.AskAsync("log a close");
        var review = await rep.PressAsync(form, "Review", Whole);
        await rep.PressAsync(review.Updated, "Log it");
        var old = await rep.PressAsync(form, button, button == "Review" ? Whole : null);
        Assert.Contains(old.Deliveries, delivery => delivery.Words.Contains("logged already", StringComparison.Ordinal));
        await rep.OnlyCloseAsync();
    }

    [Fact]
    public async Task A_form_whose_state_is_gone_starts_anew_with_what_was_filled_in()
    {
        var rep = shared.Rep();
        var form = await rep.AskAsync("log a close");
        await shared.Host.Services.GetRequiredService<IStorage>().DeleteAsync([$"msteams/conversations/{rep.Conversation}"], CancellationToken.None);

        var anew = await rep.PressAsync(form, "Review", With(("renewal", ""), ("product", "")));
        Assert.Contains("opened it anew", anew.Updated.Words, StringComparison.Ordinal);
        var card = Assert.Single(anew.Deliveries, delivery => delivery is { IsUpdate: false, Card: not null });
        var shown = CardText.Inputs(card.Card).ToDictionary(input => (string)input["id"]!, input => (string?)input["value"] ?? "");
        Assert.Equal(With(("renewal", ""), ("product", ""), ("value", "12500.5 EUR")), shown);

        var review = await rep.PressAsync(card, "Review", new Dictionary<string, string> { ["product"] = "Billing suite" });
        await rep.PressAsync(review.Updated, "Log it");
        Assert.Equal("Lumen Labs", (await rep.OnlyCloseAsync()).Customer.Name);
    }

    [Fact]
    public async Task A_form_that_starts_anew_loses_nothing_when_some_of_it_needs_a_look()
    {
        var rep = shared.Rep();
        await rep.LogCloseAsync("Northwind Foods");
        var form = await rep.AskAsync("log a close");
        await rep.SayAsync("cancel");

        var inputs = With(("customer", "northwind"), ("email", "not an address"));
        var anew = await rep.PressAsync(form, "Review", inputs);
        Assert.Equal(["Northwind Foods", "New customer: northwind"], anew.Deliveries[^1].Suggested);
        var card = Assert.Single(anew.Deliveries, delivery => delivery is { IsUpdate: false, Card: not null });
        var shown = CardText.Inputs(card.Card).ToDictionary(input => (string)input["id"]!, input => (string?)input["value"] ?? "");
        inputs["value"] = "12500.5 EUR";
        Assert.Equal(inputs, shown);

        await rep.SayAllAsync("1", "anna@lumen.example", "yes");
        Assert.Contains(await rep.ClosesAsync(), close => close.Customer.Name == "Northwind Foods" && close.Sale.Product == "Billing suite" && close.Sale.Value!.Amount == 12_500.50m);
        Assert.Contains(await rep.ClosesAsync(), close => close.Sale.CompetitiveMatch == "ours reads their ledger");
    }

    [Fact]
    public async Task Half_typed_and_the_rest_on_the_card_come_together()
    {
        var rep = shared.Rep();
        var form = await rep.AskAsync("log a close");
        await rep.SayAllAsync("Lumen Labs", "Anna Berg", "anna@lumen.example");
        var review = await rep.PressAsync(form, "Review", new Dictionary<string, string>
        {
            ["product"] = "Billing suite", ["close"] = "2026-11-20", ["delivery"] = "2026-12-02",
        });
        await rep.PressAsync(review.Updated, "Log it");
        var (customer, contact, sale, _) = await rep.OnlyCloseAsync();
        Assert.Equal(("Lumen Labs", "Anna Berg", "anna@lumen.example", "Billing suite"), (customer.Name, contact.Name, contact.Email, sale.Product));
    }

    [Fact]
    public async Task After_a_summary_on_the_card_one_answer_can_be_changed_by_typing()
    {
        var rep = shared.Rep();
        var form = await rep.AskAsync("log a close");
        await rep.PressAsync(form, "Review", Whole);
        await rep.SayAllAsync("edit product", "Payroll suite", "yes");
        Assert.Equal("Payroll suite", (await rep.OnlyCloseAsync()).Sale.Product);
    }

    [Fact]
    public async Task Log_it_on_a_summary_that_is_being_changed_asks_the_open_question_instead()
    {
        var rep = shared.Rep();
        var form = await rep.AskAsync("log a close");
        var review = await rep.PressAsync(form, "Review", Whole);
        await rep.SayAsync("edit product");
        var pressed = await rep.PressAsync(review.Updated, "Log it");
        Assert.Contains(pressed.Deliveries, delivery => delivery.Words.Contains("did they **buy**", StringComparison.Ordinal));
        Assert.Empty(await rep.ClosesAsync());
    }

    [Fact]
    public async Task A_yes_in_words_under_the_summary_card_logs_it_and_the_card_says_so()
    {
        var rep = shared.Rep();
        var form = await rep.AskAsync("log a close");
        await rep.PressAsync(form, "Review", Whole);
        var said = await rep.SayAsync("yes");
        Assert.Contains(said, delivery => delivery.IsUpdate && delivery.Id == form.Id && delivery.Words.Contains("Logged: Lumen Labs", StringComparison.Ordinal));
        Assert.Contains(said, delivery => !delivery.IsUpdate && delivery.Words.Contains("Logged: Lumen Labs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_card_of_the_form_is_valid_and_small_even_when_every_field_is_as_long_as_it_may_be()
    {
        var rep = shared.Rep();
        var form = await rep.AskAsync("log a close");
        var longest = With(
            ("customer", Long(200)),
            ("contact", Long(200)),
            ("product", Long(200)),
            ("benefits", Lines()),
            ("match", Long(800)),
            ("concerns_open", Lines()),
            ("concerns_resolved", Lines()));
        var review = await rep.PressAsync(form, "Review", longest);
        IsValid(review.Updated);
        var edit = await rep.PressAsync(review.Updated, "Edit");
        IsValid(edit.Updated);
        var again = await rep.PressAsync(edit.Updated, "Review");
        var logged = await rep.PressAsync(again.Updated, "Log it");
        IsValid(logged.Updated);
        Assert.Equal(20, (await rep.OnlyCloseAsync()).Sale.Concerns.Count);

        static string Long(int length) => new('漢', length);
        static string Lines() => string.Join('\n', Enumerable.Range(10, 10).Select(number => number + Long(148)));
    }

    private static async Task<Pressed> LogAsync(TeamsRep rep, Dictionary<string, string> inputs)
    {
        var form = await rep.AskAsync("log a close");
        var review = await rep.PressAsync(form, "Review", inputs);
        return await rep.PressAsync(review.Updated, "Log it");
    }

    private static void Replaced(Pressed pressed, Delivery card)
    {
        Assert.Equal(card.Id, pressed.Updated.Id);
        Assert.Single(pressed.Deliveries);
        Assert.Equal(200, (int)pressed.Answer!["statusCode"]!);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)pressed.Answer["type"]);
        Assert.True(JsonNode.DeepEquals(pressed.Updated.Card, pressed.Answer["value"]), "The answer shows the card that stands now.");
        IsValid(pressed.Updated);
    }

    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void IsValid(Delivery delivery)
    {
        var card = delivery.Card!;
        Assert.Equal(("AdaptiveCard", "1.5"), ((string?)card["type"], (string?)card["version"]));
        Assert.InRange((card["actions"] as JsonArray)?.Count ?? 0, 0, 6);
        Assert.InRange(Encoding.UTF8.GetByteCount(delivery.Activity.ToJsonString(AsSent)), 1, 28 * 1024);
        Assert.All(Types(card), type => Assert.Contains(type, Known));
        var ids = CardText.Inputs(card).Select(input => (string)input["id"]!).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    private static IEnumerable<string> Types(JsonNode? node) => node switch
    {
        JsonObject item => (item["type"] is { } type ? [(string)type!] : Array.Empty<string>())
            .Concat(item.Where(property => property.Key != "data").SelectMany(property => Types(property.Value))),
        JsonArray items => items.SelectMany(Types),
        _ => [],
    };

    // What stands right below an input.
    private static string Below(JsonObject card, string id)
    {
        var body = card["body"]!.AsArray();
        var at = body.Select((element, index) => (element, index)).Single(pair => (string?)pair.element!["id"] == id).index;
        return at + 1 < body.Count ? (string?)body[at + 1]!["text"] ?? "" : "";
    }

    private static Dictionary<string, string> With(params (string Key, string Value)[] changes)
    {
        var inputs = Whole;
        foreach (var (key, value) in changes)
        {
            inputs[key] = value;
        }

        return inputs;
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
