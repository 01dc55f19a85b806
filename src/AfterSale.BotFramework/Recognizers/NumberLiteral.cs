using System.Globalization;

namespace AfterSale.BotFramework.Recognizers;

/// <summary>A number written in digits, with or without separators.</summary>
/// <param name="Value">The number; zero when <paramref name="Huge"/> or not <paramref name="Valid"/>.</param>
/// <param name="Huge">The number has more digits than a decimal holds.</param>
/// <param name="Valid">The separators make sense.</param>
/// <param name="End">The first character after the digits.</param>
internal readonly record struct NumberLiteral(decimal Value, bool Huge, bool Valid, int End)
{
    private const int MostWholeDigits = 26;
    private const int MostFractionDigits = 14;
    private const char Space = ' ';
    private const char Apostrophe = '\'';

    /// <summary>Whether a number in digits begins here: "4", or ".5".</summary>
    public static bool Starts(string text, int at) =>
        at < text.Length && (char.IsDigit(text[at]) || (text[at] == '.' && at + 1 < text.Length && char.IsDigit(text[at + 1])));

    /// <summary>
    /// Reads the digits at a place where <see cref="Starts"/>. One separator before exactly three digits is grouping; with
    /// <paramref name="cultureDecides"/> it is the decimal separator if the culture says so.
    /// </summary>
    public static NumberLiteral Read(string text, int start, CultureInfo culture, bool cultureDecides)
    {
        var groups = new List<(int Start, int Length)>();
        var separators = new List<char>();
        var at = ReadDigits(text, start, groups);
        while (at + 1 < text.Length && SeparatorAt(text[at], culture) is { } separator && char.IsDigit(text[at + 1]))
        {
            if (separator == Space && !CanGroupBySpace(text, at, groups, separators))
            {
                break;
            }

            separators.Add(separator);
            at = ReadDigits(text, at + 1, groups);
        }

        return FractionAfter(text, groups, separators, culture, cultureDecides) is { } wholeGroups
            ? Evaluate(text, groups, wholeGroups, at)
            : new NumberLiteral(0m, Huge: false, Valid: false, at);
    }

    private static int ReadDigits(string text, int start, List<(int Start, int Length)> groups)
    {
        var at = start;
        while (at < text.Length && char.IsDigit(text[at]))
        {
            at++;
        }

        groups.Add((start, at - start));
        return at;
    }

    private static char? SeparatorAt(char mark, CultureInfo culture) => mark switch
    {
        '.' or ',' => mark,
        '\'' or '’' => Apostrophe,
        ' ' or '\u00A0' or '\u202F' or '\u2009' => Space,
        _ => Is(culture.NumberFormat.NumberDecimalSeparator, mark) || Is(culture.NumberFormat.NumberGroupSeparator, mark) ? mark : null,
    };

    private static bool Is(string separator, char mark) =>
        separator.Length == 1 && separator[0] == mark && char.IsPunctuation(mark) && mark != '-';

    private static bool CanGroupBySpace(string text, int at, List<(int Start, int Length)> groups, List<char> separators)
    {
        var end = at + 1;
        while (end < text.Length && end <= at + 4 && char.IsDigit(text[end]))
        {
            end++;
        }

        return end - at - 1 == 3 && groups[0].Length is >= 1 and <= 3 && (separators.Count == 0 || separators[^1] == Space);
    }

    /// <summary>How many groups stand before the decimal separator, or null when the separators make no sense.</summary>
    private static int? FractionAfter(
        string text, List<(int Start, int Length)> groups, List<char> separators, CultureInfo culture, bool cultureDecides)
    {
        if (separators.Count == 0)
        {
            return 1;
        }

        var last = separators[^1];
        if (separators[0] != last)
        {
            var sensible = last is not (Space or Apostrophe)
                && separators.Take(separators.Count - 1).All(separator => separator == separators[0]);
            return sensible && AreGroups(groups, groups.Count - 1) ? groups.Count - 1 : null;
        }

        if (separators.Exists(separator => separator != last))
        {
            return null;
        }

        if (separators.Count > 1 || last is Space or Apostrophe)
        {
            return AreGroups(groups, groups.Count) ? groups.Count : null;
        }

        var couldGroup = AreGroups(groups, 2) && char.GetNumericValue(text[groups[0].Start]) != 0
            && !(cultureDecides && Is(culture.NumberFormat.NumberDecimalSeparator, last));
        return couldGroup ? 2 : 1;
    }

    /// <summary>Groups of three, or of two as in India with three last.</summary>
    private static bool AreGroups(List<(int Start, int Length)> groups, int count) =>
        groups[0].Length is >= 1 and <= 3
        && groups[count - 1].Length == (count == 1 ? groups[0].Length : 3)
        && groups.Skip(1).Take(count - 1).All(group => group.Length is 2 or 3);

    private static NumberLiteral Evaluate(string text, List<(int Start, int Length)> groups, int wholeGroups, int end)
    {
        var whole = 0m;
        var wholeDigits = 0;
        for (var group = 0; group < wholeGroups; group++)
        {
            for (var at = groups[group].Start; at < groups[group].Start + groups[group].Length; at++)
            {
                var digit = (int)char.GetNumericValue(text[at]);
                wholeDigits += wholeDigits > 0 || digit > 0 ? 1 : 0;
                if (wholeDigits > MostWholeDigits)
                {
                    return new NumberLiteral(0m, Huge: true, Valid: true, end);
                }

                whole = (whole * 10m) + digit;
            }
        }

        return new NumberLiteral(whole + (wholeGroups < groups.Count ? Fraction(text, groups[^1]) : 0m), Huge: false, Valid: true, end);
    }

    /// <summary>The decimals; those too many to keep count as one last digit, so that rounding still goes the right way.</summary>
    private static decimal Fraction(string text, (int Start, int Length) group)
    {
        var fraction = 0m;
        var unit = 0.1m;
        for (var at = group.Start; at < group.Start + group.Length; at++)
        {
            var digit = (int)char.GetNumericValue(text[at]);
            if (at - group.Start < MostFractionDigits)
            {
                fraction += digit * unit;
                unit /= 10m;
            }
            else if (digit > 0)
            {
                return fraction + unit;
            }
        }

        return fraction;
    }
}
