using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.AdaptiveCards;

/// <summary>A button.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
[JsonDerivedType(typeof(ShowCardAction), "Action.ShowCard")]
[JsonDerivedType(typeof(ToggleVisibilityAction), "Action.ToggleVisibility")]
public abstract record AdaptiveAction
{
    /// <summary>The id.</summary>
    public string? Id { get; init; }

    /// <summary>The text on the button.</summary>
    public string? Title { get; init; }

    /// <summary>What a pointer that rests on it is told.</summary>
    public string? Tooltip { get; init; }

    /// <summary>The meaning of the action.</summary>
    public ActionStyle? Style { get; init; }

    /// <summary>Whether it can be used; it can if null.</summary>
    public bool? IsEnabled { get; init; }
}

/// <summary>
/// Executes a verb with data and inputs. On channels other than Teams it is sent as <see cref="SubmitAction"/>, by
/// <see cref="AdaptiveCardActionMiddleware"/>; <see cref="CardSubmission"/> reads both.
/// </summary>
/// <param name="Verb">What it means to the bot.</param>
public sealed record ExecuteAction(string Verb) : AdaptiveAction
{
    /// <summary>The data. It has no property named verb.</summary>
    public JsonObject? Data { get; init; }

    /// <summary>Which inputs go with it; all if null.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }
}

/// <summary>Sends data and inputs as a message.</summary>
public sealed record SubmitAction : AdaptiveAction
{
    /// <summary>The data.</summary>
    public JsonObject? Data { get; init; }

    /// <summary>Which inputs go with it; all if null.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }
}

/// <summary>Opens a web address. Teams does not open mailto addresses.</summary>
/// <param name="Url">The address.</param>
public sealed record OpenUrlAction(string Url) : AdaptiveAction;

/// <summary>Shows a card within the card.</summary>
/// <param name="Card">The card.</param>
public sealed record ShowCardAction(AdaptiveCard Card) : AdaptiveAction;

/// <summary>Shows elements that are hidden, and hides those that are shown.</summary>
/// <param name="TargetElements">The ids of the elements.</param>
public sealed record ToggleVisibilityAction(IReadOnlyList<string> TargetElements) : AdaptiveAction;
