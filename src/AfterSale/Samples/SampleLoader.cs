using AfterSale.Hosting;
using AfterSale.People;
using AfterSale.Plans;
using AfterSale.Store;
using Microsoft.Extensions.Options;

namespace AfterSale.Samples;

/// <summary>Fills an empty store with sample people and customers, so that there is something to see.</summary>
internal sealed partial class SampleLoader(
    IPeople people,
    RosterDesk desk,
    ICustomers customers,
    ISales sales,
    ILibrary library,
    PlanTemplates templates,
    TimeProvider time,
    IOptions<AfterSaleOptions> options,
    ILogger<SampleLoader> logger) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.SampleData
            || (await people.AllAsync(cancellationToken)).Count > 0
            || await IsOwnBookAsync(cancellationToken))
        {
            return;
        }

        // People come last: a start that was broken off in the middle loads the samples again, and each only once.
        var now = time.GetUtcNow();
        var closes = SampleBook.Closes(templates, now);
        foreach (var close in closes)
        {
            await sales.LogCloseAsync(close, cancellationToken);
        }

        foreach (var item in SampleLibrary.Items(now))
        {
            await library.AddAsync(item, cancellationToken);
        }

        foreach (var person in SamplePeople.All)
        {
            await desk.SettleAsync(person, null, [], cancellationToken);
        }

        Log.Loaded(logger, SamplePeople.All.Count, closes.Count);
    }

    // Customers that are not the samples' own: then this is somebody's data.
    private async Task<bool> IsOwnBookAsync(CancellationToken cancellationToken) =>
        !await customers.AreNoneAsync(cancellationToken)
        && await sales.FindAsync(new(SampleBook.FirstId), cancellationToken) is null;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Loaded sample data: {People} people, {Sales} sales. AfterSale:SampleData=false starts empty")]
        public static partial void Loaded(ILogger logger, int people, int sales);
    }
}
