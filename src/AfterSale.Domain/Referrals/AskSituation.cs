using AfterSale.Domain.Readings;
using AfterSale.Domain.Stages;

namespace AfterSale.Domain.Referrals;

/// <summary>What has to be known of a customer to decide whether they may be asked for something.</summary>
/// <param name="Lengths">How long the stages last for what they bought.</param>
/// <param name="Stage">Where the sale stands.</param>
/// <param name="Since">Since which day.</param>
/// <param name="ExpectedNext">When the next stage is expected to begin; <see langword="null"/> in the last.</param>
/// <param name="Temperature">The last temperature, if one was taken.</param>
/// <param name="HasResults">Whether results are in.</param>
/// <param name="Trouble">The oldest open complaint or broken promise, in words; <see langword="null"/> when nothing is open.</param>
/// <param name="DoNotContact">Whether they do not want to be contacted.</param>
public sealed record AskSituation(
    StageLengths Lengths,
    Stage Stage,
    DateOnly Since,
    DateOnly? ExpectedNext,
    int? Temperature,
    bool HasResults,
    string? Trouble,
    bool DoNotContact)
{
    /// <summary>The situation as a reading of the customer shows it. The one place where the rules of asking meet the stage.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="doNotContact">Whether they do not want to be contacted.</param>
    public static AskSituation Of(CustomerReading reading, bool doNotContact = false) => new(
        reading.Template.Stages,
        reading.Stage.Stage,
        reading.Stage.Since,
        reading.Stage.ExpectedNext,
        reading.Temperature,
        reading.HasResults,
        reading.Trouble.Count > 0 ? reading.Trouble[0].Reason : null,
        doNotContact);
}
