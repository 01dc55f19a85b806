using AfterSale.Domain.Sales;
using FsCheck.Xunit;

namespace AfterSale.Domain.Tests.Sales;

public class CloseRulesTests
{
    private static readonly string[] BrokenTexts = ["half \ud83d", "\ude00 half", "\uffff", "\ufdd0"];
    private static readonly DateOnly Today = Given.Day("2025-11-05");

    [Theory]
    [InlineData("Nordlicht GmbH")]
    [InlineData("  O  ")]
    [InlineData("شركة النور")]
    [InlineData("株式会社")]
    [InlineData("🚀")]
    [InlineData("Zoë & Søn, A/S (2024)")]
    public void Names_of_every_script_are_fine(string name) => Assert.Null(CloseRules.Name(name));

    [Theory]
    [InlineData(null, CloseProblemReason.Missing)]
    [InlineData("", CloseProblemReason.Missing)]
    [InlineData(" \t ", CloseProblemReason.Missing)]
    [InlineData("\u200B\u200D", CloseProblemReason.Missing)]
    [InlineData("two\nlines", CloseProblemReason.NotText)]
    [InlineData("bell\a", CloseProblemReason.NotText)]
    public void A_name_that_nobody_can_read_is_refused(string? name, CloseProblemReason reason) =>
        Assert.Equal(reason, CloseRules.Name(name)?.Reason);

    [Fact]
    public void Half_characters_and_what_is_no_character_are_refused() => // attributes cannot hold them, so no theory
        Assert.All(BrokenTexts, name => Assert.Equal(CloseProblemReason.NotText, CloseRules.Name(name)?.Reason));

    [Fact]
    public void Lengths_count_what_a_reader_sees_as_one_character()
    {
        var family = "👨‍👩‍👧‍👦";
        Assert.Null(CloseRules.Name(string.Concat(Enumerable.Repeat(family, 200))));
        Assert.Equal(
            new CloseProblem(CloseProblemReason.TooLong, Limit: 200, Actual: 201),
            CloseRules.Name(string.Concat(Enumerable.Repeat(family, 201))));
        Assert.Null(CloseRules.Product("  " + new string('x', 200) + "  "));
        Assert.Equal(CloseProblemReason.TooLong, CloseRules.Product(new string('x', 201))?.Reason);
        Assert.Equal(CloseProblemReason.TooLong, CloseRules.Name("a" + new string('\u0301', 5000))?.Reason);
    }

    [Fact]
    public void Lists_hold_ten_and_the_faulty_one_is_named()
    {
        Assert.Null(CloseRules.Benefits([]));
        Assert.Null(CloseRules.Concerns([.. Enumerable.Repeat(new string('x', 150), 10)]));
        Assert.Equal(new CloseProblem(CloseProblemReason.TooMany, 10, 11), CloseRules.Benefits([.. Enumerable.Repeat("x", 11)]));
        Assert.Equal(new CloseProblem(CloseProblemReason.TooLong, 150, 151, Item: 2), CloseRules.Concerns(["x", new string('x', 151)]));
        Assert.Equal((CloseProblemReason.Missing, 1), (CloseRules.Benefits([" "])!.Reason, CloseRules.Benefits([" "])!.Item!.Value));
    }

    [Fact]
    public void A_note_may_have_lines_and_may_be_left_out()
    {
        Assert.Null(CloseRules.Note(null));
        Assert.Null(CloseRules.Note("one\r\ntwo\tthree"));
        Assert.Null(CloseRules.Note(new string('x', 800)));
        Assert.Equal(CloseProblemReason.TooLong, CloseRules.Note(new string('x', 801))?.Reason);
        Assert.Equal(CloseProblemReason.NotText, CloseRules.Note("a\0b")?.Reason);
    }

    [Theory]
    [InlineData("2025-11-06", null)]
    [InlineData("2025-11-07", CloseProblemReason.CloseTooLate)]
    [InlineData("2020-11-05", null)]
    [InlineData("2020-11-04", CloseProblemReason.CloseTooOld)]
    public void A_close_is_at_most_tomorrow_and_at_most_five_years_old(string close, CloseProblemReason? reason) =>
        Assert.Equal(reason, CloseRules.Close(Given.Day(close), Today)?.Reason);

