using AfterSale.Domain.Plans.Templates;
using FsCheck.Xunit;

namespace AfterSale.Domain.Tests.Plans;

public class PlanTemplateReaderTests
{
    private const string Head = """
        {
          "key": "tiny", "name": "Tiny", "description": "For tests",
          "stages": { "novelty": 7, "learning": 7, "effectiveness": 7 },
          "rows": [
        """;

    private const string GoodRow = """{ "key": "thank-you", "kind": "thankYou", "title": "Thanks", "text": "Thank {contact}", "source": "FU", "anchor": "close", "offset": "+1wd" }""";

    [Fact]
    public void The_complex_template_holds_the_whole_plan_of_the_playbook()
    {
        var keys = Given.Complex.Rows.Select(row => row.Key);
        Assert.Equal(
            ["thank-you", "hand-over", "implementation-plan", "concern", "status", "delivery-confirmation", "delivery-check", "novelty-check",
             "learning-check/1", "learning-check/2", "learning-check/3", "effectiveness-review", "referral", "maintenance", "anniversary",
             "renewal/1", "renewal/2", "renewal/3"],
            keys);
        Assert.Equal(6, Given.Complex.Rows.Single(row => row.Key == "maintenance").Variants.Count);
        Assert.NotEmpty(Given.Complex.Kit);
    }

    [Fact]
    public void A_good_template_is_understood_with_comments_and_trailing_commas()
    {
        var template = Assert.IsType<TemplateReading.Understood>(Read(Head + "// the first\n" + GoodRow + ",\n], }")).Template;
        Assert.Equal(new PlanMoment(PlanAnchor.Close, new PlanOffset(1, PlanOffsetUnit.WorkingDays)), template.Rows[0].When);
        Assert.Empty(template.Kit);
    }

    [Fact]
    public void Every_problem_is_named_at_once_with_its_line()
    {
        var problems = Problems("""
            {
              "key": "Bad Key",
              "name": "Bad",
              "description": "For tests",
              "stages": { "novelty": 0, "learning": 7, "effectiveness": 7 },
              "rows": [
                {
                  "key": "a",
                  "kind": "thankyou",
                  "text": "Thank {contact} for {produkt}",
                  "source": "XX",
                  "anchor": "closing",
                  "offset": "+1 wd",
                  "ofset": "+1wd"
                },
                { "key": "a", "kind": "maintenance", "title": "M", "text": "{concern}", "source": "MD", "anchor": "delivery", "offset": "+96d",
                  "repeat": "every -3w until renewal" },
                42
              ],
              "kit": [ { "kind": "tool", "title": "T", "text": "T", "offeredAt": "b" } ]
            }
            """);
        (int Line, string Words)[] expected =
        [
            (2, "Bad Key"), (5, "novelty"), (7, "\"title\" is missing"), (9, "Did you mean \"thankYou\"?"), (10, "{produkt}"), (11, "XX"),
            (12, "closing"), (13, "+1 wd"), (14, "Did you mean \"offset\"?"), (16, "stands twice"), (16, "{concern}"), (17, "every 3w until renewal-90d"),
            (18, "curly brackets"), (20, "no row \"b\""),
        ];
        Assert.Equal(expected.Length, problems.Count);
        Assert.All(expected, one => Assert.Contains(problems, problem => problem.Line == one.Line && problem.Message.Contains(one.Words, StringComparison.Ordinal)));
        Assert.All(problems, problem => Assert.Equal("bad.json", problem.File));
    }

    [Fact]
    public void Broken_json_is_one_problem_with_its_line()
    {
        var problem = Assert.Single(Problems("{\n  \"key\": \"a\",\n  \"name\" \"b\"\n}"));
        Assert.Equal(3, problem.Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{} {}")]
    [InlineData("""{ "key": "\ud800" }""")]
    [InlineData("""{ "key": 1, "key": 2 }""")]
    public void What_is_no_template_is_a_problem_and_never_an_exception(string json) => Assert.NotEmpty(Problems(json));

    [Theory]
    [InlineData(""" "repeat": "every 3w until renewal-90d", "perConcern": true """, "per concern")]
    [InlineData(""" "variants": [ { "title": "A", "text": "B" } ] """, "take turns")]
    [InlineData(""" "method": "pigeon" """, "Possible here: call")]
    [InlineData(""" "perConcern": "yes" """, "true or false")]
    [InlineData(""" "repeat": "every 3x until renewal" """, "not a repetition")]
    public void What_does_not_go_together_is_said_kindly(string extra, string words)
    {
        var row = GoodRow.TrimEnd('}') + "," + extra + "}";
        Assert.Contains(Problems(Head + row + "] }"), problem => problem.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_a_series_would_make_is_refused()
    {
        var series = GoodRow.TrimEnd('}') + """, "repeat": "every 3w until renewal" }""";
        var clash = GoodRow.Replace("thank-you", "thank-you/2", StringComparison.Ordinal);
        Assert.Contains(Problems(Head + series + "," + clash + "] }"), problem => problem.Message.Contains("looks like a part", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("+1wd", 1, PlanOffsetUnit.WorkingDays)]
    [InlineData("-5wd", -5, PlanOffsetUnit.WorkingDays)]
    [InlineData("+14d", 14, PlanOffsetUnit.Days)]
    [InlineData("3w", 3, PlanOffsetUnit.Weeks)]
    [InlineData("+2m", 2, PlanOffsetUnit.Months)]
    [InlineData("+1y", 1, PlanOffsetUnit.Years)]
    public void Offsets_read_as_they_are_written(string text, int count, PlanOffsetUnit unit)
    {
        Assert.True(PlanOffset.TryParse(text, out var offset));
        Assert.Equal(new PlanOffset(count, unit), offset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("1")]
    [InlineData("+11y")]
    [InlineData("--1d")]
    [InlineData("1d ")]
    [InlineData("99999999d")]
    public void Other_offsets_are_refused(string text) => Assert.False(PlanOffset.TryParse(text, out _));

    [Property(MaxTest = 500)]
    public void No_text_at_all_makes_the_reader_throw(string? json) => Assert.NotEmpty(Problems(json ?? string.Empty));

    [Property(MaxTest = 300)]
    public void A_template_with_a_piece_cut_out_is_understood_or_refused_but_never_thrown_on(int from, int length)
    {
        var whole = Given.FileText("Templates", "complex.json");
        var start = (int)((uint)from % whole.Length);
        var cut = whole.Remove(start, Math.Min((int)((uint)length % 200), whole.Length - start));
        Assert.NotNull(Read(cut));
    }

    private static TemplateReading Read(string json) => PlanTemplateReader.Read("bad.json", json);

    private static IReadOnlyList<TemplateProblem> Problems(string json) => Assert.IsType<TemplateReading.NotUnderstood>(Read(json)).Problems;
}
