using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;

namespace AfterSale.Benchmarks.Turns.Serving;

/// <summary>
/// The reference: what an echo takes at the least. It reads the activity with source-generated JSON, counts in a dictionary and posts one
/// reply through a pooled client. It proves nobody, waits for nobody, repeats nothing and remembers no activity.
/// </summary>
internal sealed class BareEndpoint(HttpClient client)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>A client that keeps its connections.</summary>
    public static HttpClient PooledClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });

    /// <summary>Answers one activity.</summary>
    public async Task ProcessAsync(HttpContext context)
    {
        var activity = (await JsonSerializer.DeserializeAsync(context.Request.Body, BareJson.Default.BareActivity, context.RequestAborted))!;
        var count = _counts.AddOrUpdate(activity.Conversation!.Id!, 1, static (_, before) => before + 1);
        var reply = new BareActivity
        {
            Type = "message",
            ServiceUrl = activity.ServiceUrl,
            ChannelId = activity.ChannelId,
            From = activity.Recipient,
            Recipient = activity.From,
            Conversation = activity.Conversation,
            ReplyToId = activity.Id,
            Locale = activity.Locale,
            InputHint = "acceptingInput",
            Text = $"{count}: {activity.Text}",
        };
        await PostAsync(activity, reply, context.RequestAborted);
    }

    private async Task PostAsync(BareActivity activity, BareActivity reply, CancellationToken cancellationToken)
    {
        var address = $"{activity.ServiceUrl!.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}/activities/{Uri.EscapeDataString(activity.Id!)}";
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(reply, BareJson.Default.BareActivity)),
        };
        request.Content.Headers.ContentType = Json;
        using var response = await client.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        _ = JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(cancellationToken), BareJson.Default.BareAccount);
    }
}
