using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain;
using AfterSale.Forms;

namespace AfterSale.Features.TouchPoints;

/// <summary>A pressed button of a touch point's card. Nothing in it is trusted: the touch point is looked up and must be the speaker's.</summary>
/// <param name="Verb">Which button.</param>
/// <param name="TouchPoint">The touch point, as the card names it.</param>
/// <param name="CardId">The card, as it names itself.</param>
/// <param name="Until">The date in the snooze input.</param>
/// <param name="Reason">The reason in the skip input.</param>
/// <param name="Seen">The talking points that the card shows already.</param>
internal sealed record TouchPointPress(
    string Verb, TouchPointId TouchPoint, string? CardId, string? Until, string? Reason, IReadOnlyList<string> Seen)
{
    /// <summary>Reads the press; <see langword="null"/> when it names no touch point.</summary>
    public static TouchPointPress? Read(CardSubmission pressed) =>
        FormPress.Read(pressed.Data, "touchPoint") is { Length: > 0 and < 200 } id
            ? new(
                pressed.Verb,
                new(id),
                FormPress.Read(pressed.Data, "card"),
                FormPress.Read(pressed.Data, "until"),
                FormPress.Read(pressed.Data, "reason"),
                FormPress.Read(pressed.Data, "seen")?.Split(',') ?? [])
            : null;
}
