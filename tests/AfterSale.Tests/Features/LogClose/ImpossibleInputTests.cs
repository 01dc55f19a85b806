using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.LogClose;

/// <summary>What cannot be is refused kindly at once, nothing is stored, and what was typed before is kept. Today is Sunday 22 Nov 2026.</summary>
public sealed class ImpossibleInputTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly string[] UpToProduct = ["log a close", "Lumen Labs", "Anna Berg", "skip the rest"];

    public static TheoryData<string, string[], string, string> Refused => new()
    {
        { "a close in the future", [.. UpToProduct, "Billing suite", "skip"], "1 Feb 2027", "can't lie in the future" },
        { "a close in 1026", [.. UpToProduct, "Billing suite", "skip"], "1026-11-22", "year is too far away" },
        { "a close long ago", [.. UpToProduct, "Billing suite", "skip"], "2001-11-22", "too long ago" },
        { "31 February", [.. UpToProduct, "Billing suite", "skip"], "31 Feb", "no such day" },
        { "no date at all", [.. UpToProduct, "Billing suite", "skip"], "when hell freezes over", "can't read that as a date" },
        { "delivery before close", [.. UpToProduct, "Billing suite", "skip", "20 Nov"], "19 Nov 2026", "Delivery can't be before the close on Fri 20 Nov 2026" },
        { "already delivered before close", [.. UpToProduct, "Billing suite", "skip", "20 Nov"], "already delivered 19 Nov", "Delivery can't be before the close on Fri 20 Nov 2026" },
        { "delivery too far away", [.. UpToProduct, "Billing suite", "skip", "20 Nov"], "2099-01-01", "too far away" },
        { "renewal before close", [.. UpToProduct, "Billing suite", "skip", "20 Nov", "2 Dec"], "2026-11-19", "has to be after the close" },
        { "renewal before delivery", [.. UpToProduct, "Billing suite", "skip", "20 Nov", "2 Dec"], "2026-12-01", "has to be after the delivery on Wed 2 Dec 2026" },
        { "renewal too far away", [.. UpToProduct, "Billing suite", "skip", "20 Nov", "2 Dec"], "2050-01-01", "too far away" },
        { "a negative value", [.. UpToProduct, "Billing suite"], "-5", "can't be below zero" },
        { "an enormous value", [.. UpToProduct, "Billing suite"], "999999999999999999999999999999999999999999", "more than I can keep" },
        { "a currency that is none", [.. UpToProduct, "Billing suite"], "40 XQQ", "currency" },
        { "words as a value", [.. UpToProduct, "Billing suite"], "a lot", "can't read that as an amount" },
        { "a name of 10,000 characters", ["log a close"], new string('x', 10_000), "too long" },
        { "a name of 2,000 emoji", ["log a close"], string.Concat(Enumerable.Repeat("👩‍🚀", 2_000)), "too long" },
        { "a name of nothing visible", ["log a close"], "\u200b\u200b", "something I can read" },
        { "a name of control characters", ["log a close"], "Lumen\u0000\u0007Labs", "not text" },
        { "a product of 10,000 characters", UpToProduct, new string('x', 10_000), "too long" },
        { "an address that is none", ["log a close", "Lumen Labs", "Anna Berg"], "anna at lumen", "e-mail address" },
        { "a number that is none", ["log a close", "Lumen Labs", "Anna Berg", "skip"], "call reception", "phone number" },
        { "a way of contact that is none", ["log a close", "Lumen Labs", "Anna Berg", "skip", "skip"], "pigeon", "Please choose one of these" },
        { "a hundred benefits", [.. UpToProduct, "Billing suite", "skip", "20 Nov", "2 Dec", "skip"], string.Join('\n', Enumerable.Range(0, 100)), "too many" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task It_is_refused_kindly_and_the_same_question_stands(string what, string[] before, string answer, string says)
    {
        Assert.NotEmpty(what);
        var rep = shared.Rep();
        var question = (string?)(await rep.SayAllAsync(before))[^1].Activity["text"];
        var refused = await rep.AskAsync(answer);
        Assert.Contains(says, refused.Words, StringComparison.Ordinal);
        IsKind(refused);
        Assert.EndsWith(question ?? "part of it is enough for one of yours.", (string?)refused.Activity["text"], StringComparison.Ordinal);

        Assert.Empty(await rep.ClosesAsync());
        Assert.Contains("**skip the rest**", (await rep.AskAsync("help")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_string_of_impossible_answers_what_was_typed_before_is_still_there()
    {
        var rep = shared.Rep();
        await rep.SayAllAsync(
            "log a close", "\u200b", "Lumen Labs", new string('x', 10_000), "Anna Berg", "nonsense", "anna@lumen.example", "abc", "skip", "pigeon", "call",
            new string('x', 10_000), "Billing suite", "-1", "40k", "31 Feb", "20 Nov", "1 Nov 2026", "2 Dec", "1 Dec 2026", "skip the rest");
        await rep.SayAsync("yes");
        var (customer, contact, sale, _) = await rep.OnlyCloseAsync();
        Assert.Equal(("Lumen Labs", "Anna Berg", "anna@lumen.example"), (customer.Name, contact.Name, contact.Email));
        Assert.Equal(("Billing suite", 40_000m), (sale.Product, sale.Value!.Amount));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "\\<script>alert(1)\\</script>")]
    [InlineData("**bold** [link](javascript:alert(1))", "\\*\\*bold\\*\\* \\[link\\]\\(javascript:alert(1))")]
    [InlineData("# Heading & {{DATE(2026-11-22T00:00:00Z)}}", "\\# Heading")]
    [InlineData("\"quotes\" \\ and 'more' ${x} {0} {1}", "\"quotes\" \\\\ and 'more' ${x} {0} {1}")]
    [InlineData("مختبرات لومن", "\u2068مختبرات لومن\u2069")]
    [InlineData("מעבדות לומן 12", "\u2068מעבדות לומן 12\u2069")]
    [InlineData("Lumen 🚀👩‍🚀 Labs", "Lumen 🚀👩‍🚀 Labs")]
    [InlineData("山田電機", "山田電機")]
    [InlineData("Z̷̢a̸l̶g̵o̶", "Z")]
    [InlineData("!!!", "!!!")]
    [InlineData("🚀", "🚀")]
    [InlineData("id:c1|Somebody else's", "id:c1\\|Somebody else's")]
    public async Task Any_readable_name_is_stored_as_typed_and_shown_harmless(string name, string shown)
    {
        var rep = shared.Rep();
        await rep.SayAllAsync("log a close", name, name, "skip the rest", name, "skip", "20 Nov", "2 Dec", name, "skip", name, "skip the rest");
        var answers = rep.Everything.Count;
        var summary = rep.Everything[answers - 1];
        Assert.Contains(shown, summary.Words, StringComparison.Ordinal);
        await rep.SayAsync("yes");
        var (customer, contact, sale, _) = await rep.OnlyCloseAsync();
        Assert.Equal((name, name, name), (customer.Name, contact.Name, sale.Product));
        foreach (var words in (string[])["customers", "plan " + name, "my day"])
        {
            IsKind(await rep.AskAsync(words));
        }

        Assert.Contains(shown, (await rep.AskAsync("customers")).Words, StringComparison.Ordinal);
    }

    public static TheoryData<string> Odd =>
    [
        "7", "true", "null", "{}", "[]", "{\"a\":{\"b\":[1,2]}}", "[\"Lumen\",\"Labs\"]", "1e400", "-0.5", "\"\"", "\"   \"", "\"\\u0000\"",
    ];

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task Inputs_of_any_json_type_never_break_the_form_and_store_nothing(string json)
    {
        var rep = shared.Rep();
        var form = await rep.AskAsync("log a close");
        foreach (var key in (string[])["customer", "contact", "preferred", "product", "value", "close", "delivery", "benefits", "checkups", "customer__pick", "close__pick", "preferred__pick"])
        {
            var data = Data(form);
            data["customer"] = "Lumen Labs";
            data["product"] = "";
            data[key] = JsonNode.Parse(json);
            var pressed = await rep.PressAsync("form.submit", data.DeepClone().AsObject(), form.Id);
            Assert.Equal(200, (int)pressed.Answer!["statusCode"]!);
            Assert.All(pressed.Deliveries, IsKind);
        }

        Assert.Empty(await rep.ClosesAsync());
    }

    [Theory]
    [InlineData("close__pick", "rubbish")]
    [InlineData("close__pick", "9999-99-99")]
    [InlineData("close__pick", "1026-01-01")]
    [InlineData("delivery__pick", "2020-01-01")]
    [InlineData("value__pick", "rubbish")]
    [InlineData("preferred__pick", "Pigeon")]
    [InlineData("preferred", "Pigeon")]
    [InlineData("customer__pick", "id:nobody's")]
    [InlineData("customer__pick", "rubbish")]
    [InlineData("contact__pick", "")]
    [InlineData("checkups__pick", "maybe")]
    [InlineData("product__pick", "")]
    [InlineData("email__pick", "nonsense")]
    public async Task A_choice_that_was_never_offered_is_not_taken(string key, string value)
    {
        var rep = shared.Rep();
        var form = await rep.AskAsync("log a close");
        var data = Data(form);
        data[key] = value;
        var pressed = await rep.PressAsync("form.submit", data.DeepClone().AsObject(), form.Id);
        Assert.Equal(200, (int)pressed.Answer!["statusCode"]!);
        IsKind(pressed.Updated);
        Assert.Contains("need a look", pressed.Updated.Words, StringComparison.Ordinal);
        data["product"] = "Billing suite";
        data["customer"] = "Lumen Labs";
        data["contact"] = "Anna Berg";
        data["close"] = "2026-11-20";
        data["delivery"] = "2026-12-02";
        pressed = await rep.PressAsync("form.submit", data.DeepClone().AsObject(), form.Id);
        IsKind(pressed.Updated);
        pressed = await rep.PressAsync("form.confirm", Data(form), form.Id);
        Assert.All(pressed.Deliveries, IsKind);
        Assert.All(await rep.ClosesAsync(), close => Assert.Equal(
            ("Lumen Labs", "Anna Berg", new DateOnly(2026, 11, 20)), (close.Customer.Name, close.Contact.Name, close.Sale.Dates.Close)));
    }

    [Fact]
    public async Task The_draft_of_somebody_else_cannot_be_pressed()
    {
        var owner = shared.Rep();
        var form = await owner.AskAsync("log a close");
        var stranger = shared.Rep("Eve");
        var pressed = await stranger.PressAsync("form.cancel", Data(form), form.Id);
        Assert.All(pressed.Deliveries, IsKind);
        Assert.Contains("your **contact** there", (await owner.AskAsync("Lumen Labs")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_300_KB_is_refused_and_the_conversation_goes_on()
    {
        var rep = shared.Rep();
        await rep.SayAsync("log a close");
        using var response = await shared.Host.Client.PostAsJsonAsync("/api/messages", rep.Message(new string('x', 300 * 1024)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.DoesNotContain("xxxx", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(rep.Read());
        Assert.Contains("your **contact** there", (await rep.AskAsync("Lumen Labs")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("{\"type\":7}")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task A_body_that_is_no_activity_is_a_client_error_without_any_inner_words(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await shared.Host.Client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("xception", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_without_action_data_or_verb_gets_a_kind_answer()
    {
        var rep = shared.Rep();
        var form = await rep.AskAsync("log a close");
        var pressed = await rep.PressAsync("form.submit", [], form.Id);
        Assert.All(pressed.Deliveries, IsKind);
        pressed = await rep.PressAsync("form.submit", new JsonObject { ["form"] = 7, ["draft"] = new JsonObject(), ["card"] = new JsonArray() }, form.Id);
        Assert.All(pressed.Deliveries, IsKind);
        Assert.Empty(await rep.ClosesAsync());
    }

    private static JsonObject Data(Delivery form) =>
        CardText.Actions(form.Card).First()["data"]!.DeepClone().AsObject();

    private static void IsKind(Delivery delivery)
    {
        Assert.DoesNotContain("Something went wrong", delivery.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("xception", delivery.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", delivery.Words, StringComparison.Ordinal);
        using var again = JsonDocument.Parse(delivery.Activity.ToJsonString());
        Assert.Equal(JsonValueKind.Object, again.RootElement.ValueKind);
    }
}
