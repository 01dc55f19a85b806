using AfterSale.Domain.Calendars;
using AfterSale.Domain.Implementations;
using AfterSale.Domain.Journal;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans.Sharing;
using AfterSale.Domain.Sales;
using AfterSale.Plans;
using AfterSale.Store;

namespace AfterSale.Features.SharePlan;

/// <summary>What of a customer's plan they may see.</summary>
/// <param name="Customer">The customer's name.</param>
/// <param name="By">Who looks after them.</param>
/// <param name="Plan">The touch points.</param>
/// <param name="Own">Their own implementation plan, if it has begun.</param>
internal sealed record SharedView(string Customer, string By, SharedPlan Plan, SharedImplementation? Own);

/// <summary>Reads what a link shows, if it counts.</summary>
internal sealed class SharedPlanReader(SharedLinks links, ICustomerFiles files, IPeople people, PlanTemplates templates, TimeProvider time)
{
    /// <summary>What a link shows; <see langword="null"/> when it is none, is over or was taken back.</summary>
    /// <param name="token">The last part of its path.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SharedView?> ReadAsync(string token, CancellationToken cancellationToken)
    {
        if (links.Read(token) is not var (customer, entry)
            || await files.OpenAsync(customer, cancellationToken) is not { } file
            || await people.FindAsync(file.Customer.Owner, cancellationToken) is not { } owner
            || SharedLinks.Standing(file, entry, LocalTime.DateIn(time.GetUtcNow(), owner.Rhythm.TimeZoneId)) is not { } saleId
            || file.Sales.FirstOrDefault(one => one.Id == saleId) is not { } sale)
        {
            return null;
        }

        return View(file, sale, owner);
    }

    /// <summary>What a customer may see of the plan of a sale.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="sale">The sale.</param>
    /// <param name="owner">Who looks after them.</param>
    public SharedView? View(CustomerFile file, Sale sale, Person owner) =>
        (file.Contacts.FirstOrDefault(one => one.Id == sale.Contact) ?? file.Contact) is { } contact
            ? new(
                file.Customer.Name,
                owner.Name,
                SharedPlan.For(file.Plan.Where(touchPoint => touchPoint.Sale == sale.Id), templates.For(sale), sale, file.Customer, contact),
                SharedImplementation.Of(file.Implementation(sale.Id), sale))
            : null;
}
