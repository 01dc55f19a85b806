using System.Text.Json.Serialization;

#pragma warning disable CA1720 // The names are those of Adaptive Cards.

namespace AfterSale.BotFramework.AdaptiveCards;

/// <summary>The size of text.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TextSize>))]
public enum TextSize
{
    /// <summary>As the host has it.</summary>
    Default,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,

    /// <summary>Larger still.</summary>
    ExtraLarge,
}

/// <summary>The weight of text.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TextWeight>))]
public enum TextWeight
{
    /// <summary>As the host has it.</summary>
    Default,

    /// <summary>Thin.</summary>
    Lighter,

    /// <summary>Bold.</summary>
    Bolder,
}

/// <summary>The meaning of a colour; the host chooses it for the light and the dark theme.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TextColor>))]
public enum TextColor
{
    /// <summary>As the host has it.</summary>
    Default,

    /// <summary>Dark.</summary>
    Dark,

    /// <summary>Light.</summary>
    Light,

    /// <summary>Stands out.</summary>
    Accent,

    /// <summary>Good news.</summary>
    Good,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>Bad news.</summary>
    Attention,
}

/// <summary>What a text is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TextStyle>))]
public enum TextStyle
{
    /// <summary>Text.</summary>
    Default,

    /// <summary>A heading, also for screen readers.</summary>
    Heading,

    /// <summary>The heading of a column.</summary>
    ColumnHeader,
}

/// <summary>How far an element is from the one before.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Spacing>))]
public enum Spacing
{
    /// <summary>As the host has it.</summary>
    Default,

    /// <summary>Not at all.</summary>
    None,

    /// <summary>A little.</summary>
    Small,

    /// <summary>More.</summary>
    Medium,

    /// <summary>Much.</summary>
    Large,

    /// <summary>Very much.</summary>
    ExtraLarge,

    /// <summary>As from the edge of the card.</summary>
    Padding,
}

/// <summary>The meaning of the background of a container.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ContainerStyle>))]
public enum ContainerStyle
{
    /// <summary>As the card.</summary>
    Default,

    /// <summary>Set apart.</summary>
    Emphasis,

    /// <summary>Good news.</summary>
    Good,

    /// <summary>Bad news.</summary>
    Attention,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>Stands out.</summary>
    Accent,
}

/// <summary>Where something is across.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<HorizontalAlignment>))]
public enum HorizontalAlignment
{
    /// <summary>Left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>Right.</summary>
    Right,
}

/// <summary>Where something is from top to bottom.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<VerticalAlignment>))]
public enum VerticalAlignment
{
    /// <summary>At the top.</summary>
    Top,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the bottom.</summary>
    Bottom,
}

/// <summary>How large an image is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ImageSize>))]
public enum ImageSize
{
    /// <summary>As large as fits.</summary>
    Auto,

    /// <summary>As wide as the container.</summary>
    Stretch,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,
}

/// <summary>The shape of an image.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ImageStyle>))]
public enum ImageStyle
{
    /// <summary>As it is.</summary>
    Default,

    /// <summary>Round.</summary>
    Person,
}

/// <summary>What a text input is for.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TextInputStyle>))]
public enum TextInputStyle
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A telephone number.</summary>
    Tel,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>A mail address.</summary>
    Email,

    /// <summary>A secret.</summary>
    Password,
}

/// <summary>How choices are shown.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ChoiceInputStyle>))]
public enum ChoiceInputStyle
{
    /// <summary>As a drop-down list.</summary>
    Compact,

    /// <summary>As buttons or boxes.</summary>
    Expanded,

    /// <summary>As a list that is filtered by typing.</summary>
    Filtered,
}

/// <summary>The meaning of an action.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ActionStyle>))]
public enum ActionStyle
{
    /// <summary>An action like others.</summary>
    Default,

    /// <summary>The one to expect.</summary>
    Positive,

    /// <summary>One that destroys.</summary>
    Destructive,
}

/// <summary>Which inputs go with an action.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AssociatedInputs>))]
public enum AssociatedInputs
{
    /// <summary>Those of the card and of the cards around; they must be valid.</summary>
    Auto,

    /// <summary>None; they need not be valid.</summary>
    None,
}
