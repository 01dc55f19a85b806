using AfterSale.Domain.Stages;

namespace AfterSale.Domain.Referrals;

/// <summary>
/// When a customer may be asked for a referral, a testimonial or a reference (playbook, sections 1 and 2; [MD]): early in Novelty while they
/// are warm, late in Effectiveness and in Maintenance once results are in; never in Learning, and never with anything open between us.
/// </summary>
public static class AskRules
{
    /// <summary>The lowest temperature at which an early ask is welcome (playbook, section 2, row 7).</summary>
    public const int Warm = 4;

    /// <summary>Decides.</summary>
    /// <param name="kind">What would be asked for; a testimonial and a reference need results to speak of.</param>
    /// <param name="situation">What is known of the customer.</param>
    /// <param name="today">The owner's day.</param>
    public static AskVerdict MayAsk(AskKind kind, AskSituation situation, DateOnly today) =>
        Barred(situation) ?? situation.Stage switch
        {
            Stage.Novelty => InNovelty(kind, situation),
            Stage.Learning => new AskVerdict.NotYet(AskRefusal.Learning, Late(situation, Later(Expected(situation), today))),
            Stage.Effectiveness => InEffectiveness(situation, today),
            _ => situation.HasResults ? new AskVerdict.May() : new AskVerdict.NotYet(AskRefusal.NoResults, null),
        };

    private static AskVerdict.NotYet? Barred(AskSituation situation) =>
        situation.DoNotContact ? new(AskRefusal.DoNotContact, null)
        : situation.Trouble is { } trouble ? new(AskRefusal.Trouble, null, trouble)
        : situation.Temperature <= StageReader.LowTemperature ? new(AskRefusal.Fever, null)
        : null;

    private static AskVerdict InNovelty(AskKind kind, AskSituation situation)
    {
        var late = Late(situation, Expected(situation).AddDays(situation.Lengths.Learning));
        return situation.Temperature is null ? new AskVerdict.NotYet(AskRefusal.NoTemperature, late)
            : situation.Temperature < Warm ? new AskVerdict.NotYet(AskRefusal.NotWarm, late)
            : kind != AskKind.Referral && !situation.HasResults ? new AskVerdict.NotYet(AskRefusal.NoResults, late)
            : new AskVerdict.May();
    }

    private static AskVerdict InEffectiveness(AskSituation situation, DateOnly today)
    {
        var late = Late(situation, situation.Since);
        return !situation.HasResults ? new AskVerdict.NotYet(AskRefusal.NoResults, Later(late, today))
            : today < late ? new AskVerdict.NotYet(AskRefusal.EarlyInEffectiveness, late)
            : new AskVerdict.May();
    }

    /// <summary>
    /// Late in Effectiveness: two fifths of it are over. For a complex product that is two weeks, so that what the review brought to light
    /// (section 2, row 9) is asked about when the plan says so (row 10).
    /// </summary>
    private static DateOnly Late(AskSituation situation, DateOnly effectiveness) =>
        effectiveness.AddDays(((situation.Lengths.Effectiveness * 2) + 4) / 5);

    private static DateOnly Expected(AskSituation situation) =>
        situation.ExpectedNext
        ?? situation.Since.AddDays(situation.Stage == Stage.Novelty ? situation.Lengths.Novelty : situation.Lengths.Learning);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
