using System.Globalization;
using AfterSale.BotFramework.Recognizers;
using FsCheck.Xunit;
using Xunit;

namespace AfterSale.BotFramework.Tests.Recognizers;

public class NumberRecognizerTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    [Theory]
    [InlineData("12", "12")]
    [InlineData("two", "2")]
    [InlineData("a couple", "2")]
    [InlineData("3rd", "3")]
    [InlineData("the rest", null)]
    [InlineData("twenty-five", "25")]
    [InlineData("Twenty Five", "25")]
    [InlineData("twenty-fifth", "25")]
    [InlineData("third", "3")]
    [InlineData("a dozen", "12")]
    [InlineData("half a dozen", "6")]
    [InlineData("about 30", "30")]
    [InlineData("-5", "-5")]
    [InlineData("minus five", "-5")]
    [InlineData("#3", "3")]
    [InlineData("40k", "40000")]
    [InlineData("1,500", "1500")]
    [InlineData("3.142", "3.142")]
    [InlineData("2.5", "2.5")]
    [InlineData("zero", "0")]
    [InlineData("2.5th", null)]
    [InlineData("3 rd", null)]
    [InlineData("12 people", null)]
    [InlineData("five twenty", null)]
    [InlineData("twenty eleven", null)]
    [InlineData("a", null)]
    [InlineData("", null)]
    [InlineData("99999999999999999999999999999999", null)]
    public void A_number_is_read_from_digits_and_words(string text, string? number) =>
        Assert.Equal(
            number is null ? null : decimal.Parse(number, CultureInfo.InvariantCulture), NumberRecognizer.Recognize(text, English));

    [Fact]
    public void The_culture_decides_about_one_separator_before_three_digits()
    {
        Assert.Equal(3142m, NumberRecognizer.Recognize("3.142", German));
        Assert.Equal(3.142m, NumberRecognizer.Recognize("3,142", German));
    }

    [Theory]
    [InlineData("2.0", 2)]
    [InlineData("two hundred and one", 201)]
    [InlineData("2.5", null)]
    [InlineData("3000000000", null)]
    public void A_whole_number_must_be_whole_and_fit(string text, int? number) =>
        Assert.Equal(number, NumberRecognizer.RecognizeInteger(text, English));

    [Property]
    public void Every_whole_number_is_read_back(int number)
    {
        Assert.Equal(number, NumberRecognizer.RecognizeInteger(number.ToString(English), English));
        Assert.Equal(number, NumberRecognizer.RecognizeInteger(number.ToString("N0", German), German));
    }

    [Property]
    public void No_text_makes_it_throw(string text) => _ = NumberRecognizer.RecognizeInteger(text, English);
}
