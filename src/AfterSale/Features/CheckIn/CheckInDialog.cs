using System.Globalization;
using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain;
using AfterSale.Domain.CheckIns;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Feedback;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Promises;
using AfterSale.Domain.Stages;
using AfterSale.Features.Retiming;
using AfterSale.Features.TouchPoints;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.CheckIn;

/// <summary>
/// Walks a rep through a check-in (playbook, section 3). It is stored as soon as it is complete, in one entry with all that it brought about:
/// the touch point is done, the promise stands in the ledger. Trouble leads on to the complaint.
/// </summary>
internal sealed class CheckInDialog(
    ConversationState state, CustomerFileDesk desk, CheckInOutcome outcome, TouchPointDesk touchPoints, RetimingDesk retiming)
    : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "check_in";

    private const int LongestTitle = 80;

    /// <inheritdoc/>
    protected override string Title => Text.Of("checkin.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("checkin.confirm");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields => CheckInFields.All();

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken)
    {
        var faults = CheckInFields.Faults(scope);
        return Task.FromResult<FormReview>(
            file.Sale is null ? new FormReview.Impossible(Text.Of("checkin.no_sale", Say.Words(file.Customer.Name, 120)))
            : faults.Count > 0 ? new FormReview.Faulty(faults)
            : new FormReview.Ready([]));
    }

    /// <inheritdoc/>
    protected override async Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var completed = Completed(file, AboutOf(scope), turn);
        var checkedIn = CheckedIn(scope, file, completed?.Id);
        List<JournalFact> facts = [checkedIn];
        if (scope[CheckInKeys.Promise] is { } promise && scope.Date(CheckInKeys.PromiseBy) is { } by)
        {
            facts.Add(new PromiseMade(new PromiseId("p" + draftId), promise, by, turn.Person.Id));
        }

        if (scope[CheckInKeys.Feedback] is { } feedback)
        {
            facts.Add(new FeedbackHeard(new FeedbackId("f" + draftId), feedback));
        }

        var change = new FileChange { TouchPoints = [.. Done(turn, completed, checkedIn), .. NextStep(turn, scope, file, draftId)] };
        return new CustomerAct(facts, await retiming.IntoAsync(turn, file, facts, change, cancellationToken));
    }

    /// <inheritdoc/>
    protected override async Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        if (act.Facts.OfType<CheckedIn>().Single().TouchPoint is { } touchPoint)
        {
            await touchPoints.RefreshAsync(turn, touchPoint, cancellationToken);
        }

        var drawn = outcome.Draw(turn, scope, file, act);
        return drawn with { Next = drawn.Next ?? await retiming.FollowAsync(turn, file, Text.Of("checkin.retime"), cancellationToken) };
    }

    private static IEnumerable<TouchPoint> Done(Turn turn, TouchPoint? completed, CheckedIn checkedIn)
    {
        if (completed?.Complete(turn.Person.Id, turn.Now, Note(checkedIn)) is TouchPointChange.Changed changed)
        {
            yield return changed.TouchPoint;
        }
    }

    // The next step has a day: then it is a touch point of the rep's own, and the rep is told of it.
    private static IEnumerable<TouchPoint> NextStep(Turn turn, FormScope scope, CustomerFile file, string draftId)
    {
        if (scope[CheckInKeys.Next] is { } next && scope.Date(CheckInKeys.NextOn) is { } day)
        {
            var own = new OwnTouchPoint(Say.Shorten(next, LongestTitle), next, day, Enum.Parse<ContactMethod>(scope[CheckInKeys.Method]!));
            yield return PlanEdits.Add(file.Sale!, turn.Person, draftId, own, turn.Person.Id, turn.Now);
        }
    }

    /// <summary>
    /// The touch point that the check-in completes: the one whose card was pressed, else the check that is in hand. What is not due yet stays.
    /// </summary>
    private static TouchPoint? Completed(CustomerFile file, string? about, Turn turn)
    {
        var planned = file.Plan.Planned();
        return planned.FirstOrDefault(touchPoint => touchPoint.Id.Value == about)
            ?? planned.FirstOrDefault(touchPoint => touchPoint.IsInHand(turn.Today) && touchPoint.Objectives.Any(one => CheckKinds.Has(one.Kind)));
    }

    private static CheckedIn CheckedIn(FormScope scope, CustomerFile file, TouchPointId? completed) => new(
        file.Sale!.Id,
        Enum.Parse<ContactMethod>(scope[CheckInKeys.Method]!),
        scope[CheckInKeys.With]!,
        int.Parse(scope[CheckInKeys.Temperature]!, CultureInfo.InvariantCulture),
        Enum.Parse<UseLevel>(scope[CheckInKeys.Use]!),
        scope[CheckInKeys.Obstacle],
        scope[CheckInKeys.Results],
        scope[CheckInKeys.Next],
        scope.Date(CheckInKeys.NextOn),
        completed);

    private static string Note(CheckedIn checkedIn) =>
        Text.Of("checkin.note", checkedIn.Temperature, Text.Of("checkin.use." + checkedIn.Use));
}
