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
}

/// <summary>What became of a confirmed form.</summary>
/// <param name="Card">What the card shows from now on.</param>
/// <param name="Words">What is said where the card is not in sight.</param>
/// <param name="Suggestions">What to do next.</param>
internal sealed record FormOutcome(AdaptiveCard Card, string Words, IReadOnlyList<string> Suggestions);

/// <summary>What a form starts with.</summary>
/// <param name="DraftId">Names what the form will make.</param>
/// <param name="Answers">Words already said, by field: they are read as if typed.</param>
/// <param name="Lead">What to say before the first question.</param>
internal sealed record FormStart(string DraftId, IReadOnlyDictionary<string, string> Answers, string? Lead = null);
