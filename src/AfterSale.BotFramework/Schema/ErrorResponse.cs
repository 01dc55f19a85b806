using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.Schema;

/// <summary>The body of an error of the connector.</summary>
public class ErrorResponse
{
    /// <summary>The error.</summary>
    public Error? Error { get; set; }
}

/// <summary>An error of the connector.</summary>
public class Error
{
    /// <summary>The code, such as BotNotInConversationRoster.</summary>
    public string? Code { get; set; }

    /// <summary>The message.</summary>
    public string? Message { get; set; }

    /// <summary>The code of the service behind the connector, such as MessageWritesBlocked.</summary>
    [JsonPropertyName("innerHttpError")]
    public InnerHttpError? InnerHttpError { get; set; }
}

/// <summary>What a service behind the connector answered.</summary>
public class InnerHttpError
{
    /// <summary>The HTTP status.</summary>
    public int? StatusCode { get; set; }

    /// <summary>The body.</summary>
    [JsonConverter(typeof(BoxedJsonConverter))]
    public object? Body { get; set; }
}
