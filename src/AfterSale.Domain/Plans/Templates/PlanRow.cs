using AfterSale.Domain.Customers;
using AfterSale.Domain.TalkingPoints;

namespace AfterSale.Domain.Plans.Templates;

/// <summary>One row of a plan template. Titles and texts may hold the slots of <see cref="PlanSlots"/>.</summary>
/// <param name="Key">Names the row within its template, such as <c>learning-check/2</c>.</param>
/// <param name="Kind">What kind of contact it is.</param>
/// <param name="Title">What it is called in lists.</param>
/// <param name="Text">Its objective; empty when <paramref name="Variants"/> hold one each.</param>
/// <param name="Source">The codes of the sources that ask for it.</param>
/// <param name="When">When it is due: the first time, if it repeats.</param>
/// <param name="Repeat">How it repeats; <see langword="null"/> when it comes once.</param>
/// <param name="PerConcern">Whether it comes once for each concern that was not fully resolved (playbook, section 1, strategy 1).</param>
/// <param name="Method">A fixed way of contact, for rows inside the house; <see langword="null"/> for the customer's preferred one.</param>
/// <param name="Variants">What a repeating row says in rotation; empty when it always says the same.</param>
/// <param name="Shared">
/// What the customer reads of it when the plan is shared (playbook, section 2; [TP]); <see langword="null"/> for the sentence of its kind.
/// </param>
public sealed record PlanRow(
    string Key,
    TouchPointKind Kind,
    string Title,
    string Text,
    string Source,
    PlanMoment When,
    Repetition? Repeat,
    bool PerConcern,
    ContactMethod? Method,
    IReadOnlyList<RowVariant> Variants,
    string? Shared = null);

/// <summary>What one turn of a repeating row says.</summary>
/// <param name="Title">What it is called in lists.</param>
/// <param name="Text">Its objective.</param>
/// <param name="Strategy">Which of the six strategies it follows (playbook, section 1; [MD]), if it names one.</param>
public sealed record RowVariant(string Title, string Text, Strategy? Strategy = null);
