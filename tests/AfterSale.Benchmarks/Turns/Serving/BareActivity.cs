using System.Text.Json.Serialization;

namespace AfterSale.Benchmarks.Turns.Serving;

/// <summary>Of an activity, what an echo needs; the rest is skipped.</summary>
internal sealed class BareActivity
{
    public string? Type { get; set; }

    public string? Id { get; set; }

    public string? ServiceUrl { get; set; }

    public string? ChannelId { get; set; }

    public BareAccount? From { get; set; }

    public BareAccount? Recipient { get; set; }

    public BareAccount? Conversation { get; set; }

    public string? ReplyToId { get; set; }

    public string? Locale { get; set; }

    public string? InputHint { get; set; }

    public string? Text { get; set; }
}

/// <summary>Somebody, or a conversation, or what the channel answers.</summary>
internal sealed class BareAccount
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadObjectId { get; set; }

    public string? ConversationType { get; set; }

    public string? TenantId { get; set; }
}

/// <summary>Knows them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BareActivity))]
[JsonSerializable(typeof(BareAccount))]
internal sealed partial class BareJson : JsonSerializerContext;
