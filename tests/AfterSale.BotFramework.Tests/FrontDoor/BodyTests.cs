using System.Collections.Concurrent;
using System.Net;
using System.Text;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.BotFramework.Tests.FrontDoor;

public sealed class BodyTests(BodyTests.SharedHost shared) : IClassFixture<BodyTests.SharedHost>
{
    private const int Limit = 256 * 1024;
    private const string Rest = "\"channelId\":\"test\",\"type\":\"message\",\"serviceUrl\":\"http://localhost\",\"conversation\":{\"id\":\"c\"}";

    private readonly ConcurrentQueue<Activity> _taken = shared.Taken;

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"http://localhost\",\"conversation\":{\"id\":\"without a channel\"}}")]
    [InlineData("{} {}")]
    [InlineData("{" + Rest + "} x")]
    [InlineData("{" + Rest + ",}")]
    [InlineData("{/* a comment */" + Rest + "}")]
    [InlineData("{" + Rest + ",\"x\":NaN}")]
    public async Task What_is_no_single_object_of_an_activity_is_refused_with_400(string body) =>
        Assert.Equal(400, await PostAsync(Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData("\"value\":{\"x\":\"\\ud800\"}")]
    [InlineData("\"value\":{\"x\":\"\\uDC00 low first\"}")]
    [InlineData("\"value\":{\"x\":\"\\ud83d\\ud83d\"}")]
    [InlineData("\"value\":{\"x\":\"\\ud83d then words\"}")]
    [InlineData("\"value\":{\"x\":\"\\u00e9 \\u0041 \\udfff\"}")]
    [InlineData("\"value\":{\"\\udbff\":1}")]
    [InlineData("\"channelData\":[[\"\\ud800\"]]")]
    [InlineData("\"unknown\":\"\\\\\\ud800\"")]
    [InlineData("\"text\":\"\\ud800\"")]
    [InlineData("\"text\":\"\\uD83\"")]
    [InlineData("\"text\":\"\\uZZZZ\"")]
    [InlineData("\"value\":\"\\u12\"")]
    public async Task Half_a_character_is_refused_wherever_it_stands(string property) =>
        Assert.Equal(400, await PostAsync($"{{{Rest},{property}}}"));

    [Theory]
    [InlineData("\"text\":\"\\ud83d\\ude00\"", "\uD83D\uDE00")]
    [InlineData("\"text\":\"\\u00e9\"", "é")]
    [InlineData("\"text\":\"\\u0064\"", "d")]
    [InlineData("\"text\":\"\\\\ud800\"", "\\ud800")]
    [InlineData("\"text\":\"\\u005cud800\"", "\\ud800")]
    [InlineData("\"text\":\"a\\u0000b\"", "a\0b")]
    [InlineData("\"text\":\"\uD83D\uDE00\"", "\uD83D\uDE00")]
    public async Task Whole_characters_are_taken_however_they_are_written(string property, string text)
    {
        Assert.Equal(200, await PostAsync($"{{{Rest},{property}}}"));
        Assert.Equal(text, Assert.Single(_taken).Text);
    }

    [Theory]
    [InlineData(new byte[] { 0xC3, 0x28 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xC0, 0xAF })]
    [InlineData(new byte[] { 0xF8 })]
    public async Task Bytes_that_are_no_UTF8_are_refused_even_in_properties_that_nobody_reads(byte[] bytes) =>
        Assert.Equal(400, await PostAsync([.. Encoding.UTF8.GetBytes($"{{{Rest},\"unknown\":\""), .. bytes, .. "\"}"u8]));

    [Fact]
    public async Task A_byte_order_mark_is_passed_over_once()
    {
        var body = Encoding.UTF8.GetBytes($"{{{Rest}}}");
        Assert.Equal(200, await PostAsync([0xEF, 0xBB, 0xBF, .. body]));
        Assert.Equal(400, await PostAsync([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. body]));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public async Task Another_encoding_is_refused_even_when_it_is_not_named(string encoding) =>
        Assert.Equal(400, await PostAsync(Encoding.GetEncoding(encoding).GetBytes($"{{{Rest}}}")));

    [Fact]
    public async Task Of_a_name_that_comes_twice_the_last_one_counts()
    {
        Assert.Equal(200, await PostAsync($"{{\"text\":\"first\",{Rest},\"text\":\"second\"}}"));
        Assert.Equal("second", Assert.Single(_taken).Text);
    }

    [Theory]
    [InlineData("value")]
    [InlineData("channelData")]
    [InlineData("unknown")]
    public async Task Nesting_is_taken_to_32_levels_and_no_further(string property)
    {
        Assert.Equal(200, await PostAsync(Nested(property, 32)));
        Assert.Equal(400, await PostAsync(Nested(property, 33)));
        Assert.Equal(400, await PostAsync(Nested(property, 10_000)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_exactly_256_KB_is_taken_and_one_byte_more_is_refused(bool chunked)
    {
        Assert.Equal(200, await PostAsync(Sized(Limit), chunked: chunked));
        Assert.Equal(413, await PostAsync(Sized(Limit + 1), chunked: chunked));
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_taken() => Assert.Equal(200, await PostAsync(Sized(500), chunked: true));

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("identity, gzip")]
    public async Task A_compressed_body_is_refused_with_415(string encoding) =>
        Assert.Equal(415, await PostAsync(Sized(500), contentEncoding: encoding));

    [Fact]
    public async Task A_body_that_says_it_is_not_compressed_is_taken() =>
        Assert.Equal(200, await PostAsync(Sized(500), contentEncoding: "identity"));

    [Theory]
    [InlineData("application/json; charset=utf-8", 200)]
    [InlineData("application/json; charset=\"UTF-8\"", 200)]
    [InlineData("Application/JSON", 200)]
    [InlineData("application/json; charset=iso-8859-1", 415)]
    [InlineData("application/json; charset=utf-7", 415)]
    [InlineData("application/json; charset=nonsense", 415)]
    [InlineData("application/json, text/plain", 415)]
    [InlineData("text/json", 415)]
    public async Task JSON_comes_as_application_json_in_UTF8(string contentType, int status) =>
        Assert.Equal(status, await PostAsync(Sized(500), contentType: contentType));

    [Fact]
    public async Task A_client_that_waits_to_be_told_to_go_on_is_told()
    {
        await using var host = await StartAsync();
        using var client = await RawClient.ConnectAsync(host);
        var body = BotHost.Message("x");
        await client.PostAsync($"Expect: 100-continue\r\nContent-Length: {body.Length}");
        Assert.Equal(100, await client.StatusAsync());
        await client.WriteAsync(body);
        Assert.Equal(200, await client.StatusAsync());
    }

    [Theory]
    [InlineData("Content-Type: text/plain\r\nContent-Length: 10", 415)]
    [InlineData("Content-Length: 262145", 413)]
    public async Task A_client_whose_body_would_be_refused_is_told_before_it_sends_it(string headers, int status)
    {
        await using var host = await StartAsync();
        using var client = await RawClient.ConnectAsync(host);
        await client.PostAsync($"Expect: 100-continue\r\n{headers}");
        Assert.Equal(status, await client.StatusAsync());
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked", "nonsense\r\n{}\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked", "FFFFFFFFFFFFFFFF\r\n{}\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Length: 2", "zz\r\n")]
    public async Task Chunks_that_are_none_are_refused_without_a_fault(string headers, string body)
    {
        var log = new FaultLog();
        await using var host = await StartAsync(log);
        using var client = await RawClient.ConnectAsync(host);
        await client.PostAsync(headers, body);
        Assert.Equal(400, await client.StatusAsync());
        await host.StopAsync();
        Assert.Empty(log.Faults);
    }

    [Fact]
    public async Task What_is_refused_neither_reads_nor_writes_state()
    {
        var storage = new SpiedStorage();
        await using var host = await StartAsync(storage: storage);
        foreach (var body in (string[])["", "[]", $"{{{Rest},\"text\":7}}", $"{{{Rest.Replace("localhost", "example.com", StringComparison.Ordinal)}}}"])
        {
            using var response = await host.PostAsync(body);
            Assert.InRange((int)response.StatusCode, 400, 499);
        }

        Assert.Equal(0, storage.Touches);
        using var taken = await host.SayAsync("x");
        Assert.NotEqual(0, storage.Touches);
    }

    private static string Nested(string property, int levels) =>
        $"{{{Rest},\"{property}\":{new string('[', levels - 1)}{new string(']', levels - 1)}}}";

    private static byte[] Sized(int bytes)
    {
        var body = $"{{{Rest},\"text\":\"\"}}";
        return Encoding.UTF8.GetBytes(body.Insert(body.Length - 2, new string('x', bytes - body.Length)));
    }

    private Task<int> PostAsync(string body) => PostAsync(Encoding.UTF8.GetBytes(body));

    private async Task<int> PostAsync(
        byte[] body, string contentType = "application/json", string? contentEncoding = null, bool chunked = false)
    {
        _taken.Clear();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        request.Headers.TransferEncodingChunked = chunked;
        if (contentEncoding is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Encoding", contentEncoding);
        }

        using var response = await shared.Host.Client.SendAsync(request);
        Assert.Equal(response.StatusCode == HttpStatusCode.OK, !_taken.IsEmpty);
        return (int)response.StatusCode;
    }

    private static Task<BotHost> StartAsync(FaultLog? log = null, SpiedStorage? storage = null, ConcurrentQueue<Activity>? taken = null) => BotHost.StartAsync(
        new NotingBot(taken ?? []),
        services: services =>
        {
            log?.AddTo(services);
            if (storage is not null)
            {
                services.AddSingleton<IStorage>(storage);
            }
        });

    /// <summary>One bot for all bodies.</summary>
    public sealed class SharedHost : IAsyncLifetime
    {
        private BotHost? _host;

        internal BotHost Host => _host ?? throw new InvalidOperationException("It has not been started.");

        internal ConcurrentQueue<Activity> Taken { get; } = new();

        public async Task InitializeAsync() => _host = await StartAsync(taken: Taken);

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }

    private sealed class NotingBot(ConcurrentQueue<Activity> taken) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            taken.Enqueue(turnContext.Activity);
            return Task.CompletedTask;
        }
    }
}
