using AfterSale.Domain.CheckIns;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Feedback;
using AfterSale.Domain.GoodNews;
using AfterSale.Domain.Implementations;
using AfterSale.Domain.Referrals;
using AfterSale.Domain.Stages;

namespace AfterSale.Samples;

/// <summary>What happened with the sample customers since they signed.</summary>
internal static class SampleStories
{
    /// <summary>Novelty: delivered, with a plan of the customer's own and a referral given early.</summary>
    public static IReadOnlyList<SampleAct> Lowther { get; } =
    [
        new(13, scene =>
        [
            scene.Written("list", "List the machines that go on the new extraction", Side.Theirs, "Bess Lowther", -8),
            scene.Written("electrician", "Have the electrician in before the delivery", Side.Theirs, "Tom Reed", -7),
            scene.Written("train", "Train both shifts at the filter change", Side.Ours, "Alex Wilber", 1),
            scene.Written("old", "Take the old fans down", Side.Theirs, "Tom Reed", -1),
            new TransitionMemberJoined(scene.Sale.Id, Side.Theirs, "Bess Lowther", "owner"),
            new TransitionMemberJoined(scene.Sale.Id, Side.Theirs, "Tom Reed", "workshop"),
            new TransitionMemberJoined(scene.Sale.Id, Side.Ours, "Alex Wilber", "sales"),
            new ImplementationPaceSet(scene.Sale.Id, StatusPace.Weekly),
        ]),
        SampleAct.On(8, scene => new ImplementationStepDone(scene.StepOf("list"), "Eleven machines, not nine")),
        SampleAct.On(7, scene => new ImplementationStepDone(scene.StepOf("electrician"), null)),
        SampleAct.On(5, scene => scene.CheckIn(5, UseLevel.Part)),
        SampleAct.On(4, scene => new ImplementationStatusGiven(scene.Sale.Id, StatusLight.OnTrack, "Delivered and running; the old fans still hang.")),
        new(2, scene =>
        [
            new AskMade(new(scene.Name("ask")), AskKind.Referral, scene.Contact.Name, scene.In(-2), null),
            new ReferralNamed(new(scene.Name("ask")), new ReferredName("Karim Aziz", "Aziz Shopfitting", "same dust, bigger hall")),
            new AskAnswered(new(scene.Name("ask")), AskOutcome.Given, null, null),
        ]),
    ];

    /// <summary>Learning: in the dip, with a promise due tomorrow.</summary>
    public static IReadOnlyList<SampleAct> TarnValley { get; } =
    [
        SampleAct.On(12, scene => scene.CheckIn(5, UseLevel.NotYet, "sensors charging")),
        SampleAct.On(7, scene => scene.CheckIn(4, UseLevel.Part, "drivers forget to switch them on")),
        new(2, scene =>
        [
            scene.CheckIn(2, UseLevel.Part, "no signal in the old cellar; the drivers call it a toy"),
            scene.Promise("repeater", "a signal repeater for the old cellar", 1),
        ]),
    ];

    /// <summary>Learning: a complaint that is late, after a promise kept.</summary>
    public static IReadOnlyList<SampleAct> Quillon { get; } =
    [
        new(37, scene => [scene.CheckIn(5, UseLevel.Part), scene.Promise("manual", "the service manual on paper", -34)]),
        SampleAct.On(35, scene => scene.Kept("manual", "posted, and rang to say so")),
        SampleAct.On(24, scene => scene.CheckIn(3, UseLevel.Part, "the night shift was never shown")),
        SampleAct.On(6, scene => scene.Complaint("The binder stood still all Saturday and nobody picked up the service line.")),
        SampleAct.On(6, scene => scene.Step(ComplaintStep.Acknowledge)),
        SampleAct.On(5, scene => scene.Step(ComplaintStep.Understand, "the weekend number rings at a desk", ComplaintSource.Us)),
    ];

    /// <summary>Learning that the calendar would have ended: no results were reported, and a promise is overdue.</summary>
    public static IReadOnlyList<SampleAct> Pennine { get; } =
    [
        SampleAct.On(78, scene => scene.CheckIn(5, UseLevel.Part)),
        SampleAct.On(66, scene => scene.CheckIn(4, UseLevel.Part, "the depot in Halifax has no tablets yet")),
        SampleAct.On(52, scene => scene.CheckIn(3, UseLevel.Part, "rosters still typed twice")),
        SampleAct.On(38, scene => scene.CheckIn(3, UseLevel.Part, "rosters still typed twice")),
        new(9, scene =>
        [
            scene.CheckIn(3, UseLevel.Part, "the payroll export has the wrong columns"),
            scene.Promise("export", "a payroll export with their columns", -3),
            new FeedbackHeard(new(scene.Name("feedback")), "Tell us before an update, not after."),
        ]),
    ];

