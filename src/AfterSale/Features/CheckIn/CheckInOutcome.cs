using AfterSale.Bot;
using AfterSale.Domain.CheckIns;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Promises;
using AfterSale.Domain.Readings;
using AfterSale.Domain.Stages;
using AfterSale.Features.Complaints;
using AfterSale.Features.Referrals;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.CheckIn;

/// <summary>Says what a check-in came to: where the customer stands now, what was recorded, and what helps next.</summary>
internal sealed class CheckInOutcome(CustomerReader reader, AskDesk asks)
{
    /// <summary>The outcome, with the complaint that follows when there is trouble.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="scope">The answers.</param>
    /// <param name="file">The file as it is now.</param>
    /// <param name="act">What was recorded.</param>
    public FormOutcome Draw(Turn turn, FormScope scope, CustomerFile file, CustomerAct act)
    {
        var checkedIn = act.Facts.OfType<CheckedIn>().Single();
        var reading = reader.Read(file, turn.Person, turn.Today)!;
        var name = Say.Words(file.Customer.Name, 120);
        var title = Text.Of("checkin.stored", name);
        string[] lines = [.. Lines(turn, checkedIn, act, reading)];
        (string Title, string Command)[] next = [.. Next(turn, file, checkedIn)];
        var card = CustomerForm.Stored(
            title,
            lines,
            [.. next.Select(one => (one.Title, $"{one.Command} {SayButton.Name(file.Customer.Id)}")), (Text.Of("checkin.button.undo"), "undo")]);
        return new FormOutcome(
            card,
            title + "\n\n" + string.Join("\n\n", lines),
            [.. next.Select(one => $"{one.Command} {file.Customer.Name}"), "undo"],
            Trouble(scope, file, checkedIn));
    }

    // Whoever hears a problem owns it (law 5); a low temperature has one behind it that has not been said yet.
    private static NextForm? Trouble(FormScope scope, CustomerFile file, CheckedIn checkedIn) =>
        scope[CheckInKeys.Problem] is { } problem ? new(ComplaintDialog.DialogId, ComplaintDialog.StartFor(file.Customer.Id, problem))
        : checkedIn.Temperature <= StageReader.LowTemperature
            ? new(ComplaintDialog.DialogId, ComplaintDialog.StartFor(file.Customer.Id, null, lead: Text.Of("complaint.behind_the_cold")))
        : null;

    private static IEnumerable<string> Lines(Turn turn, CheckedIn checkedIn, CustomerAct act, CustomerReading reading)
    {
        yield return Text.Of(
            "checkin.summary", checkedIn.Temperature, Text.Of("checkin.use." + checkedIn.Use), Say.Words(checkedIn.With, 100), Say.Method(checkedIn.Method));
        yield return Text.Of("checkin.stage", Say.Words(reading.Stage.Reason, 300));
        yield return Text.Of("checkin.direction", Say.Trend(reading.Direction.Trend), Say.Words(reading.Direction.Reason, 200));
        if (reading.Dip is { } dip)
        {
            yield return "⚠ " + Text.Of("checkin.dip", Say.Words(dip.Reason), Say.Day(dip.NextCheckBy, turn.Today));
        }

        foreach (var promise in act.Facts.OfType<PromiseMade>())
        {
            yield return Text.Of("checkin.promised", Say.Words(promise.What, 200), Say.Day(promise.By, turn.Today));
        }

        if (checkedIn.Temperature <= StageReader.LowTemperature)
        {
            yield return Text.Of("checkin.script");
        }
    }

    // Results are written down while they are fresh, and asked upon only where the rules allow (playbook, section 1).
    private IEnumerable<(string Title, string Command)> Next(Turn turn, CustomerFile file, CheckedIn checkedIn)
    {
        if (checkedIn.Results is not null)
        {
            yield return (Text.Of("checkin.button.good_news"), "good news");
            if (asks.MayBeAskedForReferral(file, turn.Person, turn.Today))
            {
                yield return (Text.Of("checkin.button.referral"), "referral");
            }
        }

        yield return (Text.Of("checkin.button.plan"), "plan");
    }
}
