using AfterSale.Domain.TalkingPoints;

namespace AfterSale.Domain.Plans;

/// <summary>What the making of entries has to know beside the sale.</summary>
/// <param name="EffectivenessFrom">Where Effectiveness begins by the evidence, if it says so.</param>
/// <param name="Today">The day from which months of contact lie ahead; <see langword="null"/> when the plan is not rolled on.</param>
/// <param name="Mix">The strategies used so far; <see langword="null"/> when the variants of a row take turns whatever was used.</param>
/// <param name="Said">The strategies of the open objectives.</param>
/// <param name="Chosen">The open objectives whose day or words somebody chose: they keep their strategy.</param>
/// <param name="Lasting">The open objectives that stay although their day has passed; of a repeating row only these and the comings ahead count.</param>
/// <param name="Closed">The objectives that were done or skipped.</param>
internal sealed record PlanKnown(
    DateOnly? EffectivenessFrom,
    DateOnly? Today,
    StrategyMix? Mix,
    IReadOnlyDictionary<string, Strategy> Said,
    HashSet<string> Chosen,
    HashSet<string> Lasting,
    IReadOnlySet<string> Closed)
{
    /// <summary>Nothing: a new plan.</summary>
    public static PlanKnown Nothing { get; } =
        new(null, null, null, new Dictionary<string, Strategy>(), [], [], new HashSet<string>());
}
