using System.Globalization;
using AfterSale.Domain.People;
using AfterSale.Store;

namespace AfterSale.LocalChat.People;

/// <summary>Somebody whom the page can be.</summary>
/// <param name="Id">Who, also as a user of the chat.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Role">What they may see: <c>rep</c> or <c>manager</c>.</param>
/// <param name="TimeZone">Their zone's IANA name.</param>
/// <param name="LocalTime">What their clock shows now, with its offset.</param>
internal sealed record LocalPerson(string Id, string Name, string Role, string TimeZone, string LocalTime);

/// <summary><c>/dev/people</c>: who there is to choose from.</summary>
internal static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/dev/people", ListAsync);

    private static async Task<IResult> ListAsync(IPeople people, TimeProvider time, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        IReadOnlyList<LocalPerson> all = [.. (await people.AllAsync(cancellationToken)).Where(person => person.Active).Select(person => Describe(person, now))];
        return LocalChatJson.Answer(all);
    }

    private static LocalPerson Describe(Person person, DateTimeOffset now)
    {
        // A zone that this machine does not know is no reason to hide the person.
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(person.Rhythm.TimeZoneId, out var known) ? known : TimeZoneInfo.Utc;
        var local = TimeZoneInfo.ConvertTime(now, zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        var role = person.Role == PersonRole.Manager ? "manager" : "rep";
        return new LocalPerson(person.Id.Value, person.Name, role, person.Rhythm.TimeZoneId, local);
    }
}
