using AfterSale.Domain.DataFiles;
using AfterSale.Domain.Stages;

namespace AfterSale.Domain.Plans.Templates;

/// <summary>Reads the motivation curve of a template; what it leaves out is as in <see cref="CurveShape.Default"/>.</summary>
internal static class CurveReader
{
    private const decimal Lowest = 1;
    private const decimal Highest = 5;

    /// <summary>The curve, whatever is wrong with it.</summary>
    public static CurveShape Read(DataNode node, List<DataProblem> problems)
    {
        var usual = CurveShape.Default;
        if (DataObject.Of(node, "the curve", problems, "novelty", "dip", "recovered", "earlyEffort", "dipAt") is not { } data)
        {
            return usual;
        }

        var curve = new CurveShape(
            data.Fraction("novelty", Lowest, Highest, usual.Novelty),
            data.Fraction("dip", Lowest, Highest, usual.Dip),
            data.Fraction("recovered", Lowest, Highest, usual.Recovered),
            data.Fraction("earlyEffort", 0, Highest - Lowest, usual.EarlyEffort),
            data.Fraction("dipAt", 0.1m, 1, usual.DipAt));
        if (curve.Dip > Math.Min(curve.Novelty, curve.Recovered))
        {
            data.Complain("dip", "\"dip\" of the curve is the lowest point: it cannot lie above \"novelty\" or \"recovered\".");
        }

        return curve;
    }
}
