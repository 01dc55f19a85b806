using AfterSale.Domain.Journal;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Preparation;

/// <summary>
/// What is known before the signature (playbook, section 1, strategy 1: start before the contract is signed). Each preparation tells all
/// that is kept; the latest stands.
/// </summary>
/// <param name="Contact">Whom to talk to, by name.</param>
/// <param name="Product">What they may buy.</param>
/// <param name="Template">The plan template's key.</param>
/// <param name="Value">What it may be worth.</param>
/// <param name="Close">The day on which the signature is expected.</param>
/// <param name="Delivery">The day on which delivery is expected.</param>
/// <param name="Benefits">What they need it for.</param>
/// <param name="CompetitiveMatch">How those needs are matched against competing offers.</param>
/// <param name="Concerns">What worries them, and whether it is fully resolved.</param>
/// <param name="CheckUps">The check-ups agreed with the customer, one each; agreeing them helps to close [TP].</param>
public sealed record Prepared(
    string? Contact,
    string? Product,
    string? Template,
    Money? Value,
    DateOnly? Close,
    DateOnly? Delivery,
    IReadOnlyList<string> Benefits,
    string? CompetitiveMatch,
    IReadOnlyList<Concern> Concerns,
    IReadOnlyList<string> CheckUps) : JournalFact;
