using AfterSale.Domain.Stages;

namespace AfterSale.Domain.Plans.Templates;

/// <summary>The plan for a kind of product, as data that a team edits (playbook, section 2).</summary>
/// <param name="Key">What sales name it by, such as <c>complex</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Description">What kind of product it is for.</param>
/// <param name="Stages">How long each stage is expected to last.</param>
/// <param name="Rows">The touch points to plan, in order.</param>
/// <param name="Kit">What helps the customer to get the most out of the product [TP].</param>
/// <param name="For">What it follows: a sale, or one that was lost.</param>
public sealed record PlanTemplate(
    string Key,
    string Name,
    string Description,
    StageLengths Stages,
    IReadOnlyList<PlanRow> Rows,
    IReadOnlyList<KitItem> Kit,
    PlanOccasion For = PlanOccasion.Sale)
{
    /// <summary>The motivation expected of its customers.</summary>
    public CurveShape Curve { get; init; } = CurveShape.Default;

    /// <summary>Whether a team with members of both sides brings the product into use, with a weekly status (playbook, section 1, strategy 2).</summary>
    public bool TransitionTeam { get; init; }
}

/// <summary>Something for the customer: "what would I want, had I bought it myself, to get the most out of it?" [TP].</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Text">What it does for the customer; may hold slots.</param>
/// <param name="OfferedAt">The key of the row at which it is offered.</param>
public sealed record KitItem(KitItemKind Kind, string Title, string Text, string OfferedAt);

/// <summary>What a kit item is [TP].</summary>
public enum KitItemKind
{
    /// <summary>A tool, checklist or form.</summary>
    Tool,

    /// <summary>Instructions for one job.</summary>
    HowTo,

    /// <summary>Training.</summary>
    Training,

    /// <summary>A meeting or an introduction.</summary>
    Meeting,
}
