using AfterSale.Domain.Customers;
using FsCheck.Xunit;

namespace AfterSale.Domain.Tests.Customers;

public class NamesTests
{
    private static readonly string[] BrokenTexts = ["\ud83d", "\ude00\ud83d", "\uffff\ufffe", "\ufdd0"];

    [Theory]
    [InlineData("  Café   MÜLLER ", "cafe muller")]
    [InlineData("O'Brien & Sons", "obrien sons")]
    [InlineData("S.A. Coca-Cola", "sa coca cola")]
    [InlineData("Straße", "strasse")]
    [InlineData("Łódź Øre Æon", "lodz ore aeon")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Ёлка", "елка")]
    [InlineData("ΟΔΟΣ", "οδοσ")]
    [InlineData("ＡＢＣ１２", "abc12")]
    [InlineData("ガラス", "ガラス")]
    [InlineData("한국", "한국")]
    [InlineData("شَرِكَة", "شركة")]
    [InlineData("🚀 Rocket!", "🚀 rocket")]
    [InlineData("!!!", "")]
    public void Case_accents_and_punctuation_do_not_count(string name, string folded) => Assert.Equal(folded, Names.Fold(name));

    [Property(MaxTest = 2000)]
    public void Folding_never_throws_and_twice_is_once(string? text)
    {
        var folded = Names.Fold(text ?? string.Empty);
        Assert.Equal(folded, Names.Fold(folded));
    }

    [Fact]
    public void Broken_text_is_folded_too() => // attributes cannot hold it, so no theory
        Assert.All(BrokenTexts, text => Assert.Equal(Names.Fold(text), Names.Fold(Names.Fold(text))));
}
