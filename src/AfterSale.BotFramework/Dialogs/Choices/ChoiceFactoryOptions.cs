namespace AfterSale.BotFramework.Dialogs.Choices;

/// <summary>Words between choices.</summary>
public class ChoiceFactoryOptions
{
    /// <summary>Between choices.</summary>
    public string? InlineSeparator { get; set; }

    /// <summary>Between two choices.</summary>
    public string? InlineOr { get; set; }

    /// <summary>Before the last of several choices.</summary>
    public string? InlineOrMore { get; set; }

    /// <summary>Whether choices are numbered; they are if null.</summary>
    public bool? IncludeNumbers { get; set; }
}
