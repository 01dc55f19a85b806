using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using AfterSale.BotFramework.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>Reads an activity from a request, or says with which status the request is refused.</summary>
internal static class ActivityReader
{
    public static async Task<(Activity? Activity, int FailureStatus)> ReadAsync(
        HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (!IsJson(request.ContentType))
        {
            return (null, StatusCodes.Status415UnsupportedMediaType);
        }

        if (request.ContentLength > maxBytes || await ReadBodyAsync(request, maxBytes, cancellationToken) is not { } body)
        {
            return (null, StatusCodes.Status413PayloadTooLarge);
        }

        return Parse(body.Span) is { } activity ? (activity, 0) : (null, StatusCodes.Status400BadRequest);
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var mediaType)
        && mediaType.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!mediaType.Charset.HasValue || mediaType.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        // A length that is only announced takes no more than this.
        var body = new ArrayBufferWriter<byte>((int)Math.Clamp(request.ContentLength ?? 0, 1024, 65536));
        while (await request.Body.ReadAsync(body.GetMemory(4096), cancellationToken) is > 0 and var count)
        {
            body.Advance(count);
            if (body.WrittenCount > maxBytes)
            {
                return null;
            }
        }

        return body.WrittenMemory;
    }

    private static Activity? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            // A byte order mark is no JSON, but some clients send one.
            var json = body.StartsWith("\uFEFF"u8) ? body[3..] : body;
            if (!IsText(json))
            {
                return null;
            }

            var activity = JsonSerializer.Deserialize(json, BotJson.TypeInfo<Activity>());
            return activity is { Type.Length: > 0, Conversation.Id.Length: > 0, ServiceUrl: { } serviceUrl } && IsWebAddress(serviceUrl)
                ? activity
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Open properties are not looked at until the bot asks for them: halves of characters in them would fail the turn then.
    private static bool IsText(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = BotJson.MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    _ = reader.GetString();
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsWebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
