using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AfterSale.Bot;
using AfterSale.Tests.FrontDoor;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.Tests.Manifest;

/// <summary>The package can be installed: it is what the schema of Teams manifests 1.19 and the store's rules ask for.</summary>
public sealed class AppPackageTests(AppPackage package) : IClassFixture<AppPackage>
{
    private const byte TrueColorWithAlpha = 6;

    // Longest values by the schema; a path of names, with a star for each item of a list.
    public static TheoryData<string, int> LongestTexts => new()
    {
        { "developer.name", 32 },
        { "developer.websiteUrl", 2048 },
        { "developer.privacyUrl", 2048 },
        { "developer.termsOfUseUrl", 2048 },
        { "name.short", 30 },
        { "name.full", 100 },
        { "description.short", 80 },
        { "description.full", 4000 },
        { "bots.*.commandLists.*.commands.*.title", 32 },
        { "bots.*.commandLists.*.commands.*.description", 128 },
    };

    [Fact]
    public void Manifest_and_icons_lie_at_the_root_and_nothing_else() =>
        Assert.Equal(["color.png", "manifest.json", "outline.png"], package.Zip.Entries.Select(entry => entry.FullName).Order());

    [Fact]
    public async Task Every_blank_is_filled()
    {
        Assert.DoesNotContain("{{", await AppPackage.TextAsync(package.Zip), StringComparison.Ordinal);
        var manifest = await AppPackage.ManifestAsync(package.Zip);
        Assert.Equal([AppPackage.BotId], Texts(manifest, "bots.*.botId"));
        Assert.Equal([AppPackage.BotDomain], Texts(manifest, "validDomains.*"));
        Assert.Equal(["https://bot.example.com/privacy"], Texts(manifest, "developer.privacyUrl"));
    }

    [Fact]
    public async Task The_app_has_the_id_of_the_bot_unless_told_otherwise()
    {
        Assert.Equal([AppPackage.BotId], Texts(await AppPackage.ManifestAsync(package.Zip), "id"));

        const string Own = "0b1e6c1a-3b0e-4c53-9f0c-6a2f6c1d7e55";
        var directory = Directory.CreateTempSubdirectory("aftersale-package-");
        using (var other = await AppPackage.BuildAsync(
            Path.Combine(directory.FullName, "own id.zip"), $"-p:TeamsAppId={Own}", "-p:PrivacyUrl=https://example.com/privacy"))
        {
            var manifest = await AppPackage.ManifestAsync(other);
            Assert.Equal([Own], Texts(manifest, "id"));
            Assert.Equal([AppPackage.BotId], Texts(manifest, "bots.*.botId"));
            Assert.Equal(["https://example.com/privacy"], Texts(manifest, "developer.privacyUrl"));
        }

        directory.Delete(recursive: true);
    }

    [Fact]
    public async Task The_manifest_has_what_the_schema_requires_and_nothing_that_it_does_not_know()
    {
        var manifest = await AppPackage.ManifestAsync(package.Zip);
        string[] expected =
            ["$schema", "manifestVersion", "version", "id", "developer", "icons", "name", "description", "accentColor", "bots", "validDomains"];
        Assert.Equal(expected.Order(), manifest.Select(property => property.Key).Order());
        Assert.Equal(["1.19"], Texts(manifest, "manifestVersion"));
        Assert.Equal(["https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams.schema.json"], Texts(manifest, "$schema"));
        Assert.Matches("^#[0-9A-Fa-f]{6}$", Assert.Single(Texts(manifest, "accentColor")));
        Assert.Equal(["false"], Texts(manifest, "bots.*.isNotificationOnly"));
    }

    [Fact]
    public async Task Its_version_is_that_of_the_bot()
    {
        var version = typeof(CommandTable).Assembly.GetName().Version!;
        Assert.Equal([version.ToString(3)], Texts(await AppPackage.ManifestAsync(package.Zip), "version"));
    }

