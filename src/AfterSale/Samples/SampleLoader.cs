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
    SampleJournal journal,
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

        // People come last: a start that was broken off in the middle loads the samples again, counted from the same day, and each only once.
        var now = await FirstTriedAsync(cancellationToken) ?? time.GetUtcNow();
        var closes = SampleBook.Closes(templates, now);
        foreach (var (sample, close) in SampleSales.All.Zip(closes))
        {
            await journal.StoreAsync(sample, close, now, cancellationToken);
        }

        foreach (var entry in SampleProspects.Entries(templates, now))
        {
            await journal.StoreAsync(entry, now, cancellationToken);
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

    // The first sale tells on which day an earlier start began; it was logged in the afternoon, when it is the same day for everybody.
    private async Task<DateTimeOffset?> FirstTriedAsync(CancellationToken cancellationToken) =>
        (await sales.FindAsync(new(SampleBook.FirstId), cancellationToken))?.LoggedAt.AddDays(SampleSales.All[0].ClosedDaysAgo);

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
