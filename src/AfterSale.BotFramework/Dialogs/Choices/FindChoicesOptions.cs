namespace AfterSale.BotFramework.Dialogs.Choices;

/// <summary>How an answer is matched with values.</summary>
public class FindValuesOptions
{
    /// <summary>Whether a part of the words of a value is enough.</summary>
    public bool AllowPartialMatches { get; set; }

    /// <summary>The language, as a BCP 47 tag.</summary>
    public string? Locale { get; set; }

    /// <summary>How many other words may stand between the words of a value; 2 if null.</summary>
    public int? MaxTokenDistance { get; set; }

    /// <summary>Splits texts into words, other than <see cref="Choices.Tokenizer.DefaultTokenizer"/> does.</summary>
    public TokenizerFunction? Tokenizer { get; set; }
}

/// <summary>How an answer is matched with choices.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Whether the values are left out, and only synonyms and buttons matched.</summary>
    public bool NoValue { get; set; }

    /// <summary>Whether the titles of buttons are left out.</summary>
    public bool NoAction { get; set; }

    /// <summary>Whether the number of a choice is understood.</summary>
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether the ordinal of a choice is understood.</summary>
    public bool RecognizeOrdinals { get; set; } = true;
}
