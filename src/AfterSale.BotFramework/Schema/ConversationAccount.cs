using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.Schema;

/// <summary>A conversation on a channel. The id is opaque and never to be parsed.</summary>
public class ConversationAccount
{
    /// <summary>Creates an empty conversation account.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>Creates a conversation account.</summary>
    /// <param name="isGroup">Whether more than one person takes part.</param>
    /// <param name="conversationType">The kind, such as personal, groupChat or channel in Teams.</param>
    /// <param name="id">The id on the channel.</param>
    /// <param name="name">The display name.</param>
    /// <param name="aadObjectId">The object id in Microsoft Entra.</param>
    /// <param name="role">One of <see cref="RoleTypes"/>.</param>
    /// <param name="tenantId">The tenant.</param>
    public ConversationAccount(
        bool? isGroup = null,
        string? conversationType = null,
        string? id = null,
        string? name = null,
        string? aadObjectId = null,
        string? role = null,
        string? tenantId = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    /// <summary>Whether more than one person takes part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The kind, such as personal, groupChat or channel in Teams.</summary>
    public string? ConversationType { get; set; }

    /// <summary>The id on the channel.</summary>
    public string? Id { get; set; }

    /// <summary>The display name.</summary>
    public string? Name { get; set; }

    /// <summary>The object id in Microsoft Entra.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    public string? Role { get; set; }

    /// <summary>The tenant.</summary>
    public string? TenantId { get; set; }

    /// <summary>Properties that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Properties { get => field ??= new Dictionary<string, JsonElement>(); set; }
}
