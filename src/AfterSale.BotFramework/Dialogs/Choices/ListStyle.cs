namespace AfterSale.BotFramework.Dialogs.Choices;

/// <summary>How choices are shown.</summary>
public enum ListStyle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As fits the channel.</summary>
    Auto,

    /// <summary>In the text.</summary>
    Inline,

    /// <summary>As a list in the text.</summary>
    List,

    /// <summary>As buttons that go away once one is used.</summary>
    SuggestedAction,

    /// <summary>As buttons of a card.</summary>
    HeroCard,
}
