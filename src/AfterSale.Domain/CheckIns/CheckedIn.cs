using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Stages;

namespace AfterSale.Domain.CheckIns;

/// <summary>What a check-in found out: not "how is it going", but use and results (playbook, section 3; [TP]).</summary>
/// <param name="Sale">The sale that it was about.</param>
/// <param name="Method">How contact was made.</param>
/// <param name="With">With whom.</param>
/// <param name="Temperature">1 (cold) to 5; taken every time.</param>
/// <param name="Use">How much of it they use.</param>
/// <param name="Obstacle">What stops them, if anything.</param>
/// <param name="Results">Which results they see, against the benefits bought; <see langword="null"/> when none were reported.</param>
/// <param name="Next">The next step, if one was agreed.</param>
/// <param name="NextOn">On which day.</param>
/// <param name="TouchPoint">The touch point that it completed, if any.</param>
public sealed record CheckedIn(
    SaleId Sale,
    ContactMethod Method,
    string With,
    int Temperature,
    UseLevel Use,
    string? Obstacle,
    string? Results,
    string? Next,
    DateOnly? NextOn,
    TouchPointId? TouchPoint) : JournalFact;
