using System.Globalization;
using AfterSale.BotFramework.Recognizers;
using FsCheck.Xunit;
using Xunit;

namespace AfterSale.BotFramework.Tests.Recognizers;

public class MoneyRecognizerTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    [Theory]
    [InlineData("40k", "40000", "EUR")]
    [InlineData("40K", "40000", "EUR")]
    [InlineData("40 k", "40000", "EUR")]
    [InlineData("€12,500.50", "12500.50", "EUR")]
    [InlineData("1.2m USD", "1200000", "USD")]
    [InlineData("USD 40,000", "40000", "USD")]
    [InlineData("12.500,50 €", "12500.50", "EUR")]
    [InlineData("1'200.00 CHF", "1200", "CHF")]
    [InlineData("1’200 CHF", "1200", "CHF")]
    [InlineData("£3bn", "3000000000", "GBP")]
    [InlineData("$40k", "40000", "USD")]
    [InlineData("40000", "40000", "EUR")]
    [InlineData("40 000 EUR", "40000", "EUR")]
    [InlineData("40\u00A0000\u00A0EUR", "40000", "EUR")]
    [InlineData("40\u202F000,50\u202F€", "40000.50", "EUR")]
    [InlineData("1 200 000", "1200000", "EUR")]
    [InlineData("1.2 million euros", "1200000", "EUR")]
    [InlineData("forty thousand", "40000", "EUR")]
    [InlineData("₴500 000", "500000", "UAH")]
    [InlineData("500 uah", "500", "UAH")]
    [InlineData("40k euro", "40000", "EUR")]
    [InlineData("eur40k", "40000", "EUR")]
    [InlineData("about 40k", "40000", "EUR")]
    [InlineData("around $40k", "40000", "USD")]
    [InlineData("Roughly 40,000 pounds", "40000", "GBP")]
    [InlineData("~40k", "40000", "EUR")]
    [InlineData("~ 40k", "40000", "EUR")]
    [InlineData("  40k.  ", "40000", "EUR")]
    [InlineData("12,500", "12500", "EUR")]
    [InlineData("12.500", "12500", "EUR")]
    [InlineData("12,50", "12.50", "EUR")]
    [InlineData("12.5", "12.5", "EUR")]
    [InlineData("0.125", "0.12", "EUR")]
    [InlineData("0,375", "0.38", "EUR")]
    [InlineData("1234,567", "1234.57", "EUR")]
    [InlineData("1,234,567", "1234567", "EUR")]
    [InlineData("1.234.567,89", "1234567.89", "EUR")]
    [InlineData("₹1,23,456.50", "123456.50", "INR")]
    [InlineData("1.200k", "1200000", "EUR")]
    [InlineData("1.2k", "1200", "EUR")]
    [InlineData("1,25m", "1250000", "EUR")]
    [InlineData("0.005", "0", "EUR")]
    [InlineData("0.015", "0.02", "EUR")]
    [InlineData("0.00500000000000000000001", "0.01", "EUR")]
    [InlineData("1.23456k", "1234.56", "EUR")]
    [InlineData("0", "0", "EUR")]
    [InlineData("-0", "0", "EUR")]
    [InlineData("$.50", "0.5", "USD")]
    [InlineData("1000000000000", "1000000000000", "EUR")]
    [InlineData("1 trillion yen", "1000000000000", "JPY")]
    [InlineData("¥5,000", "5000", "JPY")]
    [InlineData("¥5,000 CNY", "5000", "CNY")]
    [InlineData("$40k CAD", "40000", "CAD")]
    [InlineData("C$40", "40", "CAD")]
    [InlineData("40 US$", "40", "USD")]
    [InlineData("500 kr SEK", null, null)]
    [InlineData("kr 500 SEK", "500", "SEK")]
    [InlineData("₹500", "500", "INR")]
    [InlineData("500 zł", "500", "PLN")]
    [InlineData("500 zloty", "500", "PLN")]
    [InlineData("500 hryvnias", "500", "UAH")]
    [InlineData("one hryvnia", "1", "UAH")]
    [InlineData("500 грн", "500", "UAH")]
    [InlineData("500 swiss francs", "500", "CHF")]
    [InlineData("500 francs", "500", "CHF")]
    [InlineData("500 rupees", "500", "INR")]
    [InlineData("40kEUR", "40000", "EUR")]
    [InlineData("3bnUSD", "3000000000", "USD")]
    [InlineData("40MAD", "40", "MAD")]
    [InlineData("half a million dollars", "500000", "USD")]
    [InlineData("one and a half million", "1500000", "EUR")]
    [InlineData("two hundred and fifty thousand euros", "250000", "EUR")]
    [InlineData("a hundred and twenty-five", "125", "EUR")]
    [InlineData("a couple of thousand", "2000", "EUR")]
    [InlineData("twelve hundred pounds", "1200", "GBP")]
    [InlineData("+500", "500", "EUR")]
    [InlineData("\u200F500 €\u200E", "500", "EUR")]
    [InlineData("٥٠٠ USD", "500", "USD")]
    [InlineData("", null, null)]
    [InlineData("   ", null, null)]
    [InlineData("money", null, null)]
    [InlineData("EUR", null, null)]
    [InlineData("€", null, null)]
    [InlineData("k", null, null)]
    [InlineData("40k or so more", null, null)]
    [InlineData("40km", null, null)]
    [InlineData("40k-50k", null, null)]
    [InlineData("1,2,3", null, null)]
    [InlineData("1.234,567.89", null, null)]
    [InlineData("1,2345,678", null, null)]
    [InlineData("12 34", null, null)]
    [InlineData("€40 USD", null, null)]
    [InlineData("five five", null, null)]
    [InlineData("million", null, null)]
    [InlineData("(500", null, null)]
    [InlineData("💰💰", null, null)]
    [InlineData("שלום", null, null)]
    [InlineData("25%", null, null)]
    [InlineData("about", null, null)]
    public void An_amount_is_read_as_it_is_written(string text, string? amount, string? currency) =>
        Assert.Equal(
            Amount(amount is null ? null : decimal.Parse(amount, CultureInfo.InvariantCulture), currency ?? ""),
            MoneyRecognizer.Recognize(text, English, "EUR"));

    [Theory]
    [InlineData("-500")]
    [InlineData("- 500")]
    [InlineData("−500 EUR")]
    [InlineData("minus 500")]
    [InlineData("minus five hundred euros")]
    [InlineData("(500)")]
    [InlineData("($500)")]
    [InlineData("(500) EUR")]
    [InlineData("EUR (500)")]
    [InlineData("$-500")]
    [InlineData("-$500")]
    [InlineData("500-")]
    [InlineData("-0.001")]
    public void An_amount_below_zero_is_negative(string text) =>
        Assert.IsType<MoneyRecognition.Negative>(MoneyRecognizer.Recognize(text, English, "EUR"));

    [Theory]
    [InlineData("1000000000001")]
    [InlineData("1000000000000.01")]
    [InlineData("1001bn")]
    [InlineData("two trillion euros")]
    [InlineData("999999999999 trillion")]
    [InlineData("99999999999999999999999999999999999999999 EUR")]
    public void An_amount_above_the_largest_is_too_large(string text) =>
        Assert.IsType<MoneyRecognition.TooLarge>(MoneyRecognizer.Recognize(text, English, "EUR"));

    [Theory]
    [InlineData("500 kr", "kr")]
    [InlineData("kr500", "kr")]
    [InlineData("500 XYZ", "XYZ")]
    [InlineData("XYZ 500", "XYZ")]
    [InlineData("500 ₯", "₯")]
    public void A_currency_that_is_not_known_is_named(string text, string code) =>
        Assert.Equal(new MoneyRecognition.UnknownCurrency(code), MoneyRecognizer.Recognize(text, English, "EUR"));

    [Theory]
    [InlineData("We pay 40k a year", "40k=40000 EUR")]
    [InlineData("It went from $40k to $1.2m in 2025.", "$40k=40000 USD|$1.2m=1200000 USD")]
    [InlineData("They have 300 people and 12 offices", "")]
    [InlineData("In 2025 they spent 40 000 EUR, mostly on support", "40 000 EUR=40000 EUR")]
    [InlineData("Budget (€12,500.50) is set", "€12,500.50=12500.50 EUR")]
    [InlineData("between 400-500 EUR", "500 EUR=500 EUR")]
    [InlineData("the office is 5 m away, 40km by car", "")]
    [InlineData("we waited 3 all night, top 10, Bob 20", "")]
    [InlineData("forty thousand euros were lost", "forty thousand euros=40000 EUR")]
    [InlineData("forty people", "")]
    [InlineData("a budget of 1.2 million", "1.2 million=1200000 EUR")]
    [InlineData("version v1.2m and 1.2.3.4k", "")]
    [InlineData("USD 5, EUR 6; £7", "USD 5=5 USD|EUR 6=6 EUR|£7=7 GBP")]
    [InlineData("we pay in euros 40 people", "")]
    [InlineData("💶 €40 💶", "€40=40 EUR")]
    public void Only_marked_amounts_are_found_in_a_sentence(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', MoneyRecognizer.Find(text, English, "EUR").Select(match =>
            $"{text.Substring(match.Start, match.Length)}={Words(match.Recognition)}")));

    [Fact]
    public void A_negative_and_an_unknown_currency_are_found_too() =>
        Assert.Equal(
            [new MoneyRecognition.Negative(), new MoneyRecognition.UnknownCurrency("kr"), new MoneyRecognition.TooLarge()],
            MoneyRecognizer.Find("It was -500 EUR, then 20 kr, then 2000bn", English, "EUR").Select(match => match.Recognition));

    [Theory]
    [InlineData("9")]
    [InlineData("9,")]
    [InlineData("1 000 ")]
    [InlineData("$ ")]
    [InlineData("one ")]
    [InlineData("a ")]
    [InlineData("EUR ")]
    [InlineData("(")]
    [InlineData("-")]
    [InlineData(" ")]
    [InlineData("k")]
    [InlineData("💰")]
    [InlineData("half a million and ")]
    public void Very_long_texts_do_no_harm(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 10_000 / part.Length));
        Assert.NotNull(MoneyRecognizer.Recognize(text, English, "EUR"));
        Assert.NotNull(MoneyRecognizer.Find(text, English, "EUR"));
        _ = NumberRecognizer.Recognize(text, English);
        _ = YesNoRecognizer.Recognize(text);
        Assert.NotNull(ListRecognizer.Split(text));
    }

    [Property(MaxTest = 500)]
    public void No_text_makes_it_throw(string text)
    {
        Assert.NotNull(MoneyRecognizer.Recognize(text, English, "EUR"));
        Assert.NotNull(MoneyRecognizer.Find(text, German, "EUR"));
    }

    [Property(MaxTest = 1000)]
    public void No_mixture_of_its_own_words_makes_it_throw_and_matches_stay_in_order(byte[] picks)
    {
        string[] parts =
        [
            "1", "000", ".", ",", " ", "k", "EUR", "€", "-", "(", ")", "million", "forty ", "and ", "a ", "half ", "'", "minus ", "\u00A0", "x",
        ];
        var text = string.Concat((picks ?? []).Select(pick => parts[pick % parts.Length]));
        Assert.NotNull(MoneyRecognizer.Recognize(text, English, "EUR"));
        var end = 0;
        foreach (var match in MoneyRecognizer.Find(text, English, "EUR"))
        {
            Assert.True(match.Start >= end && match.Length > 0 && match.Start + match.Length <= text.Length);
            end = match.Start + match.Length;
        }
    }

    [Property(MaxTest = 500)]
    public void An_amount_formatted_in_English_or_German_is_read_back(uint cents)
    {
        var amount = cents / 100m;
        foreach (var culture in new[] { English, German })
        {
            foreach (var format in new[] { "N2", "F2" })
            {
                Assert.Equal(Amount(amount, "UAH"), MoneyRecognizer.Recognize(amount.ToString(format, culture), culture, "UAH"));
            }

            Assert.Equal(
                Amount(amount, culture == German ? "EUR" : "USD"),
                MoneyRecognizer.Recognize(amount.ToString("C2", culture), culture, "UAH"));
        }
    }

    private static MoneyRecognition Amount(decimal? amount, string currency) =>
        amount is { } known ? new MoneyRecognition.Recognized(known, currency) : new MoneyRecognition.NotMoney();

    private static string Words(MoneyRecognition recognition) =>
        recognition is MoneyRecognition.Recognized money
            ? $"{money.Amount.ToString("0.00", CultureInfo.InvariantCulture)} {money.Currency}".Replace(".00 ", " ", StringComparison.Ordinal)
            : recognition.GetType().Name;
}
