using AfterSale.Domain.Plans;
using AfterSale.Domain.Stages;
using AfterSale.Domain.Wording;

namespace AfterSale.Domain.TalkingPoints;

/// <summary>
/// Chooses what to say (playbook, sections 1, 2 and 4): what fits this sale and touch point best comes first, strategies are
/// mixed, and nothing is asked of a customer who is in the dip or has trouble open. The same input gives the same points.
/// </summary>
public static class TalkingPointEngine
{
    /// <summary>The most points given at once.</summary>
    public const int Most = 5;

    /// <summary>The fewest points given, as long as the library holds as many that fit.</summary>
    public const int Fewest = 3;

    private const int MostOfOneStrategy = 2;

    /// <summary>Picks three to five points, the most specific first.</summary>
    /// <param name="library">The points to choose from.</param>
    /// <param name="situation">What the rep is about to do.</param>
    /// <param name="previous">
    /// The ids given before in this situation, oldest first: others come next, and when too few are left the oldest come round again.
    /// </param>
    public static IReadOnlyList<SuggestedPoint> Pick(
        IReadOnlyList<TalkingPoint> library, TalkingSituation situation, IReadOnlyList<string>? previous = null)
    {
        var given = previous ?? [];
        var slots = TalkingSlots.For(situation);
        var ranked = library
            .Where(point => Suits(point, situation) && SlotsOf(point).All(slots.ContainsKey))
            .OrderByDescending(Specificity)
            .ThenBy(point => point.Id, StringComparer.Ordinal)
            .ToList();
        var picked = Mix([.. ranked.Where(point => !given.Contains(point.Id))]);
        if (picked.Count < Fewest)
        {
            var again = ranked.Where(point => given.Contains(point.Id)).OrderBy(point => LastGiven(given, point.Id));
            picked = [.. picked, .. again.Take(Fewest - picked.Count)];
        }

        return [.. picked.OrderBy(ranked.IndexOf).Select(point => Filled(point, slots))];
    }

    /// <summary>Whether a point may be said at all at this stage: a customer in the dip is never asked for anything [MD].</summary>
    /// <param name="point">The point.</param>
    /// <param name="stage">The stage.</param>
    public static bool IsAllowed(TalkingPoint point, Stage stage) =>
        stage != Stage.Learning || (point.Asks is null && point.Strategy != Strategy.GenerateReferrals);

    private static bool Suits(TalkingPoint point, TalkingSituation situation) =>
        point.Stages.Contains(situation.Stage)
        && IsAllowed(point, situation.Stage)
        && !(situation.TroubleOpen && (point.Asks is not null || point.Strategy == Strategy.GenerateReferrals))
        && SuitsKinds(point, situation.Kinds);

    /// <summary>A point for every contact is for customers: the brief to our own people has points of its own.</summary>
    private static bool SuitsKinds(TalkingPoint point, IReadOnlyList<TouchPointKind> kinds) =>
        kinds.Count == 0
            ? !point.Kinds.Contains(TouchPointKind.InternalHandOver)
            : point.Kinds.Count == 0
                ? kinds.Any(kind => kind != TouchPointKind.InternalHandOver)
                : point.Kinds.Any(kinds.Contains);

    /// <summary>What only this sale can fill weighs most, then a fitting touch point, then a narrow choice of stages.</summary>
    private static int Specificity(TalkingPoint point) =>
        (100 * SlotsOf(point).Count(TalkingSlots.OfThisSale.Contains))
        + (point.Kinds.Count > 0 ? 60 - Math.Min(point.Kinds.Count, 10) : 0)
        + (10 - (2 * point.Stages.Count));

    private static List<TalkingPoint> Mix(List<TalkingPoint> ranked)
    {
        List<TalkingPoint> picked = [];
        foreach (var point in ranked)
        {
            if (picked.Count < Most && picked.Count(other => other.Strategy == point.Strategy) < MostOfOneStrategy)
            {
                picked.Add(point);
            }
        }

        return [.. picked, .. ranked.Except(picked).Take(Fewest - picked.Count)];
    }

    private static IEnumerable<string> SlotsOf(TalkingPoint point) =>
        SlotText.NamesIn(point.Text).Union(SlotText.NamesIn(point.Reason));

    private static int LastGiven(IReadOnlyList<string> given, string id)
    {
        for (var index = given.Count - 1; index >= 0; index--)
        {
            if (given[index] == id)
            {
                return index;
            }
        }

        return -1;
    }

    private static SuggestedPoint Filled(TalkingPoint point, Dictionary<string, string> slots) =>
        new(point.Id, SlotText.Fill(point.Text, slots), SlotText.Fill(point.Reason, slots), point.Source, point.Strategy);
}
