using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.BotFramework.Recognizers;
using AfterSale.Texts;

namespace AfterSale.Forms;

/// <summary>A question to be answered with yes or no, however it is said; stored as <c>yes</c> or <c>no</c>.</summary>
internal sealed class YesNoField(string key) : FormField(key)
{
    /// <summary>How yes is stored.</summary>
    public const string Yes = "yes";

    /// <summary>How no is stored.</summary>
    public const string No = "no";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Suggestions(FormScope scope) => [Text.Of("say.yes"), Text.Of("say.no")];

    /// <inheritdoc/>
    public override ValueTask<FieldAnswer> ReadAsync(FormScope scope, string answer, CancellationToken cancellationToken) =>
        new(YesNoRecognizer.Recognize(answer) is { } yes
            ? new FieldAnswer.Accepted(yes ? Yes : No)
            : new FieldAnswer.Refused(Text.Of("form.not_a_choice", string.Join(", ", Suggestions(scope)))));

    /// <inheritdoc/>
    public override AdaptiveElement Input(FormScope scope, string? value) =>
        new ChoiceSetInput([new InputChoice(Text.Of("say.yes"), Yes), new InputChoice(Text.Of("say.no"), No)])
        {
            Id = Key,
            Label = CardLabel,
            Value = value ?? No,
            Style = ChoiceInputStyle.Compact,
        };
}
