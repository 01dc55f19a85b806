using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.BotFramework.Recognizers;
using AfterSale.Texts;

namespace AfterSale.Forms;

/// <summary>Several short texts, one a line; stored so.</summary>
internal sealed class ListField(string key) : FormField(key)
{
    /// <summary>Says what is wrong with the items, or <see langword="null"/> when nothing is.</summary>
    public required Func<IReadOnlyList<string>, string?> Problem { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Suggestions(FormScope scope) => [Text.Of("form.none")];

    /// <inheritdoc/>
    public override ValueTask<FieldAnswer> ReadAsync(FormScope scope, string answer, CancellationToken cancellationToken)
    {
        var items = ListRecognizer.Split(answer);
        return new(Problem(items) is { } problem
            ? new FieldAnswer.Refused(problem)
            : new FieldAnswer.Accepted(string.Join('\n', items)));
    }

    /// <inheritdoc/>
    public override AdaptiveElement Input(FormScope scope, string? value) => new TextInput
    {
        Id = Key,
        Label = CardLabel,
        Placeholder = Text.Of("form.one_a_line"),
        IsMultiline = true,
        Value = value,
    };
}
