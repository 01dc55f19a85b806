using AfterSale.Domain.Plans;
using AfterSale.Store;
using Xunit;

namespace AfterSale.Tests.Store;

/// <summary>What every store must do: one body, derived once for each store.</summary>
public abstract partial class StoreContract : IDisposable
{
    private static CancellationToken None => CancellationToken.None;

    private protected abstract StorePorts Store { get; }

    private ITouchPoints TouchPoints => Store.TouchPoints;

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    private protected abstract void Close();

    private Task<LogCloseOutcome> Log(params TouchPoint[] plan) => Store.Sales.LogCloseAsync(Sample.Close(plan: plan), None);

    private async Task<TouchPoint> Find(string id) => Assert.IsType<TouchPoint>(await TouchPoints.FindAsync(new(id), None));

    [Fact]
    public async Task A_write_whose_caller_gave_up_before_it_began_is_not_done()
    {
        using var gaveUp = new CancellationTokenSource();
        await gaveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Sales.LogCloseAsync(Sample.Close(), gaveUp.Token));
        Assert.True(await Store.Customers.AreNoneAsync(None));
    }

    [Fact]
    public async Task The_clock_shift_is_zero_until_it_is_written()
    {
        Assert.Equal(TimeSpan.Zero, Store.ClockShift.Read());
        await Store.ClockShift.WriteAsync(TimeSpan.FromDays(40) + TimeSpan.FromTicks(7), None);
        Assert.Equal(TimeSpan.FromDays(40) + TimeSpan.FromTicks(7), Store.ClockShift.Read());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.ClockShift.WriteAsync(TimeSpan.FromTicks(-1), None));
    }
}
