using AfterSale.Domain.Customers;

namespace AfterSale.Domain.People;

/// <summary>Finds the person that somebody means, as customers are found: by part of the name, accents and one slip forgiven.</summary>
public static class PersonLookup
{
    /// <summary>The most people to choose from.</summary>
    public const int MostToChoose = 8;

    private const int MostNear = 3;

    /// <summary>Who fits, best first; when nobody does, those whose names come near.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="people">Those who may be meant.</param>
    public static (IReadOnlyList<Person> Meant, IReadOnlyList<Person> Near) Find(string query, IReadOnlyList<Person> people) =>
        NameLookup.Find(query, people, person => person.Name, person => person.Id.Value, MostNear);
}
