using AfterSale.Domain;
using AfterSale.Domain.Sales;
using AfterSale.Store;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.Tests.FrontDoor;

/// <summary>Reads what is stored, through the ports.</summary>
internal static class StoredBook
{
    /// <summary>Everything that somebody has logged.</summary>
    public static Task<IReadOnlyList<LoggedClose>> ClosesAsync(this TeamsRep rep) => ClosesAsync(rep.Host, "msteams|" + rep.Id);

    /// <inheritdoc cref="ClosesAsync(TeamsRep)"/>
    public static async Task<IReadOnlyList<LoggedClose>> ClosesAsync(this BotHost host, string person)
    {
        var (customers, sales, touchPoints) = (Port<ICustomers>(host), Port<ISales>(host), Port<ITouchPoints>(host));
        var closes = new List<LoggedClose>();
        foreach (var customer in await customers.OwnedByAsync(new PersonId(person), CancellationToken.None))
        {
            var plan = await touchPoints.OfCustomerAsync(customer.Id, CancellationToken.None);
            foreach (var sale in await sales.OfCustomerAsync(customer.Id, CancellationToken.None))
            {
                var contact = await customers.FindContactAsync(sale.Contact, CancellationToken.None);
                closes.Add(new LoggedClose(customer, contact!, sale, [.. plan.Where(touchPoint => touchPoint.Sale == sale.Id)]));
            }
        }

        return closes;
    }

    /// <summary>The only close that somebody has logged.</summary>
    public static async Task<LoggedClose> OnlyCloseAsync(this TeamsRep rep) => Assert.Single(await rep.ClosesAsync());

    private static T Port<T>(BotHost host)
        where T : notnull => host.Services.GetRequiredService<T>();
}
