using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using AfterSale.BotFramework.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>Reads an activity from a request, or says with which status the request is refused.</summary>
internal static class ActivityReader
{
    public static async Task<(Activity? Activity, int FailureStatus)> ReadAsync(
        HttpRequest request, BotFrameworkOptions options, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        if (!IsJson(request.ContentType) || !IsPlain(request))
        {
            return (null, StatusCodes.Status415UnsupportedMediaType);
        }

        if (request.ContentLength > options.MaxRequestBytes)
        {
            return (null, StatusCodes.Status413PayloadTooLarge);
        }

        var (body, failureStatus) = await ReadBodyAsync(request, options, timeProvider, cancellationToken);
        if (failureStatus != 0)
        {
            return (null, failureStatus);
        }

        return Parse(body.Span) is { } activity ? (activity, 0) : (null, StatusCodes.Status400BadRequest);
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var mediaType)
        && mediaType.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!mediaType.Charset.HasValue
            || HeaderUtilities.RemoveQuotes(mediaType.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    // Channels do not compress, and what is small when it comes may be large when it is unpacked.
    private static bool IsPlain(HttpRequest request)
    {
        var encodings = request.Headers.ContentEncoding;
        return encodings.Count == 0 || (encodings.Count == 1 && string.Equals(encodings[0], "identity", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<(ReadOnlyMemory<byte> Body, int FailureStatus)> ReadBodyAsync(
        HttpRequest request, BotFrameworkOptions options, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        // A length that is only announced takes no more than this.
        var body = new ArrayBufferWriter<byte>((int)Math.Clamp(request.ContentLength ?? 0, 1024, 65536));
        using var patience = new ReadPatience(options.ReadTimeout, timeProvider, cancellationToken);
        try
        {
            while (true)
            {
                // What has come already is taken without a timer.
                if (!request.BodyReader.TryRead(out var read))
                {
                    read = await request.BodyReader.ReadAsync(patience.Token);
                }

                var tooLarge = body.WrittenCount + read.Buffer.Length > options.MaxRequestBytes;
                if (!tooLarge)
                {
                    Append(body, read);
                }

                request.BodyReader.AdvanceTo(read.Buffer.End);
                if (tooLarge)
                {
                    return (default, StatusCodes.Status413PayloadTooLarge);
                }

                if (read.IsCompleted)
                {
                    return (body.WrittenMemory, 0);
                }
            }
        }
        catch (OperationCanceledException) when (patience.IsOver)
        {
            return (default, StatusCodes.Status408RequestTimeout);
        }
        catch (BadHttpRequestException exception)
        {
            // The server's own limits, and chunks that are none.
            return (default, exception.StatusCode);
        }
        catch (IOException)
        {
            // The client hung up, or sent what is no HTTP.
            return (default, StatusCodes.Status400BadRequest);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The client hung up: nobody reads the answer.
            return (default, StatusCodes.Status400BadRequest);
        }
    }

    private static void Append(ArrayBufferWriter<byte> body, ReadResult read)
    {
        foreach (var segment in read.Buffer)
        {
            body.Write(segment.Span);
        }
    }

    private static Activity? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            // A byte order mark is no JSON, but some clients send one.
            var json = body.StartsWith("\uFEFF"u8) ? body[3..] : body;
            if (!JsonText.IsWhole(json))
            {
                return null;
            }

            var activity = JsonSerializer.Deserialize(json, BotJson.TypeInfo<Activity>());
            // The protocol asks for these of every activity, and state is kept by channel and conversation.
            return activity is { Type.Length: > 0, ChannelId.Length: > 0, Conversation.Id.Length: > 0, ServiceUrl: { } serviceUrl }
                && IsWebAddress(serviceUrl)
                && IsWithoutHoles(activity)
                ? activity
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // No list of the protocol may hold null, and no bot looks for it there.
    private static bool IsWithoutHoles(Activity activity) =>
        IsWithoutHoles(activity.MembersAdded)
        && IsWithoutHoles(activity.MembersRemoved)
        && IsWithoutHoles(activity.ReactionsAdded)
        && IsWithoutHoles(activity.ReactionsRemoved)
        && IsWithoutHoles(activity.Attachments)
        && IsWithoutHoles(activity.ListenFor)
        && IsWithoutHoles(activity.SuggestedActions?.Actions)
        && IsWithoutHoles(activity.SuggestedActions?.To);

    private static bool IsWithoutHoles<T>(IList<T>? list)
        where T : class
    {
        for (var index = 0; index < (list?.Count ?? 0); index++)
        {
            if (list![index] is null)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
