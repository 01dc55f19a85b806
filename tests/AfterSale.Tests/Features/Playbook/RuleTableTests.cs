using System.Reflection;
using System.Text.RegularExpressions;
using AfterSale.Tests.Architecture;
using Xunit;

namespace AfterSale.Tests.Features.Playbook;

/// <summary>Holds the table of the playbook's rules to the tests that prove them.</summary>
public sealed partial class RuleTableTests
{
    private const int Sections = 6;

    private static readonly IReadOnlyList<Row> Rows =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "docs", "playbook-rules.md"))
            .Where(line => NumberedPattern().IsMatch(line))
            .Select(line => new Row([.. line.Trim('|').Split('|', StringSplitOptions.TrimEntries)])),
    ];

    private static readonly HashSet<string> Tests =
    [
        .. typeof(RuleTableTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
            .Select(NameOf),
    ];

    [Fact]
    public void Every_rule_has_its_number_its_words_its_place_and_a_test() => Assert.All(Rows, row =>
    {
        Assert.Equal(4, row.Cells.Count);
        Assert.All(row.Cells, cell => Assert.NotEmpty(cell));
        Assert.StartsWith($"{row.Section}, ", row.Cells[2], StringComparison.Ordinal);
        Assert.Matches(TestPattern(), row.Cells[3]);
    });

    [Fact]
    public void The_rules_of_every_section_are_numbered_in_order()
    {
        var sections = Rows.GroupBy(row => row.Section).ToList();
        Assert.Equal(Enumerable.Range(1, Sections).Select(number => $"{number}"), sections.Select(section => section.Key));
        Assert.All(sections, section => Assert.Equal(Enumerable.Range(1, section.Count()).Select(number => $"{section.Key}.{number}"), section.Select(row => row.Cells[0])));
    }

    [Fact]
    public void Every_test_that_a_rule_names_is_run() => Assert.DoesNotContain(Rows, row => !Tests.Contains(row.Test));

    [Fact]
    public void Every_test_of_a_rule_is_named_in_the_table() => Assert.Empty(
        Tests.Where(test => test.Split('.')[0].EndsWith("RuleTests", StringComparison.Ordinal)).Except(Rows.Select(row => row.Test), StringComparer.Ordinal));

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    [GeneratedRegex(@"^\| \d\.\d+ \|")]
    private static partial Regex NumberedPattern();

    [GeneratedRegex(@"^`\w+\.\w+`$")]
    private static partial Regex TestPattern();

    private sealed record Row(IReadOnlyList<string> Cells)
    {
        public string Section => Cells[0].Split('.')[0];

        public string Test => Cells[^1].Trim('`');
    }
}
