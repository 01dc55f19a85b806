using AfterSale.BotFramework.AdaptiveCards;

namespace AfterSale.Forms;

/// <summary>Free words, checked by a rule.</summary>
internal sealed class TextField(string key) : FormField(key)
{
    /// <summary>Says what is wrong with the trimmed answer, or <see langword="null"/> when nothing is.</summary>
    public required Func<string, string?> Problem { get; init; }

    /// <summary>Answers worth offering.</summary>
    public Func<FormScope, IReadOnlyList<string>> Offer { get; init; } = static _ => [];

    /// <summary>What the input shows while empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Whether it takes several lines.</summary>
    public bool Multiline { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Suggestions(FormScope scope) => Offer(scope);

    /// <inheritdoc/>
    public override ValueTask<FieldAnswer> ReadAsync(FormScope scope, string answer, CancellationToken cancellationToken)
    {
        var trimmed = answer.Trim();
        return new(Problem(trimmed) is { } problem ? new FieldAnswer.Refused(problem) : new FieldAnswer.Accepted(trimmed));
    }

    /// <inheritdoc/>
    public override AdaptiveElement Input(FormScope scope, string? value) => new TextInput
    {
        Id = Key,
        Label = CardLabel,
        Placeholder = Placeholder,
        IsMultiline = Multiline,
        Value = value,
    };
}
