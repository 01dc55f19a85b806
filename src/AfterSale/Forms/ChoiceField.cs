using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Customers;
using AfterSale.Texts;

namespace AfterSale.Forms;

/// <summary>One of a few known answers, by its label, a synonym or its number.</summary>
internal sealed class ChoiceField(string key) : FormField(key)
{
    /// <summary>The answers to choose from.</summary>
    public required Func<FormScope, IReadOnlyList<FormOption>> Options { get; init; }

    /// <summary>Other words for an answer's value.</summary>
    public IReadOnlyDictionary<string, string> Synonyms { get; init; } = new Dictionary<string, string>();

    /// <summary>What is chosen on the card when nothing was said.</summary>
    public Func<FormScope, string?> Default { get; init; } = static _ => null;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Suggestions(FormScope scope) => [.. Options(scope).Select(option => option.Label)];

    /// <inheritdoc/>
    public override ValueTask<FieldAnswer> ReadAsync(FormScope scope, string answer, CancellationToken cancellationToken)
    {
        var options = Options(scope);
        return new(Pick(options, answer) is { } value
            ? new FieldAnswer.Accepted(value)
            : new FieldAnswer.Refused(Text.Of("form.not_a_choice", string.Join(", ", options.Select(option => option.Label)))));
    }

    /// <inheritdoc/>
    public override AdaptiveElement Input(FormScope scope, string? value) =>
        new ChoiceSetInput([.. Options(scope).Select(option => new InputChoice(option.Label, option.Value))])
        {
            Id = Key,
            Label = CardLabel,
            Value = value ?? Default(scope),
            Style = ChoiceInputStyle.Compact,
        };

    private string? Pick(IReadOnlyList<FormOption> options, string answer)
    {
        if (FormOptions.Pick(options, answer) is { } option)
        {
            return option.Value;
        }

        return Synonyms.TryGetValue(Names.Fold(answer), out var value) && options.Any(o => o.Value == value) ? value : null;
    }
}
