using System.Collections.Frozen;

namespace AfterSale.BotFramework.Recognizers;

/// <summary>A currency as it was written beside an amount.</summary>
/// <param name="Code">The ISO 4217 code, or null when the currency is not known.</param>
/// <param name="Written">The words or the sign.</param>
/// <param name="Family">The codes that the sign or name may stand for when another mark says so; null for an exact mark.</param>
/// <param name="End">The first character after it.</param>
internal sealed record MoneyMark(string? Code, string Written, string? Family, int End);

/// <summary>The currencies that are known by code, sign and name, and the suffixes that scale an amount.</summary>
internal static class MoneyCurrencies
{
    private const string Dollars =
        "USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD MXN ARS CLP COP";
    private const string Pounds = "GBP EGP FKP GIP LBP SDG SHP SSP SYP";
    private const string Francs = "CHF BIF CDF DJF GNF KMF RWF XAF XOF XPF";
    private const string Rupees = "INR LKR MUR NPR PKR SCR";
    private const string Crowns = "SEK NOK DKK ISK CZK";

    /// <summary>ISO 4217 list one, without funds, metals and testing codes.</summary>
    private static readonly FrozenSet<string> Codes = (
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC " +
        "CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD " +
        "JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD " +
        "NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP " +
        "SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Codes that are English words or names, which a sentence must write in capitals.</summary>
    private static readonly FrozenSet<string> Wordlike =
        "ALL BAM BOB COP CUP GEL LAK MAD MOP PEN RON SOS TOP TRY ANG SAR NAD".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<char, (string Code, string? Family)> Signs = new Dictionary<char, (string, string?)>
    {
        ['€'] = ("EUR", null), ['$'] = ("USD", Dollars), ['£'] = ("GBP", Pounds), ['₴'] = ("UAH", null), ['¥'] = ("JPY", "JPY CNY"),
        ['￥'] = ("JPY", "JPY CNY"), ['₹'] = ("INR", null), ['₩'] = ("KRW", null), ['₺'] = ("TRY", null), ['₽'] = ("RUB", null),
        ['₪'] = ("ILS", null), ['₫'] = ("VND", null), ['₦'] = ("NGN", null), ['₱'] = ("PHP", null), ['฿'] = ("THB", null),
        ['₸'] = ("KZT", null), ['₾'] = ("GEL", null), ['₼'] = ("AZN", null), ['₡'] = ("CRC", null), ['₲'] = ("PYG", null),
        ['₵'] = ("GHS", null),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> DollarPrefixes = Pairs(
        "US=USD A=AUD AU=AUD C=CAD CA=CAD NZ=NZD HK=HKD S=SGD SG=SGD R=BRL NT=TWD MX=MXN");

    private static readonly FrozenDictionary<string, string> Names = Pairs(
        "euro=EUR euros=EUR dollar=USD dollars=USD bucks=USD pound=GBP pounds=GBP quid=GBP hryvnia=UAH hryvnias=UAH hryvna=UAH грн=UAH " +
        "гривня=UAH гривні=UAH гривень=UAH franc=CHF francs=CHF sfr=CHF rupee=INR rupees=INR yen=JPY zloty=PLN zlotys=PLN zlotych=PLN " +
        "złoty=PLN złotych=PLN zł=PLN zl=PLN yuan=CNY renminbi=CNY shekel=ILS shekels=ILS євро=EUR");

    /// <summary>Names and signs of several currencies, none of them the likely one.</summary>
    private static readonly FrozenSet<string> Ambiguous =
        "kr krona kronor krone kroner".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> TwoWords = Pairs(
        "us dollar=USD,us dollars=USD,american dollars=USD,canadian dollar=CAD,canadian dollars=CAD,australian dollar=AUD," +
        "australian dollars=AUD,british pound=GBP,british pounds=GBP,pound sterling=GBP,pounds sterling=GBP," +
        "swiss franc=CHF,swiss francs=CHF,indian rupee=INR,indian rupees=INR,japanese yen=JPY,polish zloty=PLN,ukrainian hryvnia=UAH," +
        "ukrainian hryvnias=UAH,chinese yuan=CNY,swedish krona=SEK,swedish kronor=SEK,norwegian kroner=NOK,danish kroner=DKK",
        ',');

    private static readonly FrozenDictionary<string, decimal> Suffixes = new (string Words, decimal Scale)[]
    {
        ("hundred", 100m), ("k thousand thousands grand тис", 1_000m), ("lakh lakhs", 100_000m),
        ("m mn mm mln mio million millions млн", 1_000_000m), ("crore crores", 10_000_000m),
        ("b bn bln mrd billion billions млрд", 1_000_000_000m), ("tn trillion trillions", 1_000_000_000_000m),
    }
    .SelectMany(row => row.Words.Split(' ').Select(word => KeyValuePair.Create(word, row.Scale)))
    .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a suffix multiplies by: "k", "m", "bn", "million"; null for any other word.</summary>
    public static decimal? SuffixOf(string word) => Suffixes.TryGetValue(word, out var scale) ? scale : null;

    /// <summary>Reads the currency that begins here: a sign, a code or a name; null when there is none.</summary>
    public static MoneyMark? Read(string text, int at, bool inSentence, bool before)
    {
        if (at >= text.Length)
        {
            return null;
        }

        if (Signs.TryGetValue(text[at], out var sign))
        {
            return new MoneyMark(sign.Code, text[at].ToString(), sign.Family, at + 1);
        }

        if (char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.CurrencySymbol)
        {
            return new MoneyMark(null, text[at].ToString(), null, at + 1);
        }

        var word = NumberWords.WordAt(text, at);
        if (word.Length is 0 or > 12)
        {
            return null;
        }

        var end = at + word.Length;
        if (end < text.Length && text[end] == '$' && DollarPrefixes.TryGetValue(word, out var dollar))
        {
            return new MoneyMark(dollar, text[at..(end + 1)], null, end + 1);
        }

        return TwoWordsAt(text, word, end) ?? OneWord(word, end, inSentence, before);
    }

    private static MoneyMark? TwoWordsAt(string text, string word, int end)
    {
        if (end >= text.Length || !char.IsWhiteSpace(text[end]))
        {
            return null;
        }

        var second = NumberWords.WordAt(text, end + 1);
        var both = $"{word} {second}";
        return second.Length is > 0 and <= 12 && TwoWords.TryGetValue(both, out var code)
            ? new MoneyMark(code, both, null, end + 1 + second.Length)
            : null;
    }

    private static MoneyMark? OneWord(string word, int end, bool inSentence, bool before)
    {
        var capitals = word.All(char.IsAsciiLetterUpper);
        if (Codes.Contains(word))
        {
            return inSentence && !capitals && Wordlike.Contains(word) ? null : new MoneyMark(word.ToUpperInvariant(), word, null, end);
        }

        if (Ambiguous.Contains(word))
        {
            return new MoneyMark(null, word, Crowns, end);
        }

        if (Names.TryGetValue(word, out var code))
        {
            return inSentence && before ? null : new MoneyMark(code, word, FamilyOf(code), end);
        }

        return capitals && word.Length == 3 && !inSentence && SuffixOf(word) is null ? new MoneyMark(null, word, null, end) : null;
    }

    private static string? FamilyOf(string code) => code switch
    {
        "USD" => Dollars,
        "GBP" => Pounds,
        "CHF" => Francs,
        "INR" => Rupees,
        _ => null,
    };

    private static FrozenDictionary<string, string> Pairs(string pairs, char between = ' ') =>
        pairs.Split(between).Select(pair => pair.Split('='))
            .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
}
