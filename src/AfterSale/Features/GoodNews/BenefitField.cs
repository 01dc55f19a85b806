using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Sales;
using AfterSale.Features.LogClose;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.GoodNews;

/// <summary>One of the benefits that the customer bought; in words also any other, as it is called.</summary>
internal sealed class BenefitField(string key) : FormField(key)
{
    /// <summary>Under which key the form is given the benefits that were bought, one a line.</summary>
    public const string Bought = "bought";

    /// <summary>The answer that means another one.</summary>
    public const string Another = "*";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Suggestions(FormScope scope) => scope.Lines(Bought);

    /// <inheritdoc/>
    public override ValueTask<FieldAnswer> ReadAsync(FormScope scope, string answer, CancellationToken cancellationToken) =>
        new(FormOptions.Pick(Options(scope), answer) is { } option ? new FieldAnswer.Accepted(option.Value)
            : CloseMessages.Maybe(CloseRules.Benefits([answer.Trim()])) is { } problem ? new FieldAnswer.Refused(problem)
            : new FieldAnswer.Accepted(answer.Trim()));

    /// <inheritdoc/>
    public override AdaptiveElement Input(FormScope scope, string? value) =>
        new ChoiceSetInput([.. Options(scope).Select(option => new InputChoice(option.Label, option.Value))])
        {
            Id = Key,
            Label = CardLabel,
            Value = value ?? (scope.Lines(Bought).Count == 0 ? Another : null),
            Style = ChoiceInputStyle.Compact,
        };

    // What was said in words to be another one stays a choice on the card.
    private List<FormOption> Options(FormScope scope)
    {
        List<FormOption> options = [.. scope.Lines(Bought).Select(benefit => new FormOption(benefit, benefit))];
        if (scope[Key] is { } said && said != Another && options.All(option => option.Value != said))
        {
            options.Add(new FormOption(said, said));
        }

        return [.. options, new FormOption(Another, Text.Of("goodnews.another"))];
    }
}
