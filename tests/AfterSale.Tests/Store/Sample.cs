using AfterSale.BotFramework.Schema;
using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;
using AfterSale.Store;

namespace AfterSale.Tests.Store;

/// <summary>Records with defaults.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero).AddTicks(1234567);
    public static readonly PersonId Ana = new("ana");
    public static readonly PersonId Ben = new("ben");

    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public static Customer Customer(string id = "acme", string name = "Acme", PersonId? owner = null) =>
        new(new CustomerId(id), name, owner ?? Ana, new TeamId("north"), Now);

    public static Contact Contact(string id = "eve", string customer = "acme", string name = "Eve Weber") =>
        new(new ContactId(id), new CustomerId(customer), name, "eve@acme.example", null, ContactMethod.Visit);

    public static Sale Sale(string id = "s1", string customer = "acme", int closeDay = 1) => new(
        new SaleId(id),
        new CustomerId(customer),
        new ContactId("eve"),
        Ana,
        "Press 3000",
        "complex",
        new Money(12_500.50m, "EUR"),
        new SaleDates(new DateOnly(2026, 2, closeDay), new DateOnly(2026, 4, 1), null),
        ["less waste", "fewer stops"],
        null,
        [new Concern("too loud", FullyResolved: false)],
        CheckUpsAgreed: true,
        Now);

    public static TouchPoint TouchPoint(
        string id = "t1",
        string sale = "s1",
        string customer = "acme",
        PersonId? owner = null,
        DateOnly? due = null,
        Nudge? nudge = null) => new(
        new TouchPointId(id),
        new SaleId(sale),
        new CustomerId(customer),
        owner ?? Ana,
        TouchPointKind.LearningCheck,
        "Learning check",
        [new Objective("learning-check/1", TouchPointKind.LearningCheck, "Learning check", "How does it go?", "FU, N5")],
        due ?? new DateOnly(2026, 3, 2),
        ContactMethod.Call,
        TouchPointState.Planned,
        [new TouchPointEvent(Now, Ana, TouchPointEventKind.Moved, "re-planned")],
        nudge ?? Waiting(Now),
        Revision: 1);

    public static Nudge Waiting(DateTimeOffset at) => new(NudgeState.Waiting, at, null);

    public static TouchPoint Next(this TouchPoint touchPoint) => touchPoint with { Revision = touchPoint.Revision + 1 };

    public static TouchPoint Told(this TouchPoint touchPoint, DateTimeOffset at) =>
        touchPoint.Next() with { Nudge = touchPoint.Nudge with { State = NudgeState.Sent, SentAt = at } };

    public static LoggedClose Close(string sale = "s1", string customer = "acme", params TouchPoint[] plan) =>
        new(Customer(customer), Contact(customer: customer), Sale(sale, customer), plan);

    public static Person Person(string id = "ana", string name = "Ana Silva") =>
        new(new PersonId(id), name, PersonRole.Manager, new TeamId("north"), WorkRhythm.DefaultIn("Europe/Lisbon") with
        {
            NudgeHour = new TimeOnly(8, 30),
            Holidays = [new DateOnly(2026, 12, 25)],
        });

    public static ConversationReference Reference(string conversation = "c1", string channel = "msteams", string user = "29:ana") => new()
    {
        ChannelId = channel,
        ServiceUrl = "https://smba.example/emea/",
        Conversation = new ConversationAccount(id: conversation, conversationType: "personal", tenantId: "t"),
        User = new ChannelAccount(user, "Ana"),
        Bot = new ChannelAccount("28:bot", "AfterSale"),
        Locale = "pt-PT",
    };

    public static SentCard Card(string id = "card1", string? touchPoint = "t1", DateTimeOffset? sentAt = null) => new(
        id, Ana, Reference(), "activity/" + id, touchPoint is null ? null : new TouchPointId(touchPoint), sentAt ?? Now);
}
