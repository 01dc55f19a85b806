using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.Schema;

/// <summary>A person or a bot on a channel. The id is opaque and never to be parsed.</summary>
public class ChannelAccount
{
    /// <summary>Creates an empty account.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>Creates an account.</summary>
    /// <param name="id">The id on the channel.</param>
    /// <param name="name">The display name.</param>
    /// <param name="role">One of <see cref="RoleTypes"/>.</param>
    /// <param name="aadObjectId">The object id in Microsoft Entra.</param>
    public ChannelAccount(string? id = null, string? name = null, string? role = null, string? aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>The id on the channel.</summary>
    public string? Id { get; set; }

    /// <summary>The display name.</summary>
    public string? Name { get; set; }

    /// <summary>The object id in Microsoft Entra.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    public string? Role { get; set; }

    /// <summary>Properties that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Properties { get => field ??= new Dictionary<string, JsonElement>(); set; }
}
