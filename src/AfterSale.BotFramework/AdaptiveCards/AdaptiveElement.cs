using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.AdaptiveCards;

/// <summary>Something in the body of a card.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(Image), "Image")]
[JsonDerivedType(typeof(LineChart), "Chart.Line")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(TimeInput), "Input.Time")]
[JsonDerivedType(typeof(NumberInput), "Input.Number")]
[JsonDerivedType(typeof(ChoiceSetInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(ToggleInput), "Input.Toggle")]
public abstract record AdaptiveElement
{
    /// <summary>The id; of an input, the name of its value.</summary>
    public string? Id { get; init; }

    /// <summary>Whether it is shown at first; it is if null.</summary>
    public bool? IsVisible { get; init; }

    /// <summary>Whether a line is above it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Separator { get; init; }

    /// <summary>How far it is from the one before.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>What a client shows that does not know this kind of element.</summary>
    public AdaptiveElement? Fallback { get; init; }
}
