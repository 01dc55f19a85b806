using AfterSale.BotFramework.Dialogs;
using AfterSale.BotFramework.Dialogs.Choices;
using AfterSale.BotFramework.Dialogs.Prompts;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Testing;
using Xunit;

namespace AfterSale.BotFramework.Tests.Dialogs;

public sealed class PromptCultureTests
{
    public static TheoryData<string> Locales => [.. PromptCultureModels.GetSupportedCultures().Select(culture => culture.Locale)];

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task Yes_and_no_are_asked_and_understood_in_every_language_by_word_and_by_number(string locale)
    {
        var culture = PromptCultureModels.For(locale);
        var question = $"sure? (1) {culture.YesInLanguage}{culture.InlineOr}(2) {culture.NoInLanguage}";
        foreach (var (answer, expected) in new[] { (culture.YesInLanguage, true), (culture.NoInLanguage, false), ("1", true), ("2", false) })
        {
            Assert.Equal((question, (object)expected), await ConfirmAsync(new ConfirmPrompt("c"), locale, answer));
            Assert.Equal((question, (object)expected), await ConfirmAsync(new ConfirmPrompt("c", defaultLocale: locale), null, answer));
        }
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void A_language_is_known_in_any_case_and_without_its_country(string locale)
    {
        string[] written = [locale, locale[..3] + locale[3..].ToUpperInvariant(), locale[..2], locale[..2].ToUpperInvariant(), locale[..2] + "-xx"];
        Assert.All(written, code => Assert.Equal(locale, PromptCultureModels.MapToNearestLanguage(code)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not-supported")]
    public async Task Other_languages_are_asked_in_English(string? locale)
    {
        Assert.Equal(locale, PromptCultureModels.MapToNearestLanguage(locale));
        Assert.Equal(("sure? (1) Yes or (2) No", (object)true), await ConfirmAsync(new ConfirmPrompt("c", defaultLocale: locale), locale, "yes"));
    }

    [Fact]
    public async Task The_number_is_no_answer_where_no_numbers_are_shown()
    {
        var prompt = new ConfirmPrompt("c") { ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false } };
        Assert.Equal(("sure? Yes or No", null), await ConfirmAsync(prompt, null, "2"));
        Assert.Equal(("sure? Yes or No", (object)false), await ConfirmAsync(prompt, null, "no"));
    }

    [Fact]
    public async Task A_bot_may_bring_languages_of_its_own()
    {
        var options = new ChoiceFactoryOptions(" / ", " au ", " au ", false);
        var confirm = new ConfirmPrompt("c", new() { ["ro-ro"] = (new Choice("Da"), new Choice("Nu"), options) }, null, "ro-ro");
        Assert.Equal(("sure? Da au Nu", (object)false), await ConfirmAsync(confirm, null, "nu"));

        var choose = new ChoicePrompt("c", new() { ["ro-ro"] = options }, null, "ro-ro") { Style = ListStyle.Inline };
        var client = new DialogTestClient("sms", choose, new PromptOptions
        {
            Prompt = MessageFactory.Text("which?"), Choices = ChoiceFactory.ToChoices(["unu", "doi", "trei"]),
        });
        Assert.Equal("which? unu / doi au trei", (await client.SendActivityAsync<IMessageActivity>("hi"))?.Text);
    }

    private static async Task<(string?, object?)> ConfirmAsync(Dialog prompt, string? locale, string answer)
    {
        var client = new DialogTestClient("sms", prompt, new PromptOptions { Prompt = MessageFactory.Text("sure?") });
        var question = await client.SendActivityAsync<IMessageActivity>(
            new Activity { Type = ActivityTypes.Message, Text = "hi", Locale = locale });
        await client.SendActivityAsync<IMessageActivity>(new Activity { Type = ActivityTypes.Message, Text = answer, Locale = locale });
        return (question?.Text, client.DialogTurnResult!.Result);
    }
}
