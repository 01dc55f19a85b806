using System.Globalization;
using System.Text;

namespace AfterSale.BotFramework.Recognizers;

/// <summary>A word, a number or one sign of a text.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Word">The word in small letters without accents; empty for the others.</param>
/// <param name="Digits">How many digits the number has; 0 for the others.</param>
/// <param name="Value">The value of the number; the largest one there is, if it is larger.</param>
/// <param name="Sign">The sign; the null character for the others.</param>
/// <param name="Glued">Whether it follows the one before without a space.</param>
internal readonly record struct DateToken(int Start, int End, string Word, int Digits, long Value, char Sign, bool Glued)
{
    /// <summary>What stands after the last one.</summary>
    public static readonly DateToken None = new(0, 0, string.Empty, 0, 0, '\0', false);

    /// <summary>Whether it is a sign that changes nothing around a date.</summary>
    public bool IsPunctuation => Sign is '.' or ',' or ';' or ':' or '!' or '?' or '(' or ')' or '[' or ']' or '"' or '\'' or '…' or '؟' or '،';

    /// <summary>Splits a text; a space, a mark of direction or a control character ends a word and is dropped.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The tokens.</returns>
    public static IReadOnlyList<DateToken> Split(string text)
    {
        var tokens = new List<DateToken>();
        var index = 0;
        var glued = false;
        while (index < text.Length)
        {
            var start = index;
            var sign = text[index];
            if (IsGap(sign))
            {
                glued = false;
                index++;
            }
            else if (char.IsAsciiDigit(sign))
            {
                var value = 0L;
                for (; index < text.Length && char.IsAsciiDigit(text[index]); index++)
                {
                    value = value > (long.MaxValue - 9) / 10 ? long.MaxValue : (value * 10) + (text[index] - '0');
                }

                tokens.Add(new DateToken(start, index, string.Empty, index - start, value, '\0', glued));
                glued = true;
            }
            else if (char.IsLetter(sign))
            {
                var word = new StringBuilder();
                for (; index < text.Length && (char.IsLetter(text[index]) || IsMark(text[index])); index++)
                {
                    if (!IsMark(text[index]))
                    {
                        word.Append(Fold(text[index]));
                    }
                }

                tokens.Add(new DateToken(start, index, word.ToString(), 0, 0, '\0', glued));
                glued = true;
            }
            else
            {
                index++;
                tokens.Add(new DateToken(start, index, string.Empty, 0, 0, Plain(sign), glued));
                glued = true;
            }
        }

        return tokens;
    }

    private static bool IsGap(char sign) =>
        char.IsWhiteSpace(sign) || char.IsControl(sign) || CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.Format;

    private static bool IsMark(char sign) => CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark;

    private static char Fold(char letter) =>
        char.IsAscii(letter) ? char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter.ToString().Normalize(NormalizationForm.FormD)[0]);

    private static char Plain(char sign) => sign switch
    {
        '‘' or '’' or '`' or '´' => '\'',
        '‐' or '‑' or '–' or '—' or '−' => '-',
        '“' or '”' or '«' or '»' => '"',
        _ => sign,
    };
}
