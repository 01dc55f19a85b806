using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain;
using AfterSale.Domain.Complaints;
using AfterSale.Forms;

namespace AfterSale.Features.Complaints;

/// <summary>A pressed button of a complaint's card. Nothing in it is trusted: the complaint is looked up, and whether the speaker may.</summary>
/// <param name="Verb">Which button.</param>
/// <param name="Customer">The customer, as the card names it.</param>
/// <param name="Complaint">The complaint, as the card names it.</param>
/// <param name="CardId">The card, as it names itself.</param>
/// <param name="Step">The step, if the button takes one.</param>
/// <param name="Note">What stood in the step's input.</param>
/// <param name="Source">What was chosen as the source.</param>
/// <param name="To">Whom it is offered to.</param>
internal sealed record ComplaintPress(
    string Verb, CustomerId Customer, ComplaintId Complaint, string? CardId, ComplaintStep? Step, string? Note, ComplaintSource? Source, PersonId? To)
{
    /// <summary>Takes a step.</summary>
    public const string TakeStep = "complaint.step_taken";

    /// <summary>Offers it to a colleague.</summary>
    public const string Offer = "complaint.offer_to";

    /// <summary>Takes the offer.</summary>
    public const string Accept = "complaint.offer_accept";

    /// <summary>Turns the offer down, or takes it back.</summary>
    public const string Decline = "complaint.offer_decline";

    /// <summary>The input in which a step's words are typed.</summary>
    public static string NoteInput(ComplaintStep step) => "note" + step;

    /// <summary>The input in which the source is chosen.</summary>
    public const string SourceInput = "source";

    /// <summary>The input in which a colleague is chosen.</summary>
    public const string ToInput = "to";

    /// <summary>Reads the press; <see langword="null"/> when it names no complaint.</summary>
    public static ComplaintPress? Read(CardSubmission pressed)
    {
        if (Short(pressed, "customer") is not { } customer || Short(pressed, "complaint") is not { } complaint)
        {
            return null;
        }

        var step = Enum.TryParse<ComplaintStep>(FormPress.Read(pressed.Data, "step"), out var read) && Enum.IsDefined(read) ? read : (ComplaintStep?)null;
        var source = Enum.TryParse<ComplaintSource>(FormPress.Read(pressed.Data, SourceInput), out var from) && Enum.IsDefined(from) ? from : (ComplaintSource?)null;
        var note = step is { } taken ? FormPress.Read(pressed.Data, NoteInput(taken))?.Trim() : null;
        return new(
            pressed.Verb,
            new(customer),
            new(complaint),
            FormPress.Read(pressed.Data, "card"),
            step,
            string.IsNullOrEmpty(note) ? null : note,
            source,
            Short(pressed, ToInput) is { } to ? new PersonId(to) : null);
    }

    private static string? Short(CardSubmission pressed, string key) =>
        FormPress.Read(pressed.Data, key) is { Length: > 0 and < 300 } value ? value : null;
}
