namespace AfterSale.Store;

/// <summary>Keeps by how much the local mode's clock was moved, with the data that was made under it.</summary>
public interface IClockShift
{
    /// <summary>The shift; zero when it was never moved.</summary>
    TimeSpan Read();

    /// <summary>Stores the shift.</summary>
    /// <param name="shift">Ahead of the real clock; never negative.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    Task WriteAsync(TimeSpan shift, CancellationToken cancellationToken);
}
