namespace AfterSale.BotFramework.Dialogs;

/// <summary>The languages that prompts know. Others are answered in English.</summary>
public static class PromptCultureModels
{
    /// <summary>English.</summary>
    public static PromptCultureModel English { get; } = new()
    {
        Locale = "en-us",
        InlineOr = " or ",
        InlineOrMore = ", or ",
        YesInLanguage = "Yes",
        NoInLanguage = "No",
        YesWords = ["y", "yep", "yeah", "yup", "sure", "ok", "okay", "of course", "correct", "right", "true", "👍", "👌"],
        NoWords = ["n", "nope", "nah", "not", "don't", "never", "false", "👎"],
    };

    /// <summary>German.</summary>
    public static PromptCultureModel German { get; } = new()
    {
        Locale = "de-de",
        InlineOr = " oder ",
        InlineOrMore = " oder ",
        YesInLanguage = "Ja",
        NoInLanguage = "Nein",
        YesWords = ["j", "jo", "klar", "sicher", "gerne", "natürlich", "ok", "okay", "richtig", "👍", "👌"],
        NoWords = ["n", "nee", "ne", "nicht", "niemals", "👎"],
    };

    /// <summary>French.</summary>
    public static PromptCultureModel French { get; } = new()
    {
        Locale = "fr-fr",
        InlineOr = " ou ",
        InlineOrMore = " ou ",
        YesInLanguage = "Oui",
        NoInLanguage = "Non",
        YesWords = ["o", "ouais", "d'accord", "bien sûr", "ok", "okay", "👍", "👌"],
        NoWords = ["n", "pas", "jamais", "👎"],
    };

    /// <summary>Spanish.</summary>
    public static PromptCultureModel Spanish { get; } = new()
    {
        Locale = "es-es",
        InlineOr = " o ",
        InlineOrMore = " o ",
        YesInLanguage = "Sí",
        NoInLanguage = "No",
        YesWords = ["s", "si", "claro", "vale", "de acuerdo", "ok", "okay", "👍", "👌"],
        NoWords = ["n", "nunca", "👎"],
    };

    /// <summary>Italian.</summary>
    public static PromptCultureModel Italian { get; } = new()
    {
        Locale = "it-it",
        InlineOr = " o ",
        InlineOrMore = " o ",
        YesInLanguage = "Sì",
        NoInLanguage = "No",
        YesWords = ["s", "si", "certo", "va bene", "ok", "okay", "👍", "👌"],
        NoWords = ["n", "non", "mai", "👎"],
    };

    /// <summary>Dutch.</summary>
    public static PromptCultureModel Dutch { get; } = new()
    {
        Locale = "nl-nl",
        InlineOr = " of ",
        InlineOrMore = " of ",
        YesInLanguage = "Ja",
        NoInLanguage = "Nee",
        YesWords = ["j", "jawel", "zeker", "prima", "ok", "okay", "oké", "👍", "👌"],
        NoWords = ["n", "neen", "niet", "nooit", "👎"],
    };

    /// <summary>Portuguese.</summary>
    public static PromptCultureModel Portuguese { get; } = new()
    {
        Locale = "pt-br",
        InlineOr = " ou ",
        InlineOrMore = " ou ",
        YesInLanguage = "Sim",
        NoInLanguage = "Não",
        YesWords = ["s", "claro", "certo", "ok", "okay", "👍", "👌"],
        NoWords = ["n", "nao", "nunca", "👎"],
    };

    private static PromptCultureModel[] All { get; } = [English, German, French, Spanish, Italian, Dutch, Portuguese];

    /// <summary>The words of a language.</summary>
    /// <param name="locale">The language, as a BCP 47 tag.</param>
    /// <param name="defaultLocale">The language if the first is not known.</param>
    /// <returns>The words; English if neither is known.</returns>
    public static PromptCultureModel For(string? locale, string? defaultLocale = null) =>
        Find(locale) ?? Find(defaultLocale) ?? English;

    private static PromptCultureModel? Find(string? locale) => locale is null or { Length: < 2 }
        ? null
        : Array.Find(All, culture => culture.Locale.AsSpan(0, 2).Equals(locale.AsSpan(0, 2), StringComparison.OrdinalIgnoreCase)
            && (locale.Length == 2 || locale[2] is '-' or '_'));
}
