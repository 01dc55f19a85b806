namespace AfterSale.BotFramework.Dialogs.Choices;

/// <summary>Words between choices.</summary>
public class ChoiceFactoryOptions
{
    /// <summary>Creates options that say nothing.</summary>
    public ChoiceFactoryOptions()
    {
    }

    /// <summary>Creates options.</summary>
    /// <param name="inlineSeparator">Between choices.</param>
    /// <param name="inlineOr">Between two choices.</param>
    /// <param name="inlineOrMore">Before the last of several choices.</param>
    /// <param name="includeNumbers">Whether choices are numbered; they are if null.</param>
    public ChoiceFactoryOptions(string? inlineSeparator, string? inlineOr, string? inlineOrMore, bool? includeNumbers = null)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>Between choices.</summary>
    public string? InlineSeparator { get; set; }

    /// <summary>Between two choices.</summary>
    public string? InlineOr { get; set; }

    /// <summary>Before the last of several choices.</summary>
    public string? InlineOrMore { get; set; }

    /// <summary>Whether choices are numbered; they are if null.</summary>
    public bool? IncludeNumbers { get; set; }
}
