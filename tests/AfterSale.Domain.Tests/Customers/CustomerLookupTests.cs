using AfterSale.Domain.Customers;
using FsCheck.Xunit;

namespace AfterSale.Domain.Tests.Customers;

public class CustomerLookupTests
{
    private static readonly string[] Known =
    [
        "Acme", "Acme Holding AG", "Nordlicht GmbH", "Nordwind Energie", "Müller & Söhne", "Coca-Cola Hellenic", "株式会社サクラ", "مكتبة النور",
        "🚀 Launchpad", "!!!", "Bern AG", "Berg AG", new string('w', 200),
    ];

    [Theory]
    [InlineData("acme", "Acme")] // the whole name wins over a part of another
    [InlineData("holding acme", "Acme Holding AG")] // words in any order
    [InlineData("nordlicht", "Nordlicht GmbH")]
    [InlineData("MULLER", "Müller & Söhne")]
    [InlineData("sohne muller", "Müller & Söhne")]
    [InlineData("cocacola", "Coca-Cola Hellenic")]
    [InlineData("coca-cola", "Coca-Cola Hellenic")]
    [InlineData("wind", "Nordwind Energie")]
    [InlineData("サクラ", "株式会社サクラ")]
    [InlineData("النور", "مكتبة النور")]
    [InlineData("🚀", "🚀 Launchpad")]
    [InlineData("!!!", "!!!")]
    [InlineData("bern", "Bern AG")] // as typed wins over a slip
    [InlineData("nordlihct", "Nordlicht GmbH")] // neighbours swapped
    [InlineData("nordlich", "Nordlicht GmbH")]
    [InlineData("nordlichtt", "Nordlicht GmbH")]
    [InlineData("nortlicht gmbh", "Nordlicht GmbH")]
    public void One_customer_is_found(string query, string expected) =>
        Assert.Equal(expected, Assert.IsType<CustomerFinding.One>(Find(query)).Customer.Name);

    [Fact]
    public void Several_come_best_first()
    {
        var several = Assert.IsType<CustomerFinding.Several>(Find("nord")).Customers;
        Assert.Equal(["Nordlicht GmbH", "Nordwind Energie"], several.Select(customer => customer.Name));
        Assert.Equal(["Bern AG", "Berg AG"], Assert.IsType<CustomerFinding.Several>(Find("ag", "Bern AG", "Berg AG")).Customers.Select(customer => customer.Name).OrderDescending());
        Assert.Equal(
            ["The Sun", "Sunrise", "Midsun"],
            Assert.IsType<CustomerFinding.Several>(Find("sun", "Midsun", "Sunrise", "The Sun")).Customers.Select(customer => customer.Name));
    }

    [Fact]
    public void At_most_eight_are_offered() =>
        Assert.Equal(8, Assert.IsType<CustomerFinding.Several>(Find("acme", [.. Enumerable.Range(1, 30).Select(number => $"Acme {number}")])).Customers.Count);

    [Fact]
    public void Two_of_the_same_name_are_both_offered() =>
        Assert.Equal(2, Assert.IsType<CustomerFinding.Several>(CustomerLookup.Find("acme", [Given.Named("Acme", "1"), Given.Named("ACME", "2"), Given.Named("Acme Holding", "3")])).Customers.Count);

    [Fact]
    public void Short_words_are_not_forgiven_a_slip() => Assert.IsType<CustomerFinding.None>(Find("aga", "Ago"));

    [Fact]
    public void When_nobody_is_meant_the_nearest_are_named()
    {
        var none = Assert.IsType<CustomerFinding.None>(Find("nordlyxt"));
        Assert.Equal("Nordlicht GmbH", none.Nearest[0].Name);
        Assert.True(none.Nearest.Count <= 3);
        Assert.Empty(Assert.IsType<CustomerFinding.None>(Find("xyzzyq")).Nearest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?")]
    public void Nothing_typed_finds_nobody(string query) => Assert.IsType<CustomerFinding.None>(Find(query));

    [Fact]
    public void Two_hundred_characters_are_fine() =>
        Assert.Equal(200, Assert.IsType<CustomerFinding.One>(Find(new string('W', 199))).Customer.Name.Length);

    [Property(MaxTest = 500)]
    public void No_query_throws_and_a_full_name_always_finds_its_customer(string? query, string? name)
    {
        Assert.NotNull(Find(query ?? string.Empty));
        if (!string.IsNullOrWhiteSpace(name))
        {
            Assert.IsType<CustomerFinding.One>(Find(name, name));
        }
    }

    private static CustomerFinding Find(string query, params string[] names) =>
        CustomerLookup.Find(query, [.. (names.Length == 0 ? Known : names).Select(name => Given.Named(name))]);
}
