using AfterSale.Bot;
using AfterSale.BotFramework.Recognizers;
using AfterSale.Domain.Sales;
using AfterSale.Features.LogClose;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Delivery;

/// <summary>What is asked when a date of a sale moves: to when, and why.</summary>
internal static class DeliveryFields
{
    /// <summary>The new day.</summary>
    public const string To = "to";

    /// <summary>Why it moved.</summary>
    public const string Reason = "reason";

    private static readonly string[] Smalls = ["to", "until", "till", "on", "is", "now"];

    /// <summary>The new day.</summary>
    public static DateField Day(string label, string ask) => new(To)
    {
        Required = true,
        Label = label,
        Question = _ => ask,
        Preference = DatePreference.Future,
        Offer = static _ => [Text.Of("delivery.in_two_weeks")],
        Problem = static (_, _) => null,
    };

    /// <summary>Why.</summary>
    public static TextField Why() => new(Reason)
    {
        Label = Text.Of("delivery.reason.label"),
        Question = static _ => Text.Of("delivery.reason.ask"),
        Problem = static words => CloseMessages.Maybe(CloseRules.Note(words)),
    };

    /// <summary>Reads "to 12 Dec because the truck broke down".</summary>
    public static Dictionary<string, string> Answers(string behind)
    {
        var answers = new Dictionary<string, string>();
        var parts = behind.Split(" because ", 2, StringSplitOptions.TrimEntries);
        var day = Words.After(parts[0], Smalls) ?? (Words.Are(parts[0], Smalls) ? "" : parts[0]);
        if (day.Length > 0)
        {
            answers[To] = day;
        }

        if (parts.Length > 1 && parts[1].Length > 0)
        {
            answers[Reason] = parts[1];
        }

        return answers;
    }

    /// <summary>A fault of the new day.</summary>
    public static FormReview.Faulty Fault(string message) =>
        new(new Dictionary<string, FieldAnswer> { [To] = new FieldAnswer.Refused(message) });
}
