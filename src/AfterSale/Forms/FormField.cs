using AfterSale.BotFramework.AdaptiveCards;

namespace AfterSale.Forms;

/// <summary>
/// One thing that a form asks for. It is asked for in words and on a card by the same definition, and both answers
/// are read by the same <see cref="ReadAsync"/>, so that whatever can be tapped can be typed.
/// </summary>
internal abstract class FormField(string key)
{
    /// <summary>Its name in the form's answers and in the card's data.</summary>
    public string Key { get; } = key;

    /// <summary>Whether the form is complete without it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it is asked for at all, given what is known so far.</summary>
    public Func<FormScope, bool> Applies { get; init; } = static _ => true;

    /// <summary>Whether it is asked for in words, given what is known so far; the card shows it all the same.</summary>
    public Func<FormScope, bool> AsksWhen { get; init; } = static _ => true;

    /// <summary>The short name shown on the card and in "edit …".</summary>
    public required string Label { get; init; }

    /// <summary>The label on the card: what is required is marked.</summary>
    public string CardLabel => Required ? Label + " *" : Label;

    /// <summary>The question asked in words.</summary>
    public required Func<FormScope, string> Question { get; init; }

    /// <summary>Answers worth offering as buttons under the question.</summary>
    public virtual IReadOnlyList<string> Suggestions(FormScope scope) => [];

    /// <summary>Reads an answer, typed or from the card; never empty.</summary>
    /// <param name="scope">What is known so far.</param>
    /// <param name="answer">The words or the input's value.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public abstract ValueTask<FieldAnswer> ReadAsync(FormScope scope, string answer, CancellationToken cancellationToken);

    /// <summary>Takes one of the meanings that <see cref="FieldAnswer.Choose"/> offered.</summary>
    /// <param name="scope">What is known so far.</param>
    /// <param name="value">The option's value.</param>
    public virtual FieldAnswer Picked(FormScope scope, string value) => new FieldAnswer.Accepted(value);

    /// <summary>The input on the card.</summary>
    /// <param name="scope">What is known so far.</param>
    /// <param name="value">What the input starts with: what was typed into it before, else the answer.</param>
    public abstract AdaptiveElement Input(FormScope scope, string? value);

    /// <summary>How a stored answer reads in the input; most are stored as they are typed.</summary>
    /// <param name="scope">What is known so far.</param>
    /// <param name="stored">The stored answer.</param>
    public virtual string InputValue(FormScope scope, string stored) => stored;
}

/// <summary>What reading an answer came to.</summary>
internal abstract record FieldAnswer
{
    private FieldAnswer()
    {
    }

    /// <summary>It was understood.</summary>
    /// <param name="Value">The answer in the form in which it is stored.</param>
    public sealed record Accepted(string Value) : FieldAnswer;

    /// <summary>It can mean several things.</summary>
    /// <param name="Message">Asks which.</param>
    /// <param name="Options">The meanings.</param>
    public sealed record Choose(string Message, IReadOnlyList<FormOption> Options) : FieldAnswer;

    /// <summary>It can't be taken.</summary>
    /// <param name="Message">Says why, kindly, and what would do.</param>
    public sealed record Refused(string Message) : FieldAnswer;
}

/// <summary>One of several meanings of an answer.</summary>
/// <param name="Value">The answer in the form in which it is stored.</param>
/// <param name="Label">What it is called.</param>
internal sealed record FormOption(string Value, string Label);
