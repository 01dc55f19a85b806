using AfterSale.Domain.People;

namespace AfterSale.Domain.Tests.People;

/// <summary>People are found as customers are.</summary>
public sealed class PersonLookupTests
{
    private static readonly IReadOnlyList<Person> All = [.. new[] { "Inês Moreau", "Ines Salgado", "Ravi Menon", "Alex Wilber" }.Select(Named)];

    [Theory]
    [InlineData("ravi", "Ravi Menon")]
    [InlineData("MORE", "Inês Moreau")]
    [InlineData("ines moreau", "Inês Moreau")]
    [InlineData("wilbre", "Alex Wilber")]
    [InlineData("ines", "Ines Salgado, Inês Moreau")]
    [InlineData("zebedee", "")]
    [InlineData("", "")]
    public void Part_of_a_name_is_enough_and_one_slip_is_forgiven(string typed, string found) =>
        Assert.Equal(found, string.Join(", ", PersonLookup.Find(typed, All).Meant.Select(person => person.Name).Order(StringComparer.Ordinal)));

    private static Person Named(string name) => new(new PersonId(name), name, PersonRole.Rep, new TeamId("north"), WorkRhythm.DefaultIn("Etc/UTC"));
}
