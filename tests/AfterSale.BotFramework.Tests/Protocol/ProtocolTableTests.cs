using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace AfterSale.BotFramework.Tests.Protocol;

/// <summary>Holds the table of requirements to the tests that are named by their numbers.</summary>
public sealed partial class ProtocolTableTests
{
    private const int Requirements = 331;

    private static readonly string[] Levels = ["MUST", "MUST NOT", "SHOULD", "SHOULD NOT", "MAY", "normative", "should", "may"];
    private static readonly string[] Parties = ["receiver", "sender", "all", "channel", "client", "editors"];

    // Where the specification itself does not count upwards.
    private static readonly string[] StepsBack =
    [
        "A2007 A2003", "A2057 A2050", "A3116 A3000", "A5252 A4100", "A6157 A6000", "A7356 A7354", "A7764 A7730", "A11301 A9201",
    ];

    private static readonly IReadOnlyList<Row> Rows =
        [.. File.ReadLines(TablePath()).Select(line => RowPattern().Match(line)).Where(match => match.Success).Select(match => new Row(match))];

    private static readonly IReadOnlyList<MethodInfo> Tests =
    [
        .. typeof(ProtocolTableTests).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(ProtocolTableTests).Namespace)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => NumbersPattern().IsMatch(method.Name)),
    ];

    [Fact]
    public void Every_number_has_one_row() =>
        Assert.Equal((Requirements, Requirements), (Rows.Count, Rows.Select(row => row.Number).Distinct(StringComparer.Ordinal).Count()));

    [Fact]
    public void The_rows_are_in_the_order_of_the_specification() => Assert.Equal(
        StepsBack,
        Rows.Zip(Rows.Skip(1)).Where(pair => Value(pair.First) > Value(pair.Second)).Select(pair => $"{pair.First.Number} {pair.Second.Number}"));

    [Fact]
    public void Every_row_says_what_it_asks_how_strictly_and_of_whom() => Assert.DoesNotContain(Rows, row =>
        row.Asks.Length == 0
        || row.Stands.Length == 0
        || row.Level.Split(", ").Except(Levels, StringComparer.Ordinal).Any()
        || row.Whom.Split(", ").Except(Parties, StringComparer.Ordinal).Any());

    [Fact]
    public void Every_test_that_a_row_names_is_there_and_has_its_number()
    {
        var missing = Rows.SelectMany(row => row.Tests
            .Where(test => !NumbersOf(test).Contains(row.Number) || Tests.All(method => method.Name != test))
            .Select(test => $"{row.Number}: {test}"));
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_test_with_numbers_is_run_and_named_in_the_row_of_each()
    {
        var rows = Rows.ToDictionary(row => row.Number, StringComparer.Ordinal);
        var missing = Tests.SelectMany(test => NumbersOf(test.Name)
            .Where(number => !rows.TryGetValue(number, out var row) || !row.Tests.Contains(test.Name, StringComparer.Ordinal))
            .Select(number => $"{number}: {test.Name}"));
        Assert.NotEmpty(Tests);
        Assert.Empty(missing);
        Assert.All(Tests, test => Assert.NotNull(test.GetCustomAttribute<FactAttribute>()));
    }

    private static string[] NumbersOf(string test) =>
        NumbersPattern().Match(test).Value.Split('_', StringSplitOptions.RemoveEmptyEntries);

    private static int Value(Row row) => int.Parse(row.Number[1..], System.Globalization.CultureInfo.InvariantCulture);

    private static string TablePath()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AfterSale.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The solution is not above the tests.");
        }

        return Path.Combine(folder.FullName, "docs", "activity-protocol.md");
    }

    [GeneratedRegex(@"^\| (A\d+) \| (.*?) \| (.*?) \| (.*?) \| (.*?) \|$")]
    private static partial Regex RowPattern();

    [GeneratedRegex(@"^(A\d+_)+")]
    private static partial Regex NumbersPattern();

    [GeneratedRegex(@"`(A\d+_\w+)`")]
    private static partial Regex TestPattern();

    private sealed class Row(Match match)
    {
        public string Number => match.Groups[1].Value;

        public string Asks => match.Groups[2].Value;

        public string Level => match.Groups[3].Value;

        public string Whom => match.Groups[4].Value;

        public string Stands => match.Groups[5].Value;

        public IEnumerable<string> Tests => TestPattern().Matches(Stands).Select(test => test.Groups[1].Value);
    }
}
