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
        var checkedIn = CheckedIn(scope, file, completed.Count > 0 ? completed[0].Id : null);
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
        foreach (var done in act.Change!.TouchPoints.Where(one => one.State == TouchPointState.Done))
        {
            await touchPoints.RefreshAsync(turn, done.Id, cancellationToken);
        }

        var drawn = outcome.Draw(turn, scope, file, act);
        var retime = await retiming.FollowAsync(turn, file, Text.Of("checkin.retime"), cancellationToken);
        return drawn with { Next = drawn.Next is { } trouble ? trouble with { Start = trouble.Start with { Then = retime } } : retime };
    }

    private static IEnumerable<TouchPoint> Done(Turn turn, IEnumerable<TouchPoint> completed, CheckedIn checkedIn) =>
        completed.Select(one => one.Complete(turn.Person.Id, turn.Now, Note(checkedIn)))
            .OfType<TouchPointChange.Changed>()
            .Select(changed => changed.TouchPoint);

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
    /// The touch points that the check-in completes, first the one that it is about: the one whose card was pressed, else the latest check that
    /// is in hand. One talk answers every check on how they get on that is overdue; what is not due yet stays.
    /// </summary>
    private static List<TouchPoint> Completed(CustomerFile file, string? about, Turn turn)
    {
        var inHand = file.Plan.Planned().Where(one => one.Id.Value == about || (one.IsInHand(turn.Today) && CheckKinds.AnyOf(one))).ToList();
        var first = inHand.FirstOrDefault(one => one.Id.Value == about) ?? inHand.LastOrDefault(CheckKinds.AsksHowTheyGetOn) ?? inHand.FirstOrDefault();
        return first is null ? [] : [first, .. inHand.Where(one => one != first && CheckKinds.AsksHowTheyGetOn(one))];
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
