using System.Net.Http.Headers;
using System.Text.Json;
using AfterSale.BotFramework.Schema;
using Polly.Timeout;

namespace AfterSale.BotFramework.Connector;

internal sealed class ConnectorClient : IConnectorClient, IConversations
{
    private const int LongestErrorText = 4096;

    private readonly string _serviceUrl;
    private readonly string _root;
    private readonly IHttpClientFactory _httpClientFactory;
    private readonly ITokenProvider _tokenProvider;
    private readonly TimeProvider _timeProvider;

    public ConnectorClient(
        string serviceUrl, IHttpClientFactory httpClientFactory, ITokenProvider tokenProvider, TimeProvider timeProvider)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException("The service URL is not an absolute http or https address.", nameof(serviceUrl));
        }

        BaseUri = uri;
        _serviceUrl = serviceUrl;
        _root = uri.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/v3/conversations";
        _httpClientFactory = httpClientFactory;
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

    private async Task<HttpResponseMessage> CallAsync(
        HttpMethod method, string address, byte[]? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Accept.ParseAdd("application/json");
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        if (await _tokenProvider.GetTokenAsync(_serviceUrl, cancellationToken) is { Length: > 0 } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var client = _httpClientFactory.CreateClient(ConnectorHttp.ClientName);
        try
        {
            var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                throw await ReadErrorAsync(response, cancellationToken);
            }
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
