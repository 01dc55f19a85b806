using System.Text.RegularExpressions;
using AfterSale.BotFramework.Schema;
using AfterSale.Domain.Sales;
using AfterSale.Hosting;
using AfterSale.People;
using Xunit;

namespace AfterSale.Tests.Architecture;

/// <summary>The documents name what is there.</summary>
public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents => [.. new[] { "README.md", "docs/architecture.md", "docs/bot-framework.md", "docs/activity-protocol.md", "docs/deploy.md", "docs/performance.md", "docs/playbook-rules.md", "docs/changelog.md" }];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_and_path_exists(string document)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, document));
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, document))!;
        var links = Links().Matches(text).Select(match => match.Groups[1].Value)
            .Where(link => !link.StartsWith("http", StringComparison.Ordinal))
            .Select(link => Path.Combine(folder, link));
        var paths = Paths().Matches(text).Select(match => Path.Combine(Repository.Root, match.Groups[1].Value));
        Assert.All(links.Concat(paths), path => Assert.True(Path.Exists(path), $"{document} names {path}, which does not exist."));
    }

    [Fact]
    public void Every_type_that_the_architecture_names_exists()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"));
        var known = new[] { typeof(Sale), typeof(Activity), typeof(AfterSaleHost) }
            .SelectMany(type => type.Assembly.GetTypes())
            .SelectMany(type => type.GetMembers(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Static)
                .Select(member => member.Name).Append(type.Name))
            .ToHashSet();
        string[] foreign = ["TimeProvider"];
        var named = TypeNames().Matches(text).SelectMany(match => match.Groups[1].Value.Split('.')).Where(name => !foreign.Contains(name));
        Assert.All(named, name => Assert.True(known.Contains(name) || Directory.Exists(Path.Combine(Repository.Root, "src/AfterSale/Features", name)), $"The architecture names {name}, which is not in the code."));
    }

    [Fact]
    public void The_readme_lists_every_configuration_key()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var keys = typeof(AfterSaleOptions).GetProperties().Select(property => $"{AfterSaleOptions.Section}:{property.Name}")
            .Concat(typeof(NudgeOptions).GetProperties().Select(property => $"{NudgeOptions.Section}:{property.Name}"))
            .Concat(RosterReader.Keys)
            .Concat(typeof(BotOptions).GetProperties().Select(property => property.Name));
        Assert.All(keys, key => Assert.Contains($"`{key}`", readme, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"`((?:src|tests|docs|manifest)/[\w./-]+)`")]
    private static partial Regex Paths();

    [GeneratedRegex(@"`([A-Z][A-Za-z]+(?:\.[A-Z][A-Za-z]+)?)`")]
    private static partial Regex TypeNames();
}
