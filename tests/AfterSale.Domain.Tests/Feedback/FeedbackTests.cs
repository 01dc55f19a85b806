using AfterSale.Domain.CheckIns;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Feedback;
using AfterSale.Domain.GoodNews;
using AfterSale.Domain.Journal;
using AfterSale.Domain.OpenItems;
using AfterSale.Domain.Referrals;
using AfterSale.Domain.Stages;

namespace AfterSale.Domain.Tests.Feedback;

/// <summary>The loop heard, acted on, told; and sales that stay open until the customer's word (playbook, sections 2 and 3; [N5]).</summary>
public sealed class FeedbackTests
{
    private static readonly DateOnly Today = Given.Day("2026-06-01");
    private static readonly FeedbackId One = new("f1");

    [Fact]
    public void Feedback_goes_from_heard_over_acted_on_to_told()
    {
        var heard = File().And(new FeedbackHeard(One, "answer faster"));
        Assert.Equal(FeedbackState.Heard, Assert.Single(heard.OpenFeedback()).State);
        var acted = heard.And(new FeedbackActedOn(One, "within a day now"));
        Assert.Equal((FeedbackState.ActedOn, "within a day now"), (acted.OpenFeedback()[0].State, acted.OpenFeedback()[0].Action));
        var told = acted.And(new FeedbackTold(One, "glad"));
        Assert.Empty(told.OpenFeedback());
        Assert.Equal((FeedbackState.Told, "glad"), (told.Feedback()[0].State, told.Feedback()[0].Words));
    }

    [Fact]
    public void Feedback_that_waits_is_an_open_item_of_the_owner_until_the_customer_was_told()
    {
        var file = File().And(new FeedbackHeard(One, "answer faster")).And(new FeedbackActedOn(One, "done"));
        var item = Assert.Single(file.OpenItems(Given.Owner().Rhythm));
        Assert.Equal((OpenItemKind.Feedback, "f1", Given.Rep), (item.Kind, item.Subject, item.Owner));
        Assert.Empty(file.And(new FeedbackTold(One, null)).OpenItems(Given.Owner().Rhythm));
    }

    [Fact]
    public void An_ask_without_an_answer_is_an_open_item_on_the_day_of_its_follow_up()
    {
        var file = File().And(new AskMade(new("a1"), AskKind.Referral, "Ada", Today, Today.AddDays(9)));
        var item = Assert.Single(file.OpenItems(Given.Owner("Etc/UTC").Rhythm));
        Assert.Equal((OpenItemKind.Ask, "a1"), (item.Kind, item.Subject));
        Assert.Equal(Today.AddDays(10), DateOnly.FromDateTime(item.DueAt.UtcDateTime));
        Assert.Empty(file.And(new AskAnswered(new("a1"), AskOutcome.Declined, null, null)).OpenItems(Given.Owner().Rhythm));
    }

    [Fact]
    public void What_was_taken_back_does_not_count()
    {
        var file = File().And(new FeedbackHeard(One, "answer faster"));
        Assert.Empty(file.And(new TakenBack(file.Journal[^1].Id)).Feedback());
    }

    [Fact]
    public void A_sale_is_open_until_the_customer_has_confirmed_being_satisfied()
    {
        Assert.Equal(OpenSaleReason.NotDelivered, File("2026-06-10").SaleIsOpen(Today)!.Why);
        Assert.Equal(OpenSaleReason.NoCheckIn, File().SaleIsOpen(Today)!.Why);
        var seen = File().And(CheckedIn("sale"));
        Assert.Equal(OpenSaleReason.NotConfirmed, seen.SaleIsOpen(Today)!.Why);
        var complained = seen.And(new ComplaintHeard(new("c1"), "noise", Given.Rep, ComplaintDeadlines.Default.For(Given.Moment("2026-06-01T08:00Z"), Given.Owner().Rhythm)));
        Assert.Equal((OpenSaleReason.ComplaintOpen, "noise"), (complained.SaleIsOpen(Today)!.Why, complained.SaleIsOpen(Today)!.Words));
        Assert.Null(seen.And(new SatisfactionConfirmed(new("sale"), "all we hoped for")).SaleIsOpen(Today));
    }

    [Fact]
    public void The_word_for_another_sale_and_a_check_in_on_another_sale_do_not_count()
    {
        var file = File().And(CheckedIn("other")).And(new SatisfactionConfirmed(new("other"), "fine"));
        Assert.Equal(OpenSaleReason.NoCheckIn, file.SaleIsOpen(Today)!.Why);
    }

    [Fact]
    public void Good_news_counts_as_results_and_the_newest_comes_first()
    {
        var file = File()
            .And(new GoodNewsNoted(new("sale"), "faster invoicing", "an hour less", "Ada", MayBeQuoted: true))
            .And(new GoodNewsNoted(new("sale"), "fewer errors", "none in May", null, MayBeQuoted: false));
        Assert.Equal(["fewer errors", "faster invoicing"], file.GoodNews().Select(news => news.Benefit));
        var evidence = file.Evidence(file.Sale!, Given.Complex.Stages, "Etc/UTC");
        Assert.Equal(2, evidence.Observations.Count(one => one.Results));
        Assert.Equal(Stage.Effectiveness, StageReader.Read(Given.Complex.Stages, file.Sale!.Dates, evidence, Today).Stage);
    }

    private static CheckedIn CheckedIn(string sale) =>
        new(new SaleId(sale), ContactMethod.Call, "Ada", 4, UseLevel.AsPlanned, null, null, null, null, null);

    private static CustomerFile File(string delivery = "2026-05-01") =>
        new(Given.Customer, [Given.Contact], [Given.Sale("2026-04-20", delivery)], [], []);
}

/// <summary>Adds entries to a file.</summary>
internal static class FileEntries
{
    public static CustomerFile And(this CustomerFile file, params IReadOnlyList<JournalFact> facts)
    {
        var at = Given.Moment("2026-06-01T08:00:00Z").AddMinutes(file.Journal.Count);
        var entry = JournalWriter.Write(file, new JournalEntryId("e" + file.Journal.Count), Given.Rep, at, Given.Day("2026-06-01"), facts, FileChange.None);
        return file.With(entry, FileChange.None);
    }
}
