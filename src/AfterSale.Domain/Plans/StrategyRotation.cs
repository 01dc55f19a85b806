using AfterSale.Domain.Plans.Templates;
using AfterSale.Domain.TalkingPoints;

namespace AfterSale.Domain.Plans;

/// <summary>
/// Which variant each coming of a repeating row takes (playbook, section 1: the mix matters): the strategy used least so far, and among
/// equals the one whose turn it is.
/// </summary>
internal sealed class StrategyRotation(PlanKnown known)
{
    private StrategyMix? _mix = known.Mix;

    /// <summary>The variant of one coming.</summary>
    public RowVariant Pick(PlanRow row, string key, int turn, DateOnly date)
    {
        var turned = row.Variants[turn % row.Variants.Count];
        if (Keeps(key, date) && known.Said.TryGetValue(key, out var said) && row.Variants.FirstOrDefault(one => one.Strategy == said) is { } kept)
        {
            return IsOver(key, date) ? kept : Used(kept);
        }

        return _mix is null || turned.Strategy is null || IsOver(key, date)
            ? turned
            : Used(row.Variants
                .Select((variant, index) => (variant, Wait: (index - (turn % row.Variants.Count) + row.Variants.Count) % row.Variants.Count))
                .OrderBy(one => _mix[one.variant.Strategy!.Value])
                .ThenBy(one => one.Wait)
                .First().variant);
    }

    /// <summary>What is due, and what the rep chose or wrote, does not change under their hands.</summary>
    private bool Keeps(string key, DateOnly date) => known.Mix is null || date <= known.Today || known.Chosen.Contains(key);

    private bool IsOver(string key, DateOnly date) => known.Closed.Contains(key) || (date < known.Today && !known.Lasting.Contains(key));

    private RowVariant Used(RowVariant variant)
    {
        _mix = variant.Strategy is Strategy strategy ? _mix?.With(strategy) : _mix;
        return variant;
    }
}
