using AfterSale.Domain.Calendars;
using AfterSale.Domain.Customers;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans.Templates;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Plans;

/// <summary>Lays out the touch-point plan of a sale (playbook, section 2). The same input always gives the same plan.</summary>
public static class PlanBuilder
{
    /// <summary>
    /// Lays out a sale's plan: every row on one of the owner's working days, rows before delivery or renewal kept before it,
    /// rows that meet on a day or lie in the past merged into one touch point that carries all their objectives.
    /// </summary>
    /// <param name="template">The plan for this kind of product.</param>
    /// <param name="sale">The sale.</param>
    /// <param name="customer">Who bought.</param>
    /// <param name="contact">Whom to talk to; touch points follow their preferred way of contact.</param>
    /// <param name="owner">Who is to act; their working days and hours count.</param>
    /// <param name="notBefore">The first day on which anything may be due: the owner's today, or tomorrow.</param>
    /// <returns>The touch points in the order of their days; never two on one day.</returns>
    /// <exception cref="ArgumentException">The owner's rhythm has no working day.</exception>
    public static IReadOnlyList<TouchPoint> Build(
        PlanTemplate template, Sale sale, Customer customer, Contact contact, Person owner, DateOnly notBefore)
    {
        var entries = new PlanEntries(template, sale, customer, contact, owner, PlanKnown.Nothing).List();
        var layout = new PlanLayout(entries, WorkingCalendar.Of(owner.Rhythm), notBefore, PlanSoFar.Nothing);
        return [.. layout.Days().Select(day => Planned(day, sale, contact, owner))];
    }

    /// <summary>
    /// Lays the plan out again after dates, concerns or people changed. What was done or skipped stays as it was and is not
    /// planned again; what is open is re-timed and keeps its history and snoozes; what is overdue and still would be stays
    /// visibly overdue. With nothing changed it gives the same touch points.
    /// </summary>
    /// <param name="existing">The sale's touch points as they are.</param>
    /// <param name="template">The plan for this kind of product.</param>
    /// <param name="sale">The sale with its new dates and concerns.</param>
    /// <param name="customer">Who bought.</param>
    /// <param name="contact">Whom to talk to.</param>
    /// <param name="owner">Who is to act.</param>
    /// <param name="notBefore">The first day on which anything may be newly due: the owner's today.</param>
    /// <param name="by">Who asked for it.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>
    /// The whole plan, in the order of its days. An open touch point of <paramref name="existing"/> whose id is missing here no
    /// longer exists (its objectives and history went to another, or none of its rows apply and nothing had happened to it).
    /// One to which something had happened and whose rows apply no longer is skipped with <see cref="NoLongerApplies"/>, and
    /// comes back when they apply again.
    /// </returns>
    /// <exception cref="ArgumentException">The owner's rhythm has no working day.</exception>
    public static IReadOnlyList<TouchPoint> Replan(
        IReadOnlyList<TouchPoint> existing,
        PlanTemplate template,
        Sale sale,
        Customer customer,
        Contact contact,
        Person owner,
        DateOnly notBefore,
        PersonId by,
        DateTimeOffset at) =>
        Replan(existing, template, sale, customer, contact, owner, notBefore, by, at, evidence: null);

    /// <summary>
    /// Lays the plan out again from the dates and from what is known beside them (playbook, section 2: a reported result, a
    /// temperature, a complaint re-times what is still open). Maintenance rotates by what the mix lacks, the plan rolls on so that
    /// months of contact lie ahead, and what asks something of the customer is held while anything is in the way.
    /// </summary>
    /// <inheritdoc cref="Replan(IReadOnlyList{TouchPoint}, PlanTemplate, Sale, Customer, Contact, Person, DateOnly, PersonId, DateTimeOffset)"/>
    /// <param name="existing">The sale's touch points as they are.</param>
    /// <param name="template">The plan for this kind of product.</param>
    /// <param name="sale">The sale.</param>
    /// <param name="customer">Who bought.</param>
    /// <param name="contact">Whom to talk to.</param>
    /// <param name="owner">Who is to act.</param>
    /// <param name="notBefore">The owner's today.</param>
    /// <param name="by">Who asked for it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="evidence">What is known beside the dates; <see langword="null"/> goes by the dates and keeps holds and strategies.</param>
    public static IReadOnlyList<TouchPoint> Replan(
        IReadOnlyList<TouchPoint> existing,
        PlanTemplate template,
        Sale sale,
        Customer customer,
        Contact contact,
        Person owner,
        DateOnly notBefore,
        PersonId by,
        DateTimeOffset at,
        PlanEvidence? evidence)
    {
        var calendar = WorkingCalendar.Of(owner.Rhythm);
        var standing = new PlanStanding(existing, evidence, notBefore);
        var entries = standing.Standing(
            template, new PlanEntries(template, sale, customer, contact, owner, standing.Known()).List());
        var layout = new PlanLayout(entries, calendar, notBefore, standing.SoFar(calendar));
        var replanned = new PlanReconciliation(existing, owner.Rhythm, by, at)
            .With([.. layout.Days().Select(day => Planned(day, sale, contact, owner))]);
        return evidence?.Dip is { } dip
            ? new DipCheck(dip, sale, contact, owner, by, at).PullIn(existing, replanned, notBefore)
            : replanned;
    }

    /// <summary>
    /// The plan as it is but for the check that a dip alert pulls in (playbook, section 1): that one never waits for an answer to what else may
    /// move.
    /// </summary>
    /// <param name="existing">The sale's touch points as they are.</param>
    /// <param name="sale">The sale.</param>
    /// <param name="contact">Whom to talk to.</param>
    /// <param name="owner">Who is to act.</param>
    /// <param name="notBefore">The owner's today.</param>
    /// <param name="by">Who asked for it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="dip">The alert.</param>
    /// <exception cref="ArgumentException">The owner's rhythm has no working day.</exception>
    public static IReadOnlyList<TouchPoint> PullIn(
        IReadOnlyList<TouchPoint> existing, Sale sale, Contact contact, Person owner, DateOnly notBefore, PersonId by, DateTimeOffset at, DipAlert dip) =>
        new DipCheck(dip, sale, contact, owner, by, at).PullIn(existing, existing, notBefore);

    /// <summary>The reason noted when a re-plan leaves out a touch point to which something had happened.</summary>
    public const string NoLongerApplies = "No longer applies after the plan changed.";

    private static TouchPoint Planned(PlanDay day, Sale sale, Contact contact, Person owner)
    {
        var first = day.Entries[0];
        return new TouchPoint(
            TouchPointId.For(sale.Id, first.Objective.Key),
            sale.Id,
            sale.Customer,
            owner.Id,
            first.Objective.Kind,
            first.Objective.Title,
            [.. day.Entries.Select(entry => entry.Objective)],
            day.DueOn,
            MethodOf(day, contact),
            TouchPointState.Planned,
            History: [],
            new Nudge(day.Hold is null ? NudgeState.Waiting : NudgeState.Held, NudgeTime.For(day.DueOn, owner.Rhythm), SentAt: null),
            Revision: 0,
            day.Hold,
            day.IsFixed);
    }

    /// <summary>The customer's preferred way, unless every row of the day is fixed on one other way (the brief inside the house).</summary>
    private static ContactMethod MethodOf(PlanDay day, Contact contact) =>
        day.Entries.Select(entry => entry.Row.Method).Distinct().ToList() is [{ } method] ? method : contact.Preferred;
}
