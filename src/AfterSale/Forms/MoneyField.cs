using System.Globalization;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.BotFramework.Recognizers;
using AfterSale.Domain.Sales;
using AfterSale.Texts;

namespace AfterSale.Forms;

/// <summary>An amount with its currency; stored as <c>12500.50 EUR</c>.</summary>
internal sealed class MoneyField(string key) : FormField(key)
{
    /// <summary>The currency when none is said.</summary>
    public required Func<FormScope, string> DefaultCurrency { get; init; }

    /// <summary>How an amount is stored.</summary>
    public static string Store(Money money) => money.Amount.ToString(CultureInfo.InvariantCulture) + " " + money.Currency;

    /// <summary>Reads a stored amount.</summary>
    public static Money Load(string stored)
    {
        var space = stored.IndexOf(' ', StringComparison.Ordinal);
        return new(decimal.Parse(stored.AsSpan(0, space), CultureInfo.InvariantCulture), stored[(space + 1)..]);
    }

    /// <inheritdoc/>
    public override ValueTask<FieldAnswer> ReadAsync(FormScope scope, string answer, CancellationToken cancellationToken) =>
        new(MoneyRecognizer.Recognize(answer, scope.Culture, DefaultCurrency(scope)) switch
        {
            MoneyRecognition.Recognized money => new FieldAnswer.Accepted(Store(new(money.Amount, money.Currency))),
            MoneyRecognition.Negative => new FieldAnswer.Refused(Text.Of("form.money.negative")),
            MoneyRecognition.TooLarge => new FieldAnswer.Refused(Text.Of("form.money.too_large")),
            MoneyRecognition.UnknownCurrency unknown => new FieldAnswer.Refused(Text.Of("form.money.currency", Say.Words(unknown.Code, 20))),
            _ => new FieldAnswer.Refused(Text.Of("form.money.not_money")),
        });

    /// <inheritdoc/>
    public override AdaptiveElement Input(FormScope scope, string? value) => new TextInput
    {
        Id = Key,
        Label = CardLabel,
        Placeholder = Text.Of("form.money.example"),
        Value = value,
    };

    /// <inheritdoc/>
    public override string InputValue(FormScope scope, string stored)
    {
        var money = Load(stored);
        return money.Amount.ToString("0.##", scope.Culture) + " " + money.Currency;
    }
}
