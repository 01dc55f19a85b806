using System.Text.RegularExpressions;
using AfterSale.BotFramework;
using AfterSale.Tests.FrontDoor;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.Tests.Features.LogClose;

/// <summary>Wherever in the form the bot is restarted, it goes on at the same question.</summary>
public sealed class RestartTests
{
    // "Skip the rest" of the contact: e-mail, phone, preferred way and what else is asked before the product.
    private const int SkippedBefore = 3;

    private static readonly string[] UpToClose = ["log a close", "Lumen Labs", "Anna Berg", "skip the rest", "Billing suite", "40k"];

    [Fact]
    public async Task In_the_middle_of_typing_the_next_answer_answers_the_open_question()
    {
        await using var bot = await Restarted.AfterAsync(rep => rep.SayAllAsync(UpToClose));
        Assert.Contains("did you **close**", (await bot.Rep.AskAsync("help")).Words, StringComparison.Ordinal);
        await bot.Rep.SayAllAsync("20 Nov", "2 Dec", "skip the rest", "yes");
        var (customer, contact, sale, _) = await bot.Rep.OnlyCloseAsync();
        Assert.Equal(("Lumen Labs", "Anna Berg", 40_000m, new DateOnly(2026, 11, 20)), (customer.Name, contact.Name, sale.Value!.Amount, sale.Dates.Close));
    }

    [Fact]
    public async Task At_the_choice_between_two_readings_of_a_date_the_number_still_picks()
    {
        await using var bot = await Restarted.AfterAsync(rep => rep.SayAllAsync([.. UpToClose, "03/04"]));
        Assert.Contains("is **delivery**", (await bot.Rep.AskAsync("2")).Words, StringComparison.Ordinal);
        await bot.Rep.SayAllAsync("same day", "skip the rest", "yes");
        Assert.Equal(new DateOnly(2026, 3, 4), (await bot.Rep.OnlyCloseAsync()).Sale.Dates.Close);
    }

