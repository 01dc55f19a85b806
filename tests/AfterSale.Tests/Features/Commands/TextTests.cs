using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AfterSale.BotFramework.Recognizers;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Feedback;
using AfterSale.Domain.Implementations;
using AfterSale.Domain.Referrals;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;
using AfterSale.Domain.Stages;
using AfterSale.Domain.TalkingPoints;
using AfterSale.Tests.Architecture;
using Xunit;

namespace AfterSale.Tests.Features.Commands;

/// <summary>What the sources say and what the files of texts hold are the same.</summary>
public sealed partial class TextTests
{
    // The beginnings of keys that are put together, with what may follow.
    private static readonly Dictionary<string, IReadOnlyList<string>> Composed = new()
    {
        ["close.problem."] = Enum.GetNames<CloseProblemReason>(),
        ["form.date."] = Enum.GetNames<DateProblem>(),
        ["method."] = Enum.GetNames<ContactMethod>(),
        ["planedit."] = ["title.label", "title.ask", "objective.label", "objective.ask"],
        ["stage."] = Enum.GetNames<Stage>(),
        ["checkin."] = [.. KeysOf(typeof(AfterSale.Features.CheckIn.CheckInKeys)).SelectMany(field => new[] { field + ".label", field + ".ask" })],
        ["checkin.temperature."] = ["1", "2", "3", "4", "5"],
        ["checkin.use."] = Enum.GetNames<UseLevel>(),
        ["complaint.do."] = Enum.GetNames<ComplaintStep>(),
        ["complaint.hint."] = Enum.GetNames<ComplaintStep>(),
        ["complaint.note."] = Enum.GetNames<ComplaintStep>(),
        ["complaint.source."] = Enum.GetNames<ComplaintSource>(),
        ["complaint.step."] = Enum.GetNames<ComplaintStep>(),
        ["implementation."] = [.. KeysOf(typeof(AfterSale.Features.Implementation.ImplementationKeys)).SelectMany(field => new[] { field + ".label", field + ".ask" })],
        ["implementation.light."] = Enum.GetNames<StatusLight>(),
        ["implementation.pace."] = Enum.GetNames<StatusPace>(),
        ["implementation.side."] = Enum.GetNames<Side>(),
        ["journal.step."] = Enum.GetNames<ComplaintStep>(),
        ["ask."] = Asked(typeof(AfterSale.Features.Referrals.AskKeys)),
        ["ask.kind."] = Enum.GetNames<AskKind>(),
        ["ask.not."] = Enum.GetNames<AskRefusal>(),
        ["ask.outcome."] = Enum.GetNames<AskOutcome>(),
        ["ask.script."] = Enum.GetNames<AskKind>(),
        ["confirmed.why."] = Enum.GetNames<OpenSaleReason>(),
        ["feedback."] = Asked(typeof(AfterSale.Features.Feedback.FeedbackKeys)),
        ["feedback.next."] = Enum.GetNames<FeedbackState>(),
        ["goodnews."] = Asked(typeof(AfterSale.Features.GoodNews.GoodNewsKeys)),
        ["library."] = Asked(typeof(AfterSale.Features.Library.LibraryKeys)),
        ["library.strategy."] = Enum.GetNames<Strategy>(),
        ["strategy."] = [.. StrategyMix.Six.Select(strategy => strategy.ToString())],
        ["trend."] = Enum.GetNames<Trend>(),
        ["help."] = Listed("Features/Help/HelpCommand.cs", "Entries ="),
        ["unknown."] = [.. CommandNames().Select(name => name.Replace(' ', '_'))],
        ["close."] = [.. CloseFields().SelectMany(field => new[] { field + ".label", field + ".ask" })],
    };

    private static readonly IReadOnlyList<IReadOnlyList<KeyValuePair<string, string>>> Files =
        [.. Directory.EnumerateFiles(Path.Combine(Sources, "Texts"), "*.resx").Order(StringComparer.Ordinal).Select(Read)];

    private static readonly IReadOnlyDictionary<string, string> Texts = Files.SelectMany(texts => texts).ToDictionary();

