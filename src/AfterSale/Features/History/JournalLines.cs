using AfterSale.Domain.CheckIns;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Feedback;
using AfterSale.Domain.GoodNews;
using AfterSale.Domain.HandOvers;
using AfterSale.Domain.Implementations;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Life;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Preparation;
using AfterSale.Domain.Promises;
using AfterSale.Domain.Referrals;
using AfterSale.Domain.Sales;
using AfterSale.Features.Prepare;
using AfterSale.Texts;

namespace AfterSale.Features.History;

/// <summary>Tells each fact of a journal in a sentence. A new kind of fact gets its line here; a test finds one that has none.</summary>
internal static class JournalLines
{
    private const int Longest = 200;

    /// <summary>The sentence, harmless Markdown.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="timeZoneId">The reader's zone.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fact has no line.</exception>
    public static string Of(JournalFact fact, string timeZoneId) => fact switch
    {
        AskAnswered one => Text.Of("journal.ask_answered", Text.Of("ask.outcome." + one.Outcome)) + Behind("journal.note", one.Note),
        AskMade one => Text.Of("journal.ask_made", Words(one.To), Text.Of("ask.kind." + one.What)),
        AskThanked => Text.Of("journal.ask_thanked"),
        CheckedIn one => Text.Of("journal.checked_in", one.Temperature, Text.Of("checkin.use." + one.Use), Words(one.With), Say.Method(one.Method))
            + Behind("journal.obstacle", one.Obstacle) + Behind("journal.results", one.Results) + Behind("journal.next", one.Next),
        CloseLogged one => Text.Of("journal.close_logged", Words(one.Product)),
        ComplaintEscalated one => Text.Of("journal.complaint_escalated", Step(one.Step)),
        ComplaintHeard one => Text.Of("journal.complaint_heard", Words(one.Text)),
        ComplaintOffered => Text.Of("journal.complaint_offered"),
        ComplaintOfferAnswered one => Text.Of(one.Accepted ? "journal.complaint_taken" : "journal.complaint_kept"),
        ComplaintStepTaken one => Text.Of("journal.complaint_step", Step(one.Step)) + Behind("journal.note", one.Note),
        ContactAdded one => Text.Of("journal.contact_added", Words(one.Name)),
        ContactAllowed one => one.Name is { } name ? Text.Of("journal.contact_allowed", Words(name)) : Text.Of("journal.customer_allowed"),
        ContactLeft one => Text.Of("journal.contact_left", Words(one.Name)) + Behind("journal.successor", one.Successor),
        ContactRefused one => (one.Name is { } who ? Text.Of("journal.contact_refused", Words(who)) : Text.Of("journal.customer_refused"))
            + Behind("journal.note", one.Reason),
        CustomerEdited one => Text.Count("journal.customer_edited", one.Parts.Count),
        CustomerHandedOver => Text.Of("journal.handed_over"),
        CustomerLost one => Text.Of("journal.customer_lost", Words(one.Reason)) + Behind("journal.went_to", one.WentTo),
        DecisionMakerCame one => Text.Of("journal.decision_maker", Words(one.Name)),
        DeliveryMoved one => Text.Of("journal.delivery_moved", Say.Day(one.From), Say.Day(one.To)) + Behind("journal.note", one.Reason),
        FeedbackActedOn one => Text.Of("journal.feedback_acted_on", Words(one.What)),
        FeedbackHeard one => Text.Of("journal.feedback_heard", Words(one.Text)),
        FeedbackTold one => Text.Of("journal.feedback_told") + Behind("journal.note", one.Words),
        GoodNewsNoted one => Text.Of("journal.good_news", Words(one.Benefit), Words(one.Story)),
        HandOverDeclined => Text.Of("journal.hand_over_declined"),
        HandOverOffered one => Text.Of("journal.hand_over_offered") + Behind("journal.note", one.Note),
        HandOverWithdrawn => Text.Of("journal.hand_over_withdrawn"),
        ImplementationPaceSet one => Text.Of("journal.implementation_pace", Text.Of("implementation.pace." + one.Pace)),
        ImplementationStatusGiven one => Text.Of("journal.implementation_status", Text.Of("implementation.light." + one.Light), Words(one.Text)),
        ImplementationStepChanged one => Text.Of("journal.implementation_changed", Words(one.What)),
        ImplementationStepDone one => Text.Of("journal.implementation_done") + Behind("journal.note", one.Note),
        ImplementationStepDropped one => Text.Of("journal.implementation_dropped") + Behind("journal.note", one.Reason),
        ImplementationStepReopened one => Text.Of("journal.implementation_reopened") + Behind("journal.note", one.Reason),
        ImplementationStepWritten { Due: { } due } one => Text.Of("journal.implementation_written_due", Text.Of("implementation.side." + one.Owner), Words(one.What), Say.Day(due)),
        ImplementationStepWritten one => Text.Of("journal.implementation_written", Text.Of("implementation.side." + one.Owner), Words(one.What)),
        Noted one => Words(one.Text),
        ObjectiveEdited one => Text.Of("journal.edited", Words(one.Title)) + Behind("journal.note", one.Text),
        PlanRetimed one => Text.Of("journal.plan_retimed", one.Moved, one.Added, one.Gone) + Behind("journal.note", one.Why),
        PlanShared one => Text.Of("journal.plan_shared", Say.Day(one.Until)),
        PlanUnshared => Text.Of("journal.plan_unshared"),
        Prepared one => Text.Of("journal.prepared", string.Join(", ", PreparedAnswers.Named(one))),
        PromiseBroken one => Text.Of("journal.promise_broken") + Behind("journal.note", one.NoComplaint),
        PromiseHandedOver => Text.Of("journal.promise_handed_over"),
        PromiseKept one => Text.Of("journal.promise_kept") + Behind("journal.note", one.Note),
        PromiseMade one => Text.Of("journal.promise_made", Words(one.What), Say.Day(one.By)),
        PromiseMoved one => Text.Of(one.CustomerKnows ? "journal.promise_moved" : "journal.promise_moved_unknown", Say.Day(one.To)),
        RenewalMoved one => Text.Of("journal.renewal_moved", Say.Day(one.To)) + Behind("journal.note", one.Reason),
        SaleLost one => Text.Of("journal.sale_lost", Words(one.Product), Words(one.Reason)) + Behind("journal.won_by", one.WonBy),
        SaleRenewed one => Text.Of(one.Expanded ? "journal.sale_expanded" : "journal.sale_renewed") + Behind("journal.note", one.More),
        ReferralNamed one => Text.Of("journal.referral_named", Words(string.Join(", ", new[] { one.Referral.Name, one.Referral.Company, one.Referral.Note }.OfType<string>()))),
        SatisfactionConfirmed one => Text.Of("journal.satisfied", Words(one.Words)),
        SpokenTo one => Text.Of("journal.spoken_to", Words(one.With), Say.Method(one.Method)) + Behind("journal.note", one.Note),
        TakenBack => Text.Of("journal.taken_back"),
        TouchPointAdded one => Text.Of("journal.added", Words(one.Title), Say.Day(one.On)),
        TouchPointMoved one => Text.Of("journal.moved", Words(one.Title), Say.Day(one.From), Say.Day(one.To)),
        TouchPointDone one => Text.Of("journal.done", Words(one.Title)) + Behind("journal.note", one.Note),
        TouchPointSkipped one => Text.Of("journal.skipped", Words(one.Title)) + Behind("journal.note", one.Reason),
        TouchPointSnoozed one => Text.Of("journal.snoozed", Words(one.Title), Say.Moment(one.Until, timeZoneId)),
        TransitionMemberJoined one => Text.Of("journal.member_joined", Words(one.Name), Text.Of("implementation.side." + one.Side)) + Behind("journal.note", one.Role),
        TransitionMemberLeft one => Text.Of("journal.member_left", Words(one.Name)),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType().Name, "This kind of fact has no line yet."),
    };

    private static string Step(ComplaintStep step) => Text.Of("journal.step." + step);

    private static string Behind(string key, string? words) => string.IsNullOrWhiteSpace(words) ? "" : " " + Text.Of(key, Words(words));

    private static string Words(string words) => Say.Words(words, Longest);
}
