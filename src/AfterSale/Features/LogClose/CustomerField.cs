using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Sales;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.LogClose;

/// <summary>The customer: a new one, or one of the rep's own by part of the name. A name that comes near asks rather than guesses.</summary>
internal sealed class CustomerField(OwnBook book) : FormField(CloseKeys.Customer)
{
    private const int Offered = 5;

    /// <inheritdoc/>
    public override async ValueTask<FieldAnswer> ReadAsync(FormScope scope, string answer, CancellationToken cancellationToken)
    {
        var name = answer.Trim();
        if (CloseRules.Name(name) is { } problem)
        {
            return new FieldAnswer.Refused(CloseMessages.Of(problem));
        }

        return await book.FindCustomerAsync(scope.Person, name, cancellationToken) switch
        {
            CustomerFinding.One one when Names.Fold(one.Customer.Name) == Names.Fold(name) => new FieldAnswer.Accepted(Store(one.Customer)),
            CustomerFinding.One one => Which(name, [one.Customer]),
            CustomerFinding.Several several => Which(name, several.Customers),
            CustomerFinding.None { Nearest.Count: > 0 } none => Which(name, none.Nearest),
            _ => new FieldAnswer.Accepted(KnownOrNew.New(name)),
        };
    }

    /// <inheritdoc/>
    public override AdaptiveElement Input(FormScope scope, string? value) => new TextInput
    {
        Id = Key,
        Label = CardLabel,
        Placeholder = Text.Of("close.customer.placeholder"),
        Value = value,
    };

    /// <inheritdoc/>
    public override string InputValue(FormScope scope, string stored) => NameIn(stored) ?? "";

    /// <summary>The name in a stored answer.</summary>
    public static string? NameIn(string? stored) => KnownOrNew.Name(stored) ?? KnownOrNew.Id(stored)?.Split('|', 2).ElementAtOrDefault(1);

    /// <summary>The customer's id in a stored answer.</summary>
    public static string? IdIn(string? stored) => KnownOrNew.Id(stored)?.Split('|', 2)[0];

    /// <summary>How one already known is stored.</summary>
    public static string Store(Customer customer) => KnownOrNew.Known($"{customer.Id.Value}|{customer.Name}");

    private static FieldAnswer.Choose Which(string name, IReadOnlyList<Customer> near) => new(
        Text.Of("close.customer.which"),
        [
            .. near.Take(Offered).Select(customer => new FormOption(Store(customer), customer.Name)),
            new FormOption(KnownOrNew.New(name), Text.Of("close.customer.new", name)),
        ]);
}
