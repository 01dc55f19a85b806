using AfterSale.Domain.TalkingPoints;

namespace AfterSale.Domain.Plans;

/// <summary>
/// How often each of the six strategies was used with a customer (playbook, section 1; [MD]): the mix matters, one who only ever gets
/// reminders is being lost slowly.
/// </summary>
public sealed class StrategyMix
{
    /// <summary>The six strategies for Maintenance and Development, in the order of their source.</summary>
    public static IReadOnlyList<Strategy> Six { get; } =
    [
        Strategy.DevelopTheAccount,
        Strategy.DocumentGoodNews,
        Strategy.Educate,
        Strategy.GenerateReferrals,
        Strategy.RethinkNeeds,
        Strategy.InfluenceCriteria,
    ];

    private readonly Dictionary<Strategy, int> _used;

    private StrategyMix(Dictionary<Strategy, int> used) => _used = used;

    /// <summary>The mix of what was done.</summary>
    /// <param name="plan">Touch points; only those that were done count.</param>
    /// <param name="besides">Strategies of contacts outside the plan, one for each contact.</param>
    public static StrategyMix Of(IEnumerable<TouchPoint> plan, params IEnumerable<Strategy> besides) => new(plan
        .Where(touchPoint => touchPoint.State == TouchPointState.Done)
        .SelectMany(touchPoint => touchPoint.Objectives)
        .Select(objective => objective.Strategy)
        .OfType<Strategy>()
        .Concat(besides)
        .CountBy(strategy => strategy)
        .ToDictionary());

    /// <summary>How often a strategy was used.</summary>
    /// <param name="strategy">The strategy.</param>
    public int this[Strategy strategy] => _used.GetValueOrDefault(strategy);

    /// <summary>The six, the least used first; equally used ones in the order of their source.</summary>
    public IReadOnlyList<Strategy> MissingFirst => [.. Six.OrderBy(strategy => this[strategy])];

    /// <summary>The mix with one more use of a strategy.</summary>
    /// <param name="strategy">The strategy.</param>
    public StrategyMix With(Strategy strategy) => new(new Dictionary<Strategy, int>(_used) { [strategy] = this[strategy] + 1 });
}
