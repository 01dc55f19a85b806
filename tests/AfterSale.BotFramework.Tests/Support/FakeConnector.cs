using System.Net;
using System.Text.Json.Nodes;

namespace AfterSale.BotFramework.Tests.Support;

/// <summary>The connector service: notes what it is sent, and answers as it is told, or with a new id.</summary>
internal sealed class FakeConnector : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly List<(HttpMethod Method, string Address, JsonNode? Body, string? Token)> _calls = [];

    public Queue<Func<HttpResponseMessage>> Answers { get; } = new();

    public bool Hang { get; set; }

    public Func<Task>? BeforeAnswer { get; set; }

    public IReadOnlyList<(HttpMethod Method, string Address, JsonNode? Body, string? Token)> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    public IEnumerable<string?> Texts => Calls.Select(call => call.Body?["text"]?.GetValue<string>());

    public FakeConnector Then(HttpStatusCode status, string body = "{}", TimeSpan? retryAfter = null)
    {
        Answers.Enqueue(() =>
        {
            var response = new HttpResponseMessage(status) { Content = new StringContent(body) };
            response.Headers.RetryAfter = retryAfter is { } wait ? new System.Net.Http.Headers.RetryConditionHeaderValue(wait) : null;
            return response;
        });
        return this;
    }

    public FakeConnector ThenFail(Exception exception)
    {
        Answers.Enqueue(() => throw exception);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        if (BeforeAnswer is { } before)
        {
            await before();
        }

        if (Hang)
        {
            Note();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }

        lock (_gate)
        {
            Note();
            if (Answers.TryDequeue(out var answer))
            {
                return answer();
            }

            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($$"""{"id":"sent-{{_calls.Count}}"}""") };
        }

        void Note()
        {
            lock (_gate)
            {
                _calls.Add((request.Method, request.RequestUri!.AbsoluteUri, body, request.Headers.Authorization?.Parameter));
            }
        }
    }
}
