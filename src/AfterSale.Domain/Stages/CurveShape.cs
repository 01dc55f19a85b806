namespace AfterSale.Domain.Stages;

/// <summary>
/// The shape of the motivation expected of a kind of product's customers, on the scale of temperatures, 1 to 5 (playbook, section 1; [MD]).
/// Where it turns in time follows from <see cref="StageLengths"/>.
/// </summary>
/// <param name="Novelty">How high it is while everything is new.</param>
/// <param name="Dip">How low it falls without any early effort.</param>
/// <param name="Recovered">How high it is once results are in.</param>
/// <param name="EarlyEffort">By how much early effort, all of it done, raises the lowest point.</param>
/// <param name="DipAt">Where in Learning the lowest point lies: 0 its beginning, 1 its end.</param>
public sealed record CurveShape(double Novelty, double Dip, double Recovered, double EarlyEffort, double DipAt)
{
    /// <summary>The shape of a template that gives none.</summary>
    public static CurveShape Default { get; } = new(Novelty: 4.6, Dip: 2.4, Recovered: 4.6, EarlyEffort: 1.0, DipAt: 0.5);
}
