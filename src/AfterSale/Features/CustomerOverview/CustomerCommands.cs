using AfterSale.Bot;
using AfterSale.Texts;

namespace AfterSale.Features.CustomerOverview;

/// <summary>Shows all that matters about one customer: "customer northwind".</summary>
internal sealed class CustomerCommands(CustomerFinder finder, CustomerFileDesk desk, CustomerReader reader, OwnBook book) : IFeatureCommands
{
    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("customer", ["show customer", "how is", "tell me about", "show"], SaidAsync, TakesWords: true, NamesCustomer: true),
    ];

    private async Task SaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(turn, "customer", words, cancellationToken) is not { } customer
            || await desk.OpenAsync(turn.Person, customer.Id, cancellationToken) is not { } file)
        {
            return;
        }

        var owner = await book.OwnerAsync(turn.Person, customer, cancellationToken);
        var reading = customer.LostOn is null ? reader.Read(file, turn.Person, turn.Today) : null;
        var card = CustomerCard.Draw(
            file, reading, owner.Id == turn.Person.Id ? null : owner.Name, turn.Today, turn.Context.Activity.ChannelId);
        await turn.ShowAsync(card, null, Text.Of("customer.summary", customer.Name), null, cancellationToken);
    }
}
