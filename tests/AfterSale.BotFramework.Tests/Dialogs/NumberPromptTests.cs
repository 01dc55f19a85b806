using AfterSale.BotFramework.Dialogs;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Testing;
using Xunit;

namespace AfterSale.BotFramework.Tests.Dialogs;

public sealed class NumberPromptTests
{
    [Theory]
    [InlineData("42", null, 42)]
    [InlineData("thirty", null, 30)]
    [InlineData("minus 3", null, -3)]
    [InlineData("3rd", null, 3)]
    [InlineData("I am 30 years old", null, 30)]
    [InlineData("it is -5 degrees", null, -5)]
    [InlineData("32C, they say", null, 32)]
    [InlineData("we sold three million of them", null, 3_000_000)]
    [InlineData("1.500", "de-DE", 1500)]
    [InlineData("1,500", "en-US", 1500)]
    public async Task A_whole_number_is_read(string answer, string? locale, int expected) =>
        Assert.Equal(expected, await AnswerAsync(new NumberPrompt<int>("n"), answer, locale));

    [Theory]
    [InlineData("1,5", "de-DE", 1.5)]
    [InlineData("1,5", "es-ES", 1.5)]
    [InlineData("3.14", "en-GB", 3.14)]
    [InlineData("3.14", "no-such-locale", 3.14)]
    [InlineData("3,14", null, 3.14)]
    public async Task A_fraction_is_read_as_the_language_writes_it(string answer, string? locale, double expected) =>
        Assert.Equal(expected, await AnswerAsync(new NumberPrompt<double>("n", defaultLocale: "nl-nl"), answer, locale));

    [Fact]
    public async Task The_result_has_the_type_of_the_prompt()
    {
        Assert.Equal(3.5f, await AnswerAsync(new NumberPrompt<float>("n"), "3.5", null));
        Assert.Equal(3.5m, await AnswerAsync(new NumberPrompt<decimal>("n"), "3.5", null));
        Assert.Equal(5_000_000_000L, await AnswerAsync(new NumberPrompt<long>("n"), "5000000000", null));
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("2.5")]
    [InlineData("5000000000")]
    [InlineData("x64y")]
    public async Task What_an_int_does_not_hold_is_asked_for_again(string answer) =>
        Assert.Null(await AnswerAsync(new NumberPrompt<int>("n"), answer, "en-US"));

    [Fact]
    public void Other_types_are_refused() => Assert.Throws<NotSupportedException>(() => new NumberPrompt<short>("n"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_prompt_needs_an_id(string? id) => Assert.Throws<ArgumentNullException>(() => new NumberPrompt<int>(id!));

    private static async Task<object?> AnswerAsync(Dialog prompt, string answer, string? locale)
    {
        var client = new DialogTestClient(Channels.Test, prompt, new PromptOptions
        {
            Prompt = MessageFactory.Text("how many?"),
            RetryPrompt = MessageFactory.Text("a number, please"),
        });
        Assert.Equal("how many?", (await client.SendActivityAsync<IMessageActivity>("hi"))?.Text);
        var reply = await client.SendActivityAsync<IMessageActivity>(
            new Activity { Type = ActivityTypes.Message, Text = answer, Locale = locale });
        Assert.Equal(client.DialogTurnResult!.Status == DialogTurnStatus.Complete ? null : "a number, please", reply?.Text);
        return client.DialogTurnResult.Result;
    }
}
