using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AfterSale.BotFramework.Schema;
using Polly.Timeout;

namespace AfterSale.BotFramework.Connector;

internal sealed class ConnectorClient : IConnectorClient, IConversations, IRawConversations
{
    private const int LongestErrorText = 4096;

    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");
    private static readonly MediaTypeHeaderValue JsonInUtf8 = new("application/json", "utf-8");

    private readonly string _serviceUrl;
    private readonly string _root;
    private readonly HttpClient _client;
    private readonly ITokenProvider _tokenProvider;
    private readonly TimeProvider _timeProvider;

    public ConnectorClient(string serviceUrl, HttpClient client, ITokenProvider tokenProvider, TimeProvider timeProvider)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException("The service URL is not an absolute http or https address.", nameof(serviceUrl));
        }

        BaseUri = uri;
        _serviceUrl = serviceUrl;
        _root = uri.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/v3/conversations";
        _client = client;
        _tokenProvider = tokenProvider;
        _timeProvider = timeProvider;
    }

    public Uri BaseUri { get; }

    public IConversations Conversations => this;

    public Task<ConversationResourceResponse> CreateConversationAsync(
        ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        SendAsync<ConversationParameters, ConversationResourceResponse>(HttpMethod.Post, _root, parameters, cancellationToken);

    public Task<ResourceResponse> SendToConversationAsync(
        string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        SendAsync<Activity, ResourceResponse>(HttpMethod.Post, $"{Conversation(conversationId)}/activities", activity, cancellationToken);

    public Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        SendAsync<Activity, ResourceResponse>(HttpMethod.Post, ActivityOf(conversationId, activityId), activity, cancellationToken);

    public Task<ResourceResponse> UpdateActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        SendAsync<Activity, ResourceResponse>(HttpMethod.Put, ActivityOf(conversationId, activityId), activity, cancellationToken);

    public async Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default)
    {
        using var response = await CallAsync(HttpMethod.Delete, ActivityOf(conversationId, activityId), null, cancellationToken);
    }

    public Task<ChannelAccount> GetConversationMemberAsync(
        string userId, string conversationId, CancellationToken cancellationToken = default) =>
        GetAsync<ChannelAccount>($"{Conversation(conversationId)}/members/{Escape(userId)}", cancellationToken);

    public Task<PagedMembersResult> GetConversationPagedMembersAsync(
        string conversationId, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default)
    {
        List<string> query = [];
        if (pageSize is { } size)
        {
            query.Add($"pageSize={size}");
        }

        if (!string.IsNullOrEmpty(continuationToken))
        {
            query.Add($"continuationToken={Uri.EscapeDataString(continuationToken)}");
        }

        var suffix = query.Count > 0 ? $"?{string.Join('&', query)}" : string.Empty;
        return GetAsync<PagedMembersResult>($"{Conversation(conversationId)}/pagedmembers{suffix}", cancellationToken);
    }

    public async Task<ResourceResponse> SendAsync(
        HttpMethod method, string conversationId, string? activityId, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken)
    {
        var address = activityId is { Length: > 0 } ? ActivityOf(conversationId, activityId) : $"{Conversation(conversationId)}/activities";
        using var response = await CallAsync(method, address, activity, cancellationToken);
        return await ReadAsync<ResourceResponse>(response, cancellationToken);
    }

    // A segment of dots would walk up the path, and no escape keeps it from that.
    private static string Escape(string id, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(id))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id, name);
        return id is "." or ".." ? throw new ArgumentException("Not an id.", name) : Uri.EscapeDataString(id);
    }

    private string Conversation(string conversationId) => $"{_root}/{Escape(conversationId)}";

    private string ActivityOf(string conversationId, string activityId) =>
        $"{Conversation(conversationId)}/activities/{Escape(activityId)}";

    private async Task<TResult> GetAsync<TResult>(string address, CancellationToken cancellationToken)
        where TResult : new()
    {
        using var response = await CallAsync(HttpMethod.Get, address, null, cancellationToken);
        return await ReadAsync<TResult>(response, cancellationToken);
    }

    private async Task<TResult> SendAsync<TBody, TResult>(
        HttpMethod method, string address, TBody body, CancellationToken cancellationToken)
        where TResult : new()
    {
        ArgumentNullException.ThrowIfNull(body);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, BotJson.TypeInfo<TBody>());
        using var response = await CallAsync(method, address, bytes, cancellationToken);
        return await ReadAsync<TResult>(response, cancellationToken);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpResponseMessage> CallAsync(
        HttpMethod method, string address, ReadOnlyMemory<byte>? body, CancellationToken cancellationToken)
    {
        var token = await _tokenProvider.GetTokenAsync(_serviceUrl, cancellationToken);
        var response = await SendAsync(method, address, body, token, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized
            && token is not null
            && await _tokenProvider.RenewTokenAsync(_serviceUrl, token, cancellationToken) is { } fresh
            && fresh != token)
        {
            response.Dispose();
            response = await SendAsync(method, address, body, fresh, cancellationToken);
        }

        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw await ReadErrorAsync(response, cancellationToken);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpResponseMessage> SendAsync(
        HttpMethod method, string address, ReadOnlyMemory<byte>? body, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Accept.Add(Json);
        if (body is { } bytes)
        {
            request.Content = new ReadOnlyMemoryContent(bytes);
            request.Content.Headers.ContentType = JsonInUtf8;
        }

        if (token is { Length: > 0 })
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        try
        {
            return await _client.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
        }
        catch (TimeoutRejectedException exception)
        {
            throw new TimeoutException("The connector service did not answer in time.", exception);
        }
    }

    // Some services answer with an empty body, or with something that is not JSON: the call was done all the same.
    private static async Task<TResult> ReadAsync<TResult>(HttpResponseMessage response, CancellationToken cancellationToken)
        where TResult : new()
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            return bytes.Length == 0 ? new TResult() : JsonSerializer.Deserialize(bytes, BotJson.TypeInfo<TResult>()) ?? new TResult();
        }
        catch (JsonException)
        {
            return new TResult();
        }
    }

    private async Task<ErrorResponseException> ReadErrorAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return new ErrorResponseException($"The connector service answered with {(int)response.StatusCode}.")
        {
            StatusCode = response.StatusCode,
            Body = ReadErrorBody(text),
            ResponseText = text.Length > LongestErrorText ? text[..LongestErrorText] : text,
            RetryAfter = ConnectorHttp.RetryAfter(response, _timeProvider),
        };
    }

    private static ErrorResponse? ReadErrorBody(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonSerializer.Deserialize(text, BotJson.TypeInfo<ErrorResponse>());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
