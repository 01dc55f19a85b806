namespace AfterSale.Features.Nudges;

/// <summary>Tells people what is due.</summary>
public interface IDueSweep
{
    /// <summary>Sends all that is due now and records it. Concurrent calls wait for each other.</summary>
    /// <param name="cancellationToken">Ends it after the nudge that is being sent.</param>
    /// <returns>How many nudges were sent.</returns>
    Task<int> RunAsync(CancellationToken cancellationToken);
}
