using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.AdaptiveCards;

/// <summary>Text, in a small part of Markdown: user text goes through <see cref="AdaptiveText.Escape"/>.</summary>
/// <param name="Text">The text.</param>
public sealed record TextBlock(string Text) : AdaptiveElement
{
    /// <summary>The size.</summary>
    public TextSize? Size { get; init; }

    /// <summary>The weight.</summary>
    public TextWeight? Weight { get; init; }

    /// <summary>The meaning of its colour.</summary>
    public TextColor? Color { get; init; }

    /// <summary>Whether it is less prominent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsSubtle { get; init; }

    /// <summary>Whether it goes over several lines; so that a phone shows all of it, it does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Wrap { get; init; } = true;

    /// <summary>How many lines at most.</summary>
    public int? MaxLines { get; init; }

    /// <summary>What it is, such as a heading.</summary>
    public TextStyle? Style { get; init; }

    /// <summary>Where it is across.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

/// <summary>Pairs of title and value.</summary>
/// <param name="Facts">The pairs.</param>
public sealed record FactSet(IReadOnlyList<Fact> Facts) : AdaptiveElement;

/// <summary>A title and a value.</summary>
/// <param name="Title">The title.</param>
/// <param name="Value">The value.</param>
public sealed record Fact(string Title, string Value);

/// <summary>Elements that belong together.</summary>
/// <param name="Items">The elements.</param>
public sealed record Container(IReadOnlyList<AdaptiveElement> Items) : AdaptiveElement
{
    /// <summary>The meaning of its background.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>Whether it reaches to the edge of the card.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Bleed { get; init; }

    /// <summary>What a tap on it does.</summary>
    public AdaptiveAction? SelectAction { get; init; }
}

/// <summary>Columns side by side.</summary>
/// <param name="Columns">The columns.</param>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : AdaptiveElement
{
    /// <summary>The meaning of its background.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>What a tap on it does.</summary>
    public AdaptiveAction? SelectAction { get; init; }
}

/// <summary>One column.</summary>
/// <param name="Items">What is in it.</param>
public sealed record Column(IReadOnlyList<AdaptiveElement> Items)
{
    /// <summary>Always Column.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Column";

    /// <summary>The id.</summary>
    public string? Id { get; init; }

    /// <summary>How wide it is: auto, stretch, a weight such as 2, or 50px.</summary>
    public string? Width { get; init; }

    /// <summary>The meaning of its background.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>Where its content is from top to bottom.</summary>
    public VerticalAlignment? VerticalContentAlignment { get; init; }

    /// <summary>Whether a line is before it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Separator { get; init; }

    /// <summary>How far it is from the one before.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>Whether it is shown at first; it is if null.</summary>
    public bool? IsVisible { get; init; }

    /// <summary>What a tap on it does.</summary>
    public AdaptiveAction? SelectAction { get; init; }
}

/// <summary>Buttons within the body.</summary>
/// <param name="Actions">The buttons.</param>
public sealed record ActionSet(IReadOnlyList<AdaptiveAction> Actions) : AdaptiveElement;

/// <summary>An image.</summary>
/// <param name="Url">Its address.</param>
/// <param name="AltText">What a screen reader says.</param>
public sealed record Image(string Url, string AltText) : AdaptiveElement
{
    /// <summary>How large it is.</summary>
    public ImageSize? Size { get; init; }

    /// <summary>Its shape.</summary>
    public ImageStyle? Style { get; init; }

    /// <summary>Its width, such as 32px.</summary>
    public string? Width { get; init; }

    /// <summary>Where it is across.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}
