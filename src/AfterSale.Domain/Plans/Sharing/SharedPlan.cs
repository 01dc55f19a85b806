using AfterSale.Domain.Customers;
using AfterSale.Domain.Plans.Templates;
using AfterSale.Domain.Sales;
using AfterSale.Domain.Wording;

namespace AfterSale.Domain.Plans.Sharing;

/// <summary>One contact as the customer reads of it.</summary>
/// <param name="TouchPoint">The touch point behind it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Text">What it brings the customer.</param>
/// <param name="Day">The day.</param>
/// <param name="Method">The way of contact.</param>
/// <param name="IsDone">Whether it has taken place.</param>
public sealed record SharedTouchPoint(
    TouchPointId TouchPoint, string Title, string Text, DateOnly Day, ContactMethod Method, bool IsDone);

/// <summary>
/// A plan as it is shared with the customer (playbook, section 2; [TP]). What is inside the house, what asks something of them, what is held
/// or skipped, and the rep's own notes are not in it, nor are words of a dip or a complaint: only what rows say for them, or their kinds.
/// </summary>
/// <param name="Product">What was bought.</param>
/// <param name="TouchPoints">What is shared, in the order of the days.</param>
public sealed record SharedPlan(string Product, IReadOnlyList<SharedTouchPoint> TouchPoints)
{
    /// <summary>What of a plan the customer may see.</summary>
    /// <param name="plan">The sale's touch points.</param>
    /// <param name="template">The sale's template.</param>
    /// <param name="sale">The sale.</param>
    /// <param name="customer">Who bought.</param>
    /// <param name="contact">Who reads it.</param>
    public static SharedPlan For(
        IEnumerable<TouchPoint> plan, PlanTemplate template, Sale sale, Customer customer, Contact contact)
    {
        var slots = PlanSlots.For(sale, customer, contact, concern: null);
        return new(
            sale.Product,
            [
                .. plan.Where(touchPoint => touchPoint is { Hold: null, State: not TouchPointState.Skipped })
                    .OrderBy(touchPoint => touchPoint.DueOn)
                    .Select(touchPoint => Shared(touchPoint, template, slots))
                    .OfType<SharedTouchPoint>(),
            ]);
    }

    private static SharedTouchPoint? Shared(TouchPoint touchPoint, PlanTemplate template, Dictionary<string, string> slots)
    {
        var said = touchPoint.Objectives
            .Select(objective => Said(objective, template))
            .OfType<SharedSentence>()
            .Select(sentence => new SharedSentence(SlotText.Fill(sentence.Title, slots), SlotText.Fill(sentence.Text, slots)))
            .Distinct()
            .ToList();
        return said.Count == 0
            ? null
            : new(
                touchPoint.Id,
                said[0].Title,
                string.Join(' ', said.Select(sentence => sentence.Text)),
                touchPoint.DueOn,
                touchPoint.Method,
                touchPoint.State == TouchPointState.Done);
    }

    private static SharedSentence? Said(Objective objective, PlanTemplate template)
    {
        var neutral = SharedSentence.Of(objective.Kind);
        return objective.Kind == TouchPointKind.Own ? null
            : template.Rows.FirstOrDefault(row => PlanKit.IsOf(objective.Key, row.Key))?.Shared is { } shared
                ? new SharedSentence(neutral?.Title ?? "In touch", shared)
                : neutral;
    }
}
