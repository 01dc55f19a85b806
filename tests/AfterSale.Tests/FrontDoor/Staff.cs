using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace AfterSale.Tests.FrontDoor;

/// <summary>Two configured teams: Ines, Alex and their manager Dana in the north, Ravi and his manager Mora in the south.</summary>
internal static class Staff
{
    /// <summary>Who they are: id, name, role, team.</summary>
    public static IReadOnlyList<(string Id, string Name, string Role, string Team)> All { get; } =
    [
        ("ines", "Ines Moreau", "Rep", "north"),
        ("alex", "Alex Wilber", "Rep", "north"),
        ("dana", "Dana Whitfield", "Manager", "north"),
        ("ravi", "Ravi Menon", "Rep", "south"),
        ("mora", "Mora Quist", "Manager", "south"),
    ];

    /// <summary>The settings that name them, by the object ids that Teams sends.</summary>
    public static Dictionary<string, string?> Settings()
    {
        var settings = new Dictionary<string, string?> { ["AfterSale:Teams:0:Id"] = "north", ["AfterSale:Teams:1:Id"] = "south" };
        foreach (var ((id, name, role, team), index) in All.Select((one, index) => (one, index)))
        {
            var key = $"AfterSale:People:{index}:";
            settings[key + "Id"] = id;
            settings[key + "Name"] = name;
            settings[key + "Role"] = role;
            settings[key + "Team"] = team;
            settings[key + "AadObjectId"] = "aad-" + id;
        }

        return settings;
    }

    /// <summary>Configures a host with them.</summary>
    /// <param name="changes">What is configured otherwise.</param>
    public static Action<WebApplicationBuilder> Configured(params (string Key, string? Value)[] changes) => builder =>
    {
        var settings = Settings();
        foreach (var (key, value) in changes)
        {
            settings[key] = value;
        }

        builder.Configuration.AddInMemoryCollection(settings);
    };

    /// <summary>One of them on Teams.</summary>
    public static TeamsRep OfStaff(this BotHost host, string id) => host.Rep(id, All.First(one => one.Id == id).Name);
}