    [Theory]
    [InlineData("2025-11-05", null)]
    [InlineData("2025-11-04", CloseProblemReason.DeliveryBeforeClose)]
    [InlineData("2030-11-05", null)]
    [InlineData("2030-11-06", CloseProblemReason.DeliveryTooLate)]
    public void Delivery_is_on_the_close_or_up_to_five_years_after_it(string delivery, CloseProblemReason? reason) =>
        Assert.Equal(reason, CloseRules.Delivery(Given.Day(delivery), Today)?.Reason);

    [Theory]
    [InlineData(null, null)]
    [InlineData("2025-11-05", CloseProblemReason.RenewalNotAfterClose)]
    [InlineData("2025-12-01", CloseProblemReason.RenewalNotAfterDelivery)]
    [InlineData("2025-12-02", null)]
    [InlineData("2035-11-05", null)]
    [InlineData("2035-11-06", CloseProblemReason.RenewalTooLate)]
    public void A_renewal_comes_after_close_and_delivery_and_within_ten_years(string? renewal, CloseProblemReason? reason) =>
        Assert.Equal(reason, CloseRules.Renewal(renewal is null ? null : Given.Day(renewal), Today, Given.Day("2025-12-01"))?.Reason);

    [Fact]
    public void The_problem_with_a_date_names_the_date_that_binds() =>
        Assert.Equal(Given.Day("2025-11-06"), CloseRules.Close(Given.Day("2026-01-01"), Today)!.Bound);

    [Theory]
    [InlineData("0", null)]
    [InlineData("1000000000000", null)]
    [InlineData("12.50", null)]
    [InlineData("12.500", null)]
    [InlineData("-0.01", CloseProblemReason.Negative)]
    [InlineData("1000000000000.01", CloseProblemReason.TooLarge)]
    [InlineData("0.005", CloseProblemReason.TooManyDecimals)]
    public void A_value_lies_between_nothing_and_a_million_million(string amount, CloseProblemReason? reason) =>
        Assert.Equal(reason, CloseRules.Amount(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture))?.Reason);

    [Theory]
    [InlineData("EUR", null)]
    [InlineData(" jpy ", null)]
    [InlineData("XXX", CloseProblemReason.UnknownCurrency)]
    [InlineData("euro", CloseProblemReason.UnknownCurrency)]
    [InlineData("", CloseProblemReason.Missing)]
    public void A_currency_is_one_of_ISO_4217(string code, CloseProblemReason? reason) =>
        Assert.Equal(reason, CloseRules.Value(new Money(1, code))?.Reason);

    [Theory]
    [InlineData("", null)]
    [InlineData("ada@nordlicht.example", null)]
    [InlineData(" ada@nordlicht.example ", null)]
    [InlineData("ada", CloseProblemReason.NotAnEmail)]
    [InlineData("@x", CloseProblemReason.NotAnEmail)]
    [InlineData("x@", CloseProblemReason.NotAnEmail)]
    [InlineData("a@b@c", CloseProblemReason.NotAnEmail)]
    [InlineData("a b@c", CloseProblemReason.NotAnEmail)]
    public void An_e_mail_address_has_one_at_sign_and_no_spaces(string email, CloseProblemReason? reason) =>
        Assert.Equal(reason, CloseRules.Email(email)?.Reason);

    [Fact]
    public void An_e_mail_address_ends_at_254_characters()
    {
        Assert.Null(CloseRules.Email(new string('a', 252) + "@b"));
        Assert.Equal(CloseProblemReason.TooLong, CloseRules.Email(new string('a', 253) + "@b")?.Reason);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("+49 (0)30 / 123-45.67", null)]
    [InlineData("030 1234 ext. 56", null)]
    [InlineData("030 1234 EXT 5", null)]
    [InlineData("٠٣٠١٢٣٤", null)]
    [InlineData("1234", CloseProblemReason.TooShort)]
    [InlineData("1234567890123456789012345678901", CloseProblemReason.TooLong)]
    [InlineData("call me", CloseProblemReason.NotAPhone)]
    [InlineData("-----", CloseProblemReason.NotAPhone)]
    [InlineData("030 1234 ext", CloseProblemReason.NotAPhone)]
    public void A_phone_number_is_digits_and_what_people_put_between(string phone, CloseProblemReason? reason) =>
        Assert.Equal(reason, CloseRules.Phone(phone)?.Reason);

    [Property(MaxTest = 500)]
    public void No_text_at_all_makes_a_check_throw(string? text)
    {
        _ = (CloseRules.Name(text), CloseRules.Product(text), CloseRules.Note(text), CloseRules.Email(text), CloseRules.Phone(text), CloseRules.Currency(text));
        _ = CloseRules.Benefits([text ?? string.Empty]);
    }
}