    [Theory]
    [MemberData(nameof(LongestTexts))]
    public async Task No_text_is_longer_than_Teams_takes(string path, int longest)
    {
        var texts = Texts(await AppPackage.ManifestAsync(package.Zip), path);
        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.InRange(text.Length, 1, longest));
    }

    [Fact]
    public async Task Addresses_are_https_and_domains_have_no_scheme()
    {
        var manifest = await AppPackage.ManifestAsync(package.Zip);
        Assert.All(
            ["developer.websiteUrl", "developer.privacyUrl", "developer.termsOfUseUrl"],
            path => Assert.Equal(Uri.UriSchemeHttps, new Uri(Assert.Single(Texts(manifest, path))).Scheme));
        Assert.All(Texts(manifest, "validDomains.*"), domain => Assert.Equal(UriHostNameType.Dns, Uri.CheckHostName(domain)));
    }

    [Fact]
    public async Task The_icons_are_of_the_sizes_that_Teams_asks_for()
    {
        var color = await package.PictureAsync("color.png");
        Assert.Equal((192, 192), (color.Width, color.Height));
        Assert.Equal((32, 32, TrueColorWithAlpha), await package.PictureAsync("outline.png"));
    }

    [Fact]
    public async Task The_bot_understands_every_command_that_is_listed()
    {
        var manifest = await AppPackage.ManifestAsync(package.Zip);
        var titles = Texts(manifest, "bots.*.commandLists.*.commands.*.title");
        Assert.InRange(titles.Count, 1, 10);
        Assert.Distinct(titles);
        Assert.Equal(Texts(manifest, "bots.*.scopes.*"), Texts(manifest, "bots.*.commandLists.*.scopes.*"));

        await using var host = await BotHost.StartAsync();
        var commands = host.Services.GetRequiredService<CommandTable>();
        Assert.All(titles, title => Assert.Equal(title, commands.Find(title)?.Command.Name));
    }

    [Theory]
    [InlineData("BotId", "")]
    [InlineData("BotId", "my-bot")]
    [InlineData("BotId", "it's; 5f1c2c3e-8a56-4a58-bb2c-0b7e1a9f6d22")]
    [InlineData("TeamsAppId", "my-app")]
    [InlineData("BotDomain", "")]
    [InlineData("BotDomain", "https://bot.example.com")]
    [InlineData("BotDomain", "bot.example.com:3978")]
    [InlineData("BotDomain", "localhost")]
    [InlineData("PrivacyUrl", "http://example.com/privacy")]
    [InlineData("Version", "1.0.0-preview")]
    public async Task A_value_that_Teams_would_refuse_is_refused_by_name_and_makes_no_package(string property, string value)
    {
        var file = Path.Combine(Path.GetTempPath(), $"aftersale-{Guid.NewGuid():n}.zip");
        var values = new Dictionary<string, string> { ["BotId"] = AppPackage.BotId, ["BotDomain"] = AppPackage.BotDomain, ["AppPackageFile"] = file };
        values[property] = value.Replace(";", "%3B", StringComparison.Ordinal);
        var (exitCode, output) = await AppPackage.RunAsync([.. values.Select(pair => $"-p:{pair.Key}={pair.Value}")]);
        Assert.NotEqual(0, exitCode);
        Assert.Matches($@"error AFTERSALE\d+: {property} is ('{Regex.Escape(value)}'|missing)", output);
        Assert.Single(Regex.Matches(output, "error .*").Select(match => match.Value).Distinct());
        Assert.False(File.Exists(file));
    }

    private static List<string> Texts(JsonNode manifest, string path)
    {
        IEnumerable<JsonNode?> found = [manifest];
        foreach (var name in path.Split('.'))
        {
            found = found.SelectMany(node => name == "*" ? node!.AsArray().AsEnumerable() : [node![name]]);
        }

        return [.. found.OfType<JsonNode>().Select(node => node.ToString())];
    }
}