    [Fact]
    public async Task With_a_half_filled_form_the_same_card_is_reviewed_in_place()
    {
        Delivery? faulty = null;
        await using var bot = await Restarted.AfterAsync(async rep =>
        {
            var form = await rep.AskAsync("log a close");
            var pressed = await rep.PressAsync(form, "Review", new Dictionary<string, string> { ["customer"] = "Lumen Labs", ["contact"] = "Anna Berg", ["value"] = "40k" });
            faulty = pressed.Updated;
        });
        var review = await bot.Rep.PressAsync(faulty!, "Review", new Dictionary<string, string>
        {
            ["product"] = "Billing suite", ["close"] = "2026-11-20", ["delivery"] = "2026-12-02",
        });
        Assert.Equal(faulty!.Id, review.Updated.Id);
        Assert.Contains("Lumen Labs: shall I log this close?", review.Updated.Words, StringComparison.Ordinal);
        await bot.Rep.PressAsync(review.Updated, "Log it");
        Assert.Equal(40_000m, (await bot.Rep.OnlyCloseAsync()).Sale.Value!.Amount);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task At_the_summary_it_can_be_logged_by_word_or_by_button(bool byButton)
    {
        await using var bot = await Restarted.AfterAsync(rep => rep.SayAllAsync([.. UpToClose, "20 Nov", "2 Dec", "skip the rest"]));
        var summary = bot.Rep.Everything[^1];
        _ = byButton ? (await bot.Rep.PressAsync(summary, "Log it")).Deliveries : await bot.Rep.SayAsync("yes");
        await bot.Rep.OnlyCloseAsync();
        await bot.Rep.PressAsync(summary, "Log it");
        await bot.Rep.OnlyCloseAsync();
    }

    [Fact]
    public async Task An_answer_that_the_channel_sends_again_after_the_restart_is_not_taken_twice()
    {
        await using var bot = await Restarted.AfterAsync(async rep =>
        {
            await rep.SayAsync("log a close");
            await rep.SayAsync("Lumen Labs", "sent-before-the-restart");
        });
        Assert.Empty(await bot.Rep.SayAsync("Lumen Labs", "sent-before-the-restart"));
        Assert.Contains("your **contact** there", (await bot.Rep.AskAsync("help")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_an_earlier_version_begins_anew_with_the_answers_that_still_fit()
    {
        await using var bot = await Restarted.AfterAsync(rep => rep.SayAllAsync(UpToClose), AskedForMoreAsync);
        var said = await bot.Rep.SayAsync("20 Nov");
        Assert.Contains("It goes on below", Assert.Single(said, delivery => delivery.IsUpdate).Words, StringComparison.Ordinal);
        Assert.Contains("I have been updated since you began this form", said[^1].Words, StringComparison.Ordinal);
        Assert.DoesNotContain("your **contact** there", said[^1].Words, StringComparison.Ordinal);
        await bot.Rep.SayAllAsync([.. Enumerable.Repeat("skip", SkippedBefore), "20 Nov", "2 Dec", "skip the rest", "yes"]);
        var (customer, contact, sale, _) = await bot.Rep.OnlyCloseAsync();
        Assert.Equal(("Lumen Labs", "Anna Berg", 40_000m, new DateOnly(2026, 11, 20)), (customer.Name, contact.Name, sale.Value!.Amount, sale.Dates.Close));
    }

    [Fact]
    public async Task A_card_of_an_earlier_version_opens_the_form_anew_with_what_stands_in_it()
    {
        Delivery? form = null;
        await using var bot = await Restarted.AfterAsync(async rep => form = await rep.AskAsync("log a close"), AskedForMoreAsync);
        var pressed = await bot.Rep.PressAsync(form!, "Review", new Dictionary<string, string>
        {
            ["customer"] = "Lumen Labs", ["contact"] = "Anna Berg", ["value"] = "40k", ["product"] = "Billing suite",
        });
        Assert.Contains("It goes on below", pressed.Updated.Words, StringComparison.Ordinal);
        var anew = pressed.Deliveries.First(delivery => !delivery.IsUpdate);
        var review = await bot.Rep.PressAsync(anew, "Review", new Dictionary<string, string>
        {
            ["customer"] = "Lumen Labs", ["contact"] = "Anna Berg", ["value"] = "40k", ["product"] = "Billing suite",
            ["close"] = "2026-11-20", ["delivery"] = "2026-12-02",
        });
        await bot.Rep.PressAsync(review.Updated, "Log it");
        Assert.Equal(40_000m, (await bot.Rep.OnlyCloseAsync()).Sale.Value!.Amount);
    }

    [Fact]
    public async Task A_form_of_an_earlier_version_can_be_left_by_its_button()
    {
        Delivery? form = null;
        await using var bot = await Restarted.AfterAsync(async rep => form = await rep.AskAsync("log a close"), AskedForMoreAsync);
        Assert.Contains("cancelled", (await bot.Rep.PressAsync(form!, "Cancel")).Updated.Words, StringComparison.Ordinal);
        Assert.Contains("nothing", (await bot.Rep.AskAsync("cancel")).Words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_form_stored_before_there_were_versions_goes_on()
    {
        await using var bot = await Restarted.AfterAsync(rep => rep.SayAllAsync(UpToClose), (host, rep) => RewriteAsync(host, rep, Unversioned));
        await bot.Rep.SayAllAsync("20 Nov", "2 Dec", "skip the rest", "yes");
        Assert.Equal(new DateOnly(2026, 11, 20), (await bot.Rep.OnlyCloseAsync()).Sale.Dates.Close);
    }

    // As an earlier release left it that asked for the colour too.
    private static Task AskedForMoreAsync(BotHost host, TeamsRep rep) => RewriteAsync(
        host, rep, state => state.Replace("\"version\":\"log_close:", "\"version\":\"log_close:colour,", StringComparison.Ordinal));

    private static string Unversioned(string state) => Regex.Replace(state, "\"version\":\"[^\"]*\",?", "");

    private static async Task RewriteAsync(BotHost host, TeamsRep rep, Func<string, string> change)
    {
        var storage = host.Services.GetRequiredService<IStorage>();
        var key = "msteams/conversations/" + rep.Conversation;
        var stored = (StateDocument)(await storage.ReadAsync([key]))[key];
        var changed = change(stored.ToJson());
        Assert.NotEqual(stored.ToJson(), changed);
        await storage.WriteAsync(new Dictionary<string, object> { [key] = StateDocument.FromJson(changed, stored.ETag) });
    }

    /// <summary>A bot that was stopped and started again on the same data.</summary>
    private sealed class Restarted(BotHost host, TeamsRep rep) : IAsyncDisposable
    {
        public TeamsRep Rep => rep;

        public static async Task<Restarted> AfterAsync(Func<TeamsRep, Task> before, Func<BotHost, TeamsRep, Task>? between = null)
        {
            var first = await BotHost.StartAsync();
            var rep = first.Rep();
            await before(rep);
            rep.Read();
            if (between is not null)
            {
                await between(first, rep);
            }

            var again = await first.RestartAsync();
            rep.Host = again;
            return new Restarted(again, rep);
        }

        public async ValueTask DisposeAsync()
        {
            await host.DisposeAsync();
            await host.Connector.DisposeAsync();
            if (Directory.Exists(host.Data))
            {
                Directory.Delete(host.Data, recursive: true);
            }
        }
    }
}