    private static string Sources => Path.Combine(Repository.Root, "src", "AfterSale");

    private static string Code => string.Join('\n', Directory
        .EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"))
        .Select(File.ReadAllText));

    [Fact]
    public void Every_key_that_the_sources_use_has_a_text() =>
        Assert.Empty(Used().Where(key => !Texts.ContainsKey(key)).Order());

    [Fact]
    public void Every_text_is_used() =>
        Assert.Empty(Texts.Keys.Except(Used()).Except(Literals().Matches(Code).Select(match => match.Groups[1].Value)).Order());

    [Fact]
    public void The_beginnings_of_composed_keys_are_all_known_here() =>
        Assert.Equal(Composed.Keys.Order(), Beginnings().Matches(Code).Select(match => match.Groups[1].Value).Distinct().Order());

    [Fact]
    public void The_keys_stand_in_order_and_once() =>
        Assert.All(Files, texts => Assert.Equal(texts.Select(text => text.Key).Order(StringComparer.Ordinal), texts.Select(text => text.Key)));

    [Fact]
    public void No_text_is_empty_and_every_slot_can_be_filled() => Assert.All(Texts, text =>
    {
        Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key);
        Assert.DoesNotContain("{9}", string.Format(CultureInfo.InvariantCulture, text.Value, 0, 1, 2, 3), StringComparison.Ordinal);
    });

    [Fact]
    public void A_counted_text_has_its_singular_and_its_plural() => Assert.All(
        Texts.Keys.Where(key => key.EndsWith(".one", StringComparison.Ordinal) || key.EndsWith(".other", StringComparison.Ordinal)),
        key => Assert.Equal(2, Texts.Keys.Count(other => other[..(other.LastIndexOf('.') + 1)] == key[..(key.LastIndexOf('.') + 1)])));

    private static List<KeyValuePair<string, string>> Read(string file) =>
        [.. XDocument.Load(file).Root!.Elements("data").Select(data => KeyValuePair.Create((string)data.Attribute("name")!, (string)data.Element("value")!))];

    private static HashSet<string> Used()
    {
        var used = new HashSet<string>(Composed.SelectMany(part => part.Value.Select(end => part.Key + end)), StringComparer.Ordinal);
        foreach (Match call in Calls().Matches(Code))
        {
            var counted = call.Groups[1].Value == "Count";
            foreach (var key in Literals().Matches(call.Groups[2].Value).Select(match => match.Groups[1].Value))
            {
                used.UnionWith(counted ? [key + ".one", key + ".other"] : [key]);
            }
        }

        return used;
    }

    private static IEnumerable<string> CommandNames() => CommandLines().Matches(Code).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> CloseFields() => KeysOf(typeof(AfterSale.Features.LogClose.CloseKeys));

    private static IReadOnlyList<string> Asked(Type keys) => [.. KeysOf(keys).SelectMany(field => new[] { field + ".label", field + ".ask" })];

    private static IEnumerable<string> KeysOf(Type keys) => keys
        .GetFields().Select(field => (string)field.GetRawConstantValue()!);

    private static string[] Listed(string file, string after)
    {
        var text = File.ReadAllText(Path.Combine(Sources, file));
        var from = text.IndexOf(after, StringComparison.Ordinal);
        return [.. Literals().Matches(text[from..text.IndexOf(';', from)]).Select(match => match.Groups[1].Value)];
    }

    // The first argument: a key, or one of two keys; what is composed is listed above.
    [GeneratedRegex("""Text\.(Of|Count)\(\s*((?:[^"(),;]*\?\s*)?"[^"]+"(?:\s*:\s*"[^"]+")?)\s*[,)]""")]
    private static partial Regex Calls();

    [GeneratedRegex("""Text\.(?:Of|Count)\(\s*"([^"]+)"\s*\+""")]
    private static partial Regex Beginnings();

    [GeneratedRegex("\"([^\"\\s]+)\"")]
    private static partial Regex Literals();

    [GeneratedRegex("""^\s+new\("([^"]+)", \[.*\], """, RegexOptions.Multiline)]
    private static partial Regex CommandLines();
}
