using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AfterSale.BotFramework.Schema;
using AfterSale.Domain.Sales;
using AfterSale.Hosting;
using Xunit;

namespace AfterSale.Tests.Architecture;

/// <summary>Dependencies point one way: the domain knows nothing, the Bot Framework layer knows no sales, the bot knows both.</summary>
public sealed partial class DependencyTests
{
    private static readonly Assembly Domain = typeof(Sale).Assembly;
    private static readonly Assembly BotFramework = typeof(Activity).Assembly;
    private static readonly Assembly Bot = typeof(AfterSaleHost).Assembly;

    [Fact]
    public void The_domain_depends_on_nothing_but_the_runtime()
    {
        Assert.All(Domain.GetReferencedAssemblies(), reference => Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));
        Assert.Empty(Project("AfterSale.Domain").Descendants("PackageReference"));
        Assert.Empty(Project("AfterSale.Domain").Descendants("ProjectReference"));
    }

    [Fact]
    public void The_bot_framework_layer_knows_nothing_of_sales_or_of_a_store()
    {
        var names = BotFramework.GetReferencedAssemblies().Select(reference => reference.Name!).ToList();
        Assert.DoesNotContain(names, name => name.StartsWith("AfterSale", StringComparison.Ordinal));
        Assert.DoesNotContain(names, name => name is "LiteDB" or "Quartz");
    }

    [Fact]
    public void The_bot_depends_on_both()
    {
        var names = Bot.GetReferencedAssemblies().Select(reference => reference.Name).ToList();
        Assert.Contains(Domain.GetName().Name, names);
        Assert.Contains(BotFramework.GetName().Name, names);
    }

    [Fact]
    public void Only_the_store_adapter_knows_LiteDB()
    {
        var outside = Sources("AfterSale")
            .Where(file => !file.Replace('\\', '/').Contains("/Store/LiteDb/", StringComparison.Ordinal))
            .Where(file => UsesLiteDb().IsMatch(File.ReadAllText(file)));
        Assert.Empty(outside);
    }

    [Fact]
    public void Features_know_the_store_by_its_ports_only()
    {
        var offenders = Sources("AfterSale")
            .Where(file => Regex.IsMatch(file.Replace('\\', '/'), "/(Features|Forms|Bot|Plans|LocalChat|Samples)/"))
            .Where(file => File.ReadAllText(file).Contains("AfterSale.Store.LiteDb", StringComparison.Ordinal));
        Assert.Empty(offenders);
    }

    [Fact]
    public void Only_the_schedule_knows_Quartz()
    {
        var outside = Sources("AfterSale")
            .Where(file => Regex.IsMatch(File.ReadAllText(file), @"^using Quartz", RegexOptions.Multiline))
            .Select(Path.GetFileName);
        Assert.Equal(["AfterSaleServices.cs", "IdleStateJob.cs", "SweepJob.cs"], outside.Order());
    }

    [Fact]
    public void No_feature_is_a_junk_drawer()
    {
        var folders = Directory.GetDirectories(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(folder => !Regex.IsMatch(folder.Replace('\\', '/'), "/(bin|obj)(/|$)"))
            .Select(Path.GetFileName);
        Assert.DoesNotContain(folders, folder => folder is "Helpers" or "Utils" or "Utilities" or "Managers" or "Common" or "Misc");
    }

    private static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Regex.IsMatch(file.Replace('\\', '/'), "/(bin|obj)/"));

    private static XDocument Project(string name) => XDocument.Load(Path.Combine(Repository.Root, "src", name, name + ".csproj"));

    [GeneratedRegex(@"\bLiteDB\b(?!\s*,)|using LiteDB")]
    private static partial Regex UsesLiteDb();
}
