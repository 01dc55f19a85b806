using System.Text.Json.Serialization.Metadata;
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

namespace AfterSale.Store.LiteDb;

/// <summary>
/// Under which name each kind of fact is stored. A name is never changed and never used again for another kind: journals live longer than
/// programs.
/// </summary>
internal static class JournalKinds
{
    /// <summary>Every kind, with its name.</summary>
    public static IReadOnlyList<JsonDerivedType> All { get; } =
    [
        new(typeof(AskAnswered), "askAnswered"),
        new(typeof(AskMade), "askMade"),
        new(typeof(AskThanked), "askThanked"),
        new(typeof(CheckedIn), "checkedIn"),
        new(typeof(CloseLogged), "closeLogged"),
        new(typeof(ComplaintEscalated), "complaintEscalated"),
        new(typeof(ComplaintHeard), "complaintHeard"),
        new(typeof(ComplaintOfferAnswered), "complaintOfferAnswered"),
        new(typeof(ComplaintOffered), "complaintOffered"),
        new(typeof(ComplaintStepTaken), "complaintStepTaken"),
        new(typeof(ContactAdded), "contactAdded"),
        new(typeof(ContactAllowed), "contactAllowed"),
        new(typeof(ContactLeft), "contactLeft"),
        new(typeof(ContactRefused), "contactRefused"),
        new(typeof(CustomerEdited), "customerEdited"),
        new(typeof(CustomerHandedOver), "customerHandedOver"),
        new(typeof(CustomerLost), "customerLost"),
        new(typeof(DecisionMakerCame), "decisionMakerCame"),
        new(typeof(DeliveryMoved), "deliveryMoved"),
        new(typeof(FeedbackActedOn), "feedbackActedOn"),
        new(typeof(FeedbackHeard), "feedbackHeard"),
        new(typeof(FeedbackTold), "feedbackTold"),
        new(typeof(GoodNewsNoted), "goodNewsNoted"),
        new(typeof(HandOverDeclined), "handOverDeclined"),
        new(typeof(HandOverOffered), "handOverOffered"),
        new(typeof(HandOverWithdrawn), "handOverWithdrawn"),
        new(typeof(ImplementationPaceSet), "implementationPaceSet"),
        new(typeof(ImplementationStatusGiven), "implementationStatusGiven"),
        new(typeof(ImplementationStepChanged), "implementationStepChanged"),
        new(typeof(ImplementationStepDone), "implementationStepDone"),
        new(typeof(ImplementationStepDropped), "implementationStepDropped"),
        new(typeof(ImplementationStepReopened), "implementationStepReopened"),
        new(typeof(ImplementationStepWritten), "implementationStepWritten"),
        new(typeof(Noted), "noted"),
        new(typeof(ObjectiveEdited), "objectiveEdited"),
        new(typeof(PlanRetimed), "planRetimed"),
        new(typeof(PlanShared), "planShared"),
        new(typeof(PlanUnshared), "planUnshared"),
        new(typeof(Prepared), "prepared"),
        new(typeof(PromiseBroken), "promiseBroken"),
        new(typeof(PromiseHandedOver), "promiseHandedOver"),
        new(typeof(PromiseKept), "promiseKept"),
        new(typeof(PromiseMade), "promiseMade"),
        new(typeof(PromiseMoved), "promiseMoved"),
        new(typeof(ReferralNamed), "referralNamed"),
        new(typeof(RenewalMoved), "renewalMoved"),
        new(typeof(SaleLost), "saleLost"),
        new(typeof(SaleRenewed), "saleRenewed"),
        new(typeof(SatisfactionConfirmed), "satisfactionConfirmed"),
        new(typeof(SpokenTo), "spokenTo"),
        new(typeof(TakenBack), "takenBack"),
        new(typeof(TouchPointAdded), "touchPointAdded"),
        new(typeof(TouchPointDone), "touchPointDone"),
        new(typeof(TouchPointMoved), "touchPointMoved"),
        new(typeof(TouchPointSkipped), "touchPointSkipped"),
        new(typeof(TouchPointSnoozed), "touchPointSnoozed"),
        new(typeof(TransitionMemberJoined), "transitionMemberJoined"),
        new(typeof(TransitionMemberLeft), "transitionMemberLeft"),
    ];

    /// <summary>Lets facts be stored with their names.</summary>
    /// <param name="info">The contract to add to, if it is the facts'.</param>
    public static void Name(JsonTypeInfo info)
    {
        if (info.Type != typeof(JournalFact))
        {
            return;
        }

        info.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "$fact" };
        foreach (var kind in All)
        {
            info.PolymorphismOptions.DerivedTypes.Add(kind);
        }
    }
}
