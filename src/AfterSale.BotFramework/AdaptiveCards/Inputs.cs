using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.AdaptiveCards;

/// <summary>Something to fill in. Its id is the name of its value in the data of the action.</summary>
public abstract record InputElement : AdaptiveElement
{
    /// <summary>What is to be filled in; also for screen readers.</summary>
    public string? Label { get; init; }

    /// <summary>Whether it must be filled in.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRequired { get; init; }

    /// <summary>What is said if it is not filled in as it must be.</summary>
    public string? ErrorMessage { get; init; }
}

/// <summary>A text to fill in.</summary>
public sealed record TextInput : InputElement
{
    /// <summary>The text at first.</summary>
    public string? Value { get; init; }

    /// <summary>What is shown while it is empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Whether it has several lines.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsMultiline { get; init; }

    /// <summary>How many characters at most.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The regular expression that it must match.</summary>
    public string? Regex { get; init; }

    /// <summary>What it is for.</summary>
    public TextInputStyle? Style { get; init; }

    /// <summary>A button beside it.</summary>
    public AdaptiveAction? InlineAction { get; init; }
}

/// <summary>A date to fill in, as 2026-01-31.</summary>
public sealed record DateInput : InputElement
{
    /// <summary>The date at first.</summary>
    public string? Value { get; init; }

    /// <summary>What is shown while it is empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The earliest date.</summary>
    public string? Min { get; init; }

    /// <summary>The latest date.</summary>
    public string? Max { get; init; }
}

/// <summary>A time to fill in, as 14:30.</summary>
public sealed record TimeInput : InputElement
{
    /// <summary>The time at first.</summary>
    public string? Value { get; init; }

    /// <summary>What is shown while it is empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The earliest time.</summary>
    public string? Min { get; init; }

    /// <summary>The latest time.</summary>
    public string? Max { get; init; }
}

/// <summary>A number to fill in.</summary>
public sealed record NumberInput : InputElement
{
    /// <summary>The number at first.</summary>
    public decimal? Value { get; init; }

    /// <summary>What is shown while it is empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The smallest number.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest number.</summary>
    public decimal? Max { get; init; }
}

/// <summary>Choices to choose from; several values come with commas between.</summary>
/// <param name="Choices">The choices.</param>
public sealed record ChoiceSetInput(IReadOnlyList<InputChoice> Choices) : InputElement
{
    /// <summary>The value of the choice at first.</summary>
    public string? Value { get; init; }

    /// <summary>What is shown while nothing is chosen.</summary>
    public string? Placeholder { get; init; }

    /// <summary>How the choices are shown.</summary>
    public ChoiceInputStyle? Style { get; init; }

    /// <summary>Whether several can be chosen.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsMultiSelect { get; init; }

    /// <summary>Whether long choices go over several lines.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Wrap { get; init; } = true;
}

/// <summary>A choice.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="Value">What is sent; without commas, if several can be chosen.</param>
public sealed record InputChoice(string Title, string Value);

/// <summary>A switch. Its value comes as a string.</summary>
/// <param name="Title">What it means if on.</param>
public sealed record ToggleInput(string Title) : InputElement
{
    /// <summary>The value at first: <see cref="ValueOn"/> or <see cref="ValueOff"/>.</summary>
    public string? Value { get; init; }

    /// <summary>What is sent if on; true if null.</summary>
    public string? ValueOn { get; init; }

    /// <summary>What is sent if off; false if null.</summary>
    public string? ValueOff { get; init; }

    /// <summary>Whether the title goes over several lines.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Wrap { get; init; } = true;
}
