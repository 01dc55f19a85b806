using System.Reflection;
using AfterSale.Bot;
using AfterSale.Tests.FrontDoor;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.Tests.Features.Commands;

/// <summary>Every listed command works in any case, and whatever is said gets a helpful answer.</summary>
public sealed class CommandTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["help"] = "What I can do",
        ["feedback"] = "No feedback waits",
        ["promises"] = "No promise is open",
        ["complaints"] = "No complaint is open with you",
        ["undo"] = "nothing of today to take back",
        ["my day"] = "Your day: Sun 22 Nov 2026",
        ["customers"] = "no customers yet",
        ["log a close"] = "beginning with “Customer”",
        ["prepare"] = "beginning with “Customer”",
        ["lost sale"] = "beginning with “Customer”",
    };

    private IReadOnlyList<Command> Commands =>
        (Command[])typeof(CommandTable).GetField("_commands", BindingFlags.NonPublic | BindingFlags.Instance)!
            .GetValue(shared.Host.Services.GetRequiredService<CommandTable>())!;

    [Fact]
    public async Task Every_phrase_of_every_command_works_in_odd_case_and_spacing()
    {
        Assert.Empty(Answers.Keys.Except(Commands.Select(command => command.Name)));
        foreach (var command in Commands)
        {
            foreach (var phrase in command.Synonyms.Prepend(command.Name))
            {
                foreach (var said in (string[])[phrase, $"  {phrase.ToUpperInvariant().Replace(" ", "   ", StringComparison.Ordinal)} !! ", Mixed(phrase) + "."])
                {
                    if (phrase == "?" && said != phrase)
                    {
                        continue;
                    }

                    var words = (await shared.Rep().SayAsync(said))[^1].Words;
                    Assert.True(words.Contains(Expected(command), StringComparison.Ordinal), $"'{said}' is not understood as {command.Name}: {words}");
                    Assert.DoesNotContain("I did not understand", words, StringComparison.Ordinal);
                }
            }
        }
    }

    // Who names no customer is told how; the others answer in their own way.
    private static string Expected(Command command) =>
        Answers.GetValueOrDefault(command.Name) ?? (command.NamesCustomer ? $"Say *{command.Name}* and part of the name" : "");

    [Theory]
    [InlineData("PLAN lumen", "After-sale plan: Lumen Labs")]
    [InlineData("show plan:  LUMEN", "After-sale plan: Lumen Labs")]
    [InlineData("Plan for Lumen Labs", "After-sale plan: Lumen Labs")]
    [InlineData("talking   points  lumen", "Something of value to say")]
    [InlineData("what do i say to lumen", "Something of value to say")]
    [InlineData("CUSTOMERS lum", "One customer")]
    [InlineData("customers zzz", "None of your customers is called “zzz”")]
    [InlineData("plan zzz", "None of your customers is called “zzz”")]
    [InlineData("plan lumne", "Lumen Labs")]
    public async Task A_command_takes_the_words_behind_it(string said, string expected)
    {
        var rep = shared.Rep();
        await rep.LogCloseAsync("Lumen Labs");
        Assert.Contains(expected, (await rep.SayAsync(said))[^1].Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asdf qwer")]
    [InlineData("🚀🚀🚀")]
    [InlineData("?!?!")]
    [InlineData("...")]
    [InlineData("<at>somebody</at>")]
    [InlineData("مرحبا")]
    [InlineData("'; DROP TABLE customers; --")]
    [InlineData("loq a clsoe")]
    public async Task Rubbish_gets_a_helpful_answer_with_buttons_that_work(string said)
    {
        var rep = shared.Rep();
        var answer = await rep.AskAsync(said);
        Assert.Contains("I did not understand that.", answer.Words, StringComparison.Ordinal);
        Assert.Contains("help", answer.Suggested);
        foreach (var suggestion in answer.Suggested.Where(suggestion => suggestion != "log a close"))
        {
            Assert.DoesNotContain("I did not understand", (await rep.SayAsync(suggestion))[^1].Words, StringComparison.Ordinal);
            await rep.SayAsync("cancel");
        }
    }

    [Fact]
    public async Task A_slip_in_a_command_offers_the_one_that_was_meant_first() =>
        Assert.Equal("customers", (await shared.Rep().AskAsync("custmers")).Suggested[0]);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\n\t")]
    public async Task Nothing_said_gets_a_helpful_answer_also_in_the_middle_of_a_form(string said)
    {
        var rep = shared.Rep();
        Assert.Contains("Say *help*", (await rep.AskAsync(said)).Words, StringComparison.Ordinal);
        await rep.SayAsync("log a close");
        Assert.Contains("Say *help*", (await rep.AskAsync(said)).Words, StringComparison.Ordinal);
        Assert.Contains("your **contact** there", (await rep.AskAsync("Lumen Labs")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData(" BACK ")]
    [InlineData("never mind")]
    [InlineData("stop!")]
    public async Task With_nothing_open_there_is_nothing_to_cancel_and_it_says_so(string said)
    {
        var answer = await shared.Rep().AskAsync(said);
        Assert.Contains("nothing to cancel", answer.Words, StringComparison.Ordinal);
        Assert.Equal(["log a close", "my day", "help"], answer.Suggested);
    }

    [Fact]
    public async Task A_picture_without_words_gets_a_helpful_answer()
    {
        var rep = shared.Rep();
        var activity = rep.Message("");
        activity.Remove("text");
        activity["attachments"] = new System.Text.Json.Nodes.JsonArray(
            new System.Text.Json.Nodes.JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "https://example.com/a.png" });
        await rep.PostAsync(activity);
        Assert.Contains("Say *help*", Assert.Single(rep.Read()).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Log a close", "beginning with “Customer”")]
    [InlineData("My day", "Your day")]
    [InlineData("Customers", "no customers yet")]
    public async Task The_buttons_of_the_help_card_say_the_commands(string title, string expected)
    {
        var rep = shared.Rep();
        var help = await rep.AskAsync("hi");
        var pressed = await rep.PressAsync(help, title);
        Assert.Contains(expected, pressed.Deliveries[^1].Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my day", "Your day")]
    [InlineData("CUSTOMERS", "no customers yet")]
    public async Task A_question_about_something_else_is_answered_and_the_open_question_is_asked_again(string said, string expected)
    {
        var rep = shared.Rep();
        await rep.SayAllAsync("log a close", "Lumen Labs");
        var answers = await rep.SayAsync(said);
        Assert.Equal(2, answers.Count);
        Assert.Contains(expected, answers[0].Words, StringComparison.Ordinal);
        Assert.Contains("your **contact** there", answers[1].Words, StringComparison.Ordinal);
        await rep.SayAllAsync("Anna Berg", "skip the rest", "Billing suite", "skip", "today", "today", "skip the rest");
        answers = await rep.SayAsync(said);
        Assert.Contains("Shall I store it?", answers[^1].Words, StringComparison.Ordinal);
        await rep.SayAsync("yes");
        Assert.Equal("Anna Berg", (await rep.OnlyCloseAsync()).Contact.Name);
    }

    [Fact]
    public async Task An_interruption_at_a_choice_shows_the_choice_again()
    {
        var rep = shared.Rep();
        await rep.SayAllAsync("log a close", "Lumen Labs", "Anna Berg", "skip the rest", "Billing suite", "skip", "03/04");
        var again = (await rep.SayAsync("my day"))[^1];
        Assert.Equal(["3 April 2026", "4 March 2026"], again.Suggested);
    }

    private static string Mixed(string phrase) =>
        string.Concat(phrase.Select((letter, index) => index % 2 == 0 ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter)));
}
