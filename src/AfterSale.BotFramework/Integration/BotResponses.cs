using System.Text.Json;
using AfterSale.BotFramework.Schema;
using Microsoft.AspNetCore.Http;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>Writes the answers to requests.</summary>
internal static class BotResponses
{
    public static async Task WriteAsync(HttpResponse httpResponse, InvokeResponse? response)
    {
        httpResponse.StatusCode = response?.Status ?? StatusCodes.Status200OK;
        if (response?.Body is null)
        {
            return;
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(BotJson.ToElement(response.Body), BotJson.TypeInfo<JsonElement>());
        await WriteBodyAsync(httpResponse, "application/json; charset=utf-8", body);
    }

    // A problem document of fixed text: nothing of the request goes back.
    public static Task WriteProblemAsync(HttpResponse httpResponse, int status)
    {
        if (httpResponse.HasStarted)
        {
            return Task.CompletedTask;
        }

        httpResponse.StatusCode = status;
        if (status == StatusCodes.Status408RequestTimeout)
        {
            // The rest of the body is not waited for.
            httpResponse.Headers.Connection = "close";
        }

        var title = status switch
        {
            StatusCodes.Status400BadRequest => "The body is not an activity.",
            StatusCodes.Status408RequestTimeout => "The body took too long.",
            StatusCodes.Status413PayloadTooLarge => "The body is too large.",
            StatusCodes.Status415UnsupportedMediaType => "The body must be application/json in UTF-8, not compressed.",
            _ => "The turn failed.",
        };
        var problem = new Dictionary<string, object> { ["type"] = "about:blank", ["title"] = title, ["status"] = status };
        var body = JsonSerializer.SerializeToUtf8Bytes(problem, BotJson.TypeInfo<Dictionary<string, object>>());
        return WriteBodyAsync(httpResponse, "application/problem+json", body);
    }

    private static async Task WriteBodyAsync(HttpResponse httpResponse, string contentType, byte[] body)
    {
        httpResponse.ContentType = contentType;
        httpResponse.ContentLength = body.Length;

        // Whoever hung up does not read the answer: that is no failure of the turn.
        await httpResponse.Body.WriteAsync(body, CancellationToken.None);
    }
}