    /// <summary>Effectiveness: results, good news, feedback acted on that they have not been told of.</summary>
    public static IReadOnlyList<SampleAct> Ashgrove { get; } =
    [
        SampleAct.On(66, scene => scene.CheckIn(5, UseLevel.NotYet, "half-term")),
        new(52, scene => [scene.CheckIn(4, UseLevel.Part), scene.Promise("guide", "a one-page guide for supply teachers", -47)]),
        SampleAct.On(48, scene => scene.Kept("guide")),
        SampleAct.On(38, scene => scene.CheckIn(3, UseLevel.Part, "parents ring instead of using the app")),
        new(26, scene =>
        [
            scene.CheckIn(4, UseLevel.AsPlanned, results: "the office answers 20 calls a morning instead of 70"),
            new FeedbackHeard(new(scene.Name("feedback")), "The app should speak Polish and Urdu."),
        ]),
        SampleAct.On(12, scene => new FeedbackActedOn(new(scene.Name("feedback")), "both languages are in the next release")),
        SampleAct.On(10, scene => new GoodNewsNoted(
            scene.Sale.Id, "a quiet school office", "From 70 calls a morning to 20 in eight weeks.", scene.Contact.Name, MayBeQuoted: true)),
        SampleAct.On(5, scene => scene.CheckIn(5, UseLevel.AsPlanned, results: "registers are in by ten past nine")),
    ];

    /// <summary>A subscription with results, and feedback that waits.</summary>
    public static IReadOnlyList<SampleAct> Brindle { get; } =
    [
        SampleAct.On(40, scene => scene.CheckIn(4, UseLevel.Part)),
        new(25, scene => [scene.CheckIn(3, UseLevel.Part, "one oven reports in Fahrenheit"), scene.Promise("oven", "the oven set to Celsius", -22)]),
        SampleAct.On(23, scene => scene.Kept("oven", "remotely, in five minutes")),
        SampleAct.On(11, scene => scene.CheckIn(4, UseLevel.AsPlanned, results: "two burnt batches less a week")),
        SampleAct.On(8, scene => new FeedbackHeard(new(scene.Name("feedback")), "Send the weekly report before the Monday meeting.")),
    ];

    /// <summary>Maintenance with a renewal near: a dip, a recovery and a year's good news.</summary>
    public static IReadOnlyList<SampleAct> Meridian { get; } =
    [
        SampleAct.On(270, scene => scene.CheckIn(5, UseLevel.Part)),
        SampleAct.On(255, scene => scene.CheckIn(4, UseLevel.Part, "two desks still phone every patient")),
        SampleAct.On(241, scene => scene.CheckIn(2, UseLevel.Part, "reminders went out twice")),
        SampleAct.On(241, scene => scene.Complaint("Patients were reminded twice and laughed at us.")),
        SampleAct.On(241, scene => scene.Step(ComplaintStep.Acknowledge)),
        SampleAct.On(240, scene => scene.Step(ComplaintStep.Understand, "two calendars were connected", ComplaintSource.Us)),
        SampleAct.On(240, scene => scene.Step(ComplaintStep.PutRight, "one calendar disconnected, a test week checked with them")),
        SampleAct.On(239, scene => scene.Step(ComplaintStep.TellCustomer, "rang Dr Rao, then wrote to both desks")),
        SampleAct.On(239, scene => scene.Step(ComplaintStep.MakeGood, "an apology to patients, written and sent by us")),
        SampleAct.On(236, scene => scene.Step(ComplaintStep.ConfirmSatisfied, "It is right now, and that was quick.")),
        SampleAct.On(234, scene => scene.Step(ComplaintStep.RootCause, "nothing warned of a second calendar")),
        SampleAct.On(230, scene => scene.Step(ComplaintStep.Prevention, "the set-up warns of a second calendar")),
        new(227, scene => [scene.CheckIn(4, UseLevel.AsPlanned), scene.Promise("desk", "an hour of training for the new receptionist", -220)]),
        SampleAct.On(221, scene => scene.Kept("desk")),
        SampleAct.On(214, scene => scene.CheckIn(5, UseLevel.AsPlanned, results: "missed appointments from 9 % to 5 %")),
        SampleAct.On(205, scene => new SatisfactionConfirmed(scene.Sale.Id, "It does what you said it would.")),
        SampleAct.On(180, scene => new GoodNewsNoted(
            scene.Sale.Id, "fewer missed appointments", "Missed appointments fell from 9 % to 5 % in three months.", "Dr Leena Rao", MayBeQuoted: true)),
        new(120, scene =>
        [
            new SpokenTo(scene.Contact.Name, ContactMethod.Call, "a third surgery opens in spring"),
            new FeedbackHeard(new(scene.Name("feedback")), "Invoices should name the surgery."),
        ]),
        SampleAct.On(110, scene => new FeedbackActedOn(new(scene.Name("feedback")), "invoices name the surgery from this month")),
        SampleAct.On(104, scene => new FeedbackTold(new(scene.Name("feedback")), "Thank you, accounts noticed at once.")),
        SampleAct.On(60, scene => scene.CheckIn(4, UseLevel.AsPlanned)),
        SampleAct.On(17, scene => scene.CheckIn(5, UseLevel.AsPlanned, results: "missed appointments at 4 %")),
    ];

    /// <summary>A complaint that was heard by Ines and is offered to Alex, who knows the camera.</summary>
    public static IReadOnlyList<SampleAct> Bergmann { get; } =
    [
        SampleAct.On(20, scene => scene.CheckIn(4, UseLevel.Part, "line 2 waits for its bracket")),
        SampleAct.On(1, scene => scene.Complaint("The camera rejects good lenses since the lamps were changed.")),
        SampleAct.On(1, scene => scene.Step(ComplaintStep.Acknowledge)),
        SampleAct.On(1, scene => new ComplaintOffered(new(scene.Name("complaint")), SamplePeople.Alex.Id)),
    ];
}
