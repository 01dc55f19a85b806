using AfterSale.Domain.Plans;
using AfterSale.Domain.Stages;
using AfterSale.Domain.TalkingPoints;
using AfterSale.Domain.Wording;
using FsCheck.Xunit;

namespace AfterSale.Domain.Tests.TalkingPoints;

public class TalkingPointLibraryTests
{
    private static readonly Strategy[] Dip = [Strategy.StartBeforeTheContract, Strategy.InvolveTheCustomer, Strategy.PutInEffortEarly];

    [Fact]
    public void The_library_is_large_enough_and_covers_every_stage_kind_and_strategy()
    {
        Assert.True(Given.Library.Count >= 45);
        Assert.All(Enum.GetValues<TouchPointKind>(), kind => Assert.True(Given.Library.Count(point => point.Kinds.Contains(kind)) >= 3, kind.ToString()));
        Assert.All(Enum.GetValues<Strategy>(), strategy => Assert.True(Given.Library.Count(point => point.Strategy == strategy) >= 3, strategy.ToString()));
        Assert.All(new[] { Stage.Novelty, Stage.Learning }, stage =>
            Assert.All(Dip, strategy => Assert.Contains(Given.Library, point => point.Stages.Contains(stage) && point.Strategy == strategy)));
        Assert.All(Enum.GetValues<Strategy>().Except(Dip), strategy =>
            Assert.Contains(Given.Library, point => point.Stages.Contains(Stage.Maintenance) && point.Strategy == strategy));
    }

    [Fact]
    public void No_text_stands_twice() =>
        Assert.Equal(Given.Library.Count, Given.Library.Select(point => point.Text).Distinct().Count());

    [Fact]
    public void No_point_is_just_checking_in() =>
        Assert.DoesNotContain(Given.Library, point => point.Text.Contains("checking in", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Every_point_says_why_in_a_sentence_of_its_own() =>
        Assert.All(Given.Library, point => Assert.True(point.Reason.Length >= 30 && point.Text.Length >= 40, point.Id));

    [Fact]
    public void Every_problem_of_a_library_is_named_at_once_with_its_line()
    {
        var problems = Assert.IsType<TalkingPointReading.NotUnderstood>(TalkingPointReader.Read("bad.json", """
            {
              "points": [
                {
                  "id": "a", "text": "I am just checking in, {contact}", "reason": "R", "source": "FU",
                  "stages": ["learning"],
                  "asks": "referral"
                },
                {
                  "id": "a", "text": "Ask {name}", "reason": "R", "source": "FU",
                  "stages": [],
                  "kinds": ["thankyou", 3],
                  "strategy": "shout"
                }
              ]
            }
            """)).Problems;
        (int Line, string Words)[] expected =
        [
            (4, "brings the customer nothing"), (5, "Learning stage"), (9, "stands twice"), (9, "{name}"), (10, "1 to 4"),
            (11, "Did you mean \"thankYou\"?"), (11, "words in quotes"), (12, "shout"),
        ];
        Assert.Equal(expected.Length, problems.Count);
        Assert.All(expected, one => Assert.Contains(problems, problem => problem.Line == one.Line && problem.Message.Contains(one.Words, StringComparison.Ordinal)));
    }

    [Property(MaxTest = 300)]
    public void No_text_at_all_makes_the_reader_throw(string? json) =>
        Assert.IsType<TalkingPointReading.NotUnderstood>(TalkingPointReader.Read("bad.json", json ?? string.Empty));

    [Fact]
    public void What_is_filled_in_is_never_read_for_slots_again()
    {
        var values = new Dictionary<string, string> { ["customer"] = "{product}", ["product"] = "Lumen" };
        Assert.Equal("{product} has Lumen and {other}", SlotText.Fill("{customer} has {product} and {other}", values));
    }
}
