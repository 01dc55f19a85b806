using AfterSale.BotFramework.AdaptiveCards;

namespace AfterSale.Forms;

/// <summary>What a filled form comes to before it is confirmed.</summary>
internal abstract record FormReview
{
    private FormReview()
    {
    }

    /// <summary>It can be stored.</summary>
    /// <param name="Summary">Shows what will be stored.</param>
    public sealed record Ready(IReadOnlyList<AdaptiveElement> Summary) : FormReview;

    /// <summary>Answers that do not go together.</summary>
    /// <param name="ByField">What is wrong, by field.</param>
    public sealed record Faulty(IReadOnlyDictionary<string, FieldAnswer> ByField) : FormReview;

    /// <summary>It can't be stored whatever is answered: what it is about is gone, or not allowed any more.</summary>
    /// <param name="Reason">Says why, and what to do instead.</param>
    public sealed record Impossible(string Reason) : FormReview;
}

/// <summary>What became of a confirmed form.</summary>
/// <param name="Card">What the card shows from now on.</param>
/// <param name="Words">What is said where the card is not in sight.</param>
/// <param name="Suggestions">What to do next.</param>
/// <param name="Next">The form that follows by itself, such as the complaint that a check-in brought up.</param>
internal sealed record FormOutcome(AdaptiveCard Card, string Words, IReadOnlyList<string> Suggestions, NextForm? Next = null);

/// <summary>A form that follows another.</summary>
/// <param name="Form">Its dialog.</param>
/// <param name="Start">What it starts with.</param>
internal sealed record NextForm(string Form, FormStart Start);

/// <summary>What a form starts with.</summary>
/// <param name="DraftId">Names what the form will make.</param>
/// <param name="Answers">Words already said, by field: they are read as if typed.</param>
/// <param name="Lead">What to say before the first question.</param>
/// <param name="Subject">What it is about, such as a customer's id; the form looks it up anew and checks whose it is.</param>
/// <param name="RequiredOnly">Whether only what is required is asked for in words.</param>
/// <param name="Then">The form that follows it, be it stored or cancelled.</param>
/// <param name="IsOptional">Whether nothing is said when there turns out to be nothing to ask.</param>
internal sealed record FormStart(
    string DraftId,
    IReadOnlyDictionary<string, string> Answers,
    string? Lead = null,
    string? Subject = null,
    bool RequiredOnly = false,
    NextForm? Then = null,
    bool IsOptional = false)
{
    /// <summary>A form about something, with nothing answered yet.</summary>
    /// <param name="subject">What it is about.</param>
    public static FormStart About(string subject) => new(Guid.NewGuid().ToString("n"), new Dictionary<string, string>(), Subject: subject);
}
