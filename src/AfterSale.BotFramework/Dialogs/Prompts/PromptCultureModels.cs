namespace AfterSale.BotFramework.Dialogs.Prompts;

/// <summary>The languages that prompts know, which are those of the SDK, with its words between choices. Others are answered in English.</summary>
public static class PromptCultureModels
{
    /// <summary>Bulgarian.</summary>
    public static PromptCultureModel Bulgarian { get; } = new()
    {
        Locale = "bg-bg",
        InlineOr = " или ",
        InlineOrMore = ", или ",
        YesInLanguage = "Да",
        NoInLanguage = "Не",
        YesWords = ["да", "ок"],
        NoWords = ["н"],
    };

    /// <summary>Chinese.</summary>
    public static PromptCultureModel Chinese { get; } = new()
    {
        Locale = "zh-cn",
        Separator = "， ",
        InlineOr = " 要么 ",
        InlineOrMore = "， 要么 ",
        YesInLanguage = "是的",
        NoInLanguage = "不",
        YesWords = ["是", "好", "好的", "对"],
        NoWords = ["不是", "不要", "否"],
    };

    /// <summary>Dutch.</summary>
    public static PromptCultureModel Dutch { get; } = new()
    {
        Locale = "nl-nl",
        InlineOr = " of ",
        InlineOrMore = ", of ",
        YesInLanguage = "Ja",
        NoInLanguage = "Nee",
        YesWords = ["j", "jawel", "zeker", "prima", "ok", "okay", "oké", "👍", "👌"],
        NoWords = ["n", "neen", "niet", "nooit", "👎"],
    };

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

    /// <summary>French.</summary>
    public static PromptCultureModel French { get; } = new()
    {
        Locale = "fr-fr",
        InlineOr = " ou ",
        InlineOrMore = ", ou ",
        YesInLanguage = "Oui",
        NoInLanguage = "Non",
        YesWords = ["o", "ouais", "d'accord", "bien sûr", "ok", "okay", "👍", "👌"],
        NoWords = ["n", "pas", "jamais", "👎"],
    };

    /// <summary>German.</summary>
    public static PromptCultureModel German { get; } = new()
    {
        Locale = "de-de",
        InlineOr = " oder ",
        InlineOrMore = ", oder ",
        YesInLanguage = "Ja",
        NoInLanguage = "Nein",
        YesWords = ["j", "jo", "klar", "sicher", "gerne", "natürlich", "ok", "okay", "richtig", "👍", "👌"],
        NoWords = ["n", "nee", "ne", "nicht", "niemals", "👎"],
    };

    /// <summary>Hindi.</summary>
    public static PromptCultureModel Hindi { get; } = new()
    {
        Locale = "hi-in",
        InlineOr = " या ",
        InlineOrMore = ", या ",
        YesInLanguage = "हां",
        NoInLanguage = "नहीं",
        YesWords = ["हाँ", "जी", "ठीक है"],
        NoWords = ["ना", "मत"],
    };

    /// <summary>Italian.</summary>
    public static PromptCultureModel Italian { get; } = new()
    {
        Locale = "it-it",
        InlineOr = " o ",
        InlineOrMore = " o ",
        YesInLanguage = "Si",
        NoInLanguage = "No",
        YesWords = ["s", "sì", "certo", "va bene", "ok", "okay", "👍", "👌"],
        NoWords = ["n", "non", "mai", "👎"],
    };

    /// <summary>Japanese.</summary>
    public static PromptCultureModel Japanese { get; } = new()
    {
        Locale = "ja-jp",
        Separator = "、 ",
        InlineOr = " または ",
        InlineOrMore = "、 または ",
        YesInLanguage = "はい",
        NoInLanguage = "いいえ",
        YesWords = ["うん", "ええ", "いいよ"],
        NoWords = ["いや", "だめ"],
    };

