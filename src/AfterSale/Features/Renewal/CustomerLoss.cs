using AfterSale.Bot;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Life;
using AfterSale.Domain.Sales;
using AfterSale.Features.LogClose;
using AfterSale.Forms;
using AfterSale.Plans;
using AfterSale.Texts;

namespace AfterSale.Features.Renewal;

/// <summary>A customer leaves: what is open is closed with the reason, the thank-you still goes out, and a door-opener follows (playbook, section 2).</summary>
internal sealed class CustomerLoss(PlanTemplates templates)
{
    /// <summary>What it comes to.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="file">The customer, with a signed sale.</param>
    /// <param name="reason">Why they left.</param>
    /// <param name="to">To whom they went, if known.</param>
    public CustomerAct Of(Turn turn, CustomerFile file, string reason, string? to)
    {
        var running = file.Sales.Where(sale => sale.End is null).ToList();
        var sale = file.Sale!;
        var closed = OpenEnds.Close(
            file.Plan, id => running.Any(one => one.Id == id), turn.Person.Id, turn.Now, Text.Of("renewal.closed_lost", Say.Shorten(reason, 200)));
        var first = CloseAssembly.FirstDay(turn.Person, turn.Today, turn.Now);
        var parting = templates.ForParting is { } template && file.Contact is { } contact
            ? PartingPlan.Build(template, sale, file.Customer, contact, turn.Person, turn.Today, first)
            : [];
        return new(
            [new CustomerLost(sale.Id, reason, to)],
            new FileChange
            {
                Customer = file.Customer with { LostOn = turn.Today },
                Sales = [.. running.Select(one => one with { End = new(SaleEndKind.Lost, turn.Today, reason, to) })],
                TouchPoints = [.. closed, .. parting],
            });
    }
}
