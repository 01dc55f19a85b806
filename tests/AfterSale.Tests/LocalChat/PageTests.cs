using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace AfterSale.Tests.LocalChat;

public sealed partial class PageTests
{
    [Fact]
    public async Task The_page_runs_no_inline_script_and_loads_nothing_from_elsewhere()
    {
        await using var host = await LocalChatHost.StartAsync();

        using var response = await host.Client.GetAsync("/");
        var page = await response.Content.ReadAsStringAsync();

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.All(Scripts().Matches(page), script => Assert.StartsWith("/", script.Groups[1].Value, StringComparison.Ordinal));
        var nonce = Nonce().Match(page).Groups[1].Value;
        Assert.NotEmpty(nonce);
        Assert.Contains($"'nonce-{nonce}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain($"'nonce-{nonce}'", (await PolicyAsync(host))!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/page/page.js", "text/javascript")]
    [InlineData("/page/look.js", "text/javascript")]
    [InlineData("/page/page.css", "text/css")]
    [InlineData("/page/icon.svg", "image/svg+xml")]
    public async Task The_pages_files_are_served(string path, string type)
    {
        await using var host = await LocalChatHost.StartAsync();

        using var response = await host.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_chat_client_is_served_when_the_build_could_fetch_it()
    {
        await using var host = await LocalChatHost.StartAsync();
        var isThere = File.Exists(Path.Combine(AppContext.BaseDirectory, "webchat", "webchat.js"));

        using var response = await host.Client.GetAsync("/webchat/webchat.js");

        Assert.Equal(isThere ? HttpStatusCode.OK : HttpStatusCode.NotFound, response.StatusCode);
    }

    private static async Task<string?> PolicyAsync(LocalChatHost host)
    {
        using var response = await host.Client.GetAsync("/");
        return response.Headers.GetValues("Content-Security-Policy").Single();
    }

    [GeneratedRegex("<script(?: src=\"([^\"]*)\")?")]
    private static partial Regex Scripts();

    [GeneratedRegex("data-style-nonce=\"([^\"]*)\"")]
    private static partial Regex Nonce();
}
