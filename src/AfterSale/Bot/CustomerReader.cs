using AfterSale.Domain.Journal;
using AfterSale.Domain.People;
using AfterSale.Domain.Readings;
using AfterSale.Domain.Sales;
using AfterSale.Plans;
using AfterSale.Store;

namespace AfterSale.Bot;

/// <summary>Reads a customer's state of mind: stage, dip, direction and trouble. The one place where their file meets its template.</summary>
internal sealed class CustomerReader(ICustomerFiles files, PlanTemplates templates)
{
    /// <summary>The reading of the sale that counts; <see langword="null"/> before the first signature.</summary>
    /// <param name="file">The customer's file.</param>
    /// <param name="person">Whose day it is.</param>
    /// <param name="today">Their day.</param>
    public CustomerReading? Read(CustomerFile file, Person person, DateOnly today) =>
        file.Sale is { } sale ? Read(file, sale, person, today) : null;

    /// <summary>The reading of one sale.</summary>
    /// <param name="file">The customer's file.</param>
    /// <param name="sale">The sale.</param>
    /// <param name="person">Whose day it is.</param>
    /// <param name="today">Their day.</param>
    public CustomerReading Read(CustomerFile file, Sale sale, Person person, DateOnly today) =>
        CustomerReading.Of(file, sale, templates.For(sale), person.Rhythm, today);

    /// <summary>The reading of a sale whose customer the person may see; the caller has made sure of that.</summary>
    /// <param name="sale">The sale.</param>
    /// <param name="person">Whose day it is.</param>
    /// <param name="today">Their day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<CustomerReading> ReadAsync(Sale sale, Person person, DateOnly today, CancellationToken cancellationToken) =>
        await files.OpenAsync(sale.Customer, cancellationToken) is { } file
            ? Read(file, sale, person, today)
            : throw new InvalidOperationException("A sale has a customer.");
}
