using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AfterSale.LocalChat;

/// <summary>A request's JSON body: read, or the answer that says what is wrong with it.</summary>
/// <typeparam name="T">What it holds.</typeparam>
/// <param name="Value">What was read.</param>
/// <param name="Problem">The answer when nothing could be read.</param>
internal readonly record struct JsonBody<T>(T? Value, IResult? Problem);

/// <summary>Reads JSON bodies.</summary>
internal static class JsonBody
{
    /// <summary>The largest body that is read, in bytes.</summary>
    public const long MaxBytes = 256 * 1024;

    /// <summary>Reads the body; malformed JSON becomes 400 and a body over the limit 413.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="contract">Its contract.</param>
    public static async Task<JsonBody<T>> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> contract)
        where T : class
    {
        try
        {
            var value = await JsonSerializer.DeserializeAsync(request.Body, contract, request.HttpContext.RequestAborted);
            return value is null ? Malformed("The body is empty.") : new(value, null);
        }
        catch (JsonException fault)
        {
            return Malformed($"The body is not the JSON that is expected here: {fault.Message}");
        }
        catch (BadHttpRequestException fault)
        {
            return new(null, TypedResults.Problem(fault.Message, statusCode: fault.StatusCode));
        }

        static JsonBody<T> Malformed(string detail) =>
            new(null, TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest));
    }
}
