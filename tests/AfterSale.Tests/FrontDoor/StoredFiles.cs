using AfterSale.Domain;
using AfterSale.Domain.Journal;
using AfterSale.Store;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.Tests.FrontDoor;

/// <summary>Reads customers' files, through the ports.</summary>
internal static class StoredFiles
{
    /// <summary>The file of a customer of somebody's, by name; of the only one when no name is given.</summary>
    public static async Task<CustomerFile> FileAsync(this TeamsRep rep, string? customer = null)
    {
        var own = await rep.Host.Services.GetRequiredService<ICustomers>().OwnedByAsync(new PersonId("msteams|" + rep.Id), CancellationToken.None);
        var found = Assert.Single(own, one => customer is null || one.Name == customer);
        return Assert.IsType<CustomerFile>(await rep.Host.Services.GetRequiredService<ICustomerFiles>().OpenAsync(found.Id, CancellationToken.None));
    }

    /// <summary>The facts of one kind that stand in a customer's journal.</summary>
    public static async Task<IReadOnlyList<T>> FactsAsync<T>(this TeamsRep rep, string? customer = null)
        where T : JournalFact => [.. (await rep.FileAsync(customer)).Facts<T>().Select(one => one.Fact)];
}