    /// <summary>Korean.</summary>
    public static PromptCultureModel Korean { get; } = new()
    {
        Locale = "ko-kr",
        InlineOr = " 또는 ",
        InlineOrMore = " 또는 ",
        YesInLanguage = "예",
        NoInLanguage = "아니",
        YesWords = ["네", "응", "좋아요"],
        NoWords = ["아니오", "아니요"],
    };

    /// <summary>Portuguese.</summary>
    public static PromptCultureModel Portuguese { get; } = new()
    {
        Locale = "pt-br",
        InlineOr = " ou ",
        InlineOrMore = ", ou ",
        YesInLanguage = "Sim",
        NoInLanguage = "Não",
        YesWords = ["s", "claro", "certo", "ok", "okay", "👍", "👌"],
        NoWords = ["n", "nao", "nunca", "👎"],
    };

    /// <summary>Spanish.</summary>
    public static PromptCultureModel Spanish { get; } = new()
    {
        Locale = "es-es",
        InlineOr = " o ",
        InlineOrMore = ", o ",
        YesInLanguage = "Sí",
        NoInLanguage = "No",
        YesWords = ["s", "si", "claro", "vale", "de acuerdo", "ok", "okay", "👍", "👌"],
        NoWords = ["n", "nunca", "👎"],
    };

    /// <summary>Swedish.</summary>
    public static PromptCultureModel Swedish { get; } = new()
    {
        Locale = "sv-se",
        InlineOr = " eller ",
        InlineOrMore = " eller ",
        YesInLanguage = "Ja",
        NoInLanguage = "Nej",
        YesWords = ["j", "jo", "visst", "ok", "okej", "👍", "👌"],
        NoWords = ["n", "inte", "aldrig", "👎"],
    };

    /// <summary>Turkish.</summary>
    public static PromptCultureModel Turkish { get; } = new()
    {
        Locale = "tr-tr",
        InlineOr = " veya ",
        InlineOrMore = " veya ",
        YesInLanguage = "Evet",
        NoInLanguage = "Hayır",
        YesWords = ["e", "olur", "tamam", "👍", "👌"],
        NoWords = ["h", "yok", "olmaz", "👎"],
    };

    private static PromptCultureModel[] All { get; } =
    [
        Bulgarian, Chinese, Dutch, English, French, German, Hindi, Italian, Japanese, Korean, Portuguese, Spanish, Swedish, Turkish,
    ];

    /// <summary>All languages that prompts know.</summary>
    /// <returns>A new array.</returns>
    public static PromptCultureModel[] GetSupportedCultures() => [.. All];

    /// <summary>The locale of the language that a locale names.</summary>
    /// <param name="cultureCode">A locale in any case, or a language alone.</param>
    /// <returns>The locale as <see cref="PromptCultureModel.Locale"/> has it; what was given, if the language is not known.</returns>
    public static string? MapToNearestLanguage(string? cultureCode) => Find(cultureCode)?.Locale ?? cultureCode;

    /// <summary>The words of a language.</summary>
    /// <param name="locale">The language, as a BCP 47 tag.</param>
    /// <param name="defaultLocale">The language if the first is not known.</param>
    /// <returns>The words; English if neither is known.</returns>
    public static PromptCultureModel For(string? locale, string? defaultLocale = null) =>
        Find(locale) ?? Find(defaultLocale) ?? English;

    // What is kept for a language, under its locale or one that is near it.
    internal static T? Of<T>(IReadOnlyDictionary<string, T> byLocale, string? locale, string? defaultLocale)
    {
        foreach (var code in (string?[])[locale, defaultLocale, English.Locale])
        {
            if (code is not null
                && (byLocale.TryGetValue(code, out var found) || byLocale.TryGetValue(MapToNearestLanguage(code)!, out found)))
            {
                return found;
            }
        }

        return default;
    }

    private static PromptCultureModel? Find(string? locale) => locale is null or { Length: < 2 }
        ? null
        : Array.Find(All, culture => culture.Locale.AsSpan(0, 2).Equals(locale.AsSpan(0, 2), StringComparison.OrdinalIgnoreCase)
            && (locale.Length == 2 || locale[2] is '-' or '_'));
}
