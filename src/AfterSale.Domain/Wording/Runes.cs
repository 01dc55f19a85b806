using System.Text;

namespace AfterSale.Domain.Wording;

/// <summary>What is and is not a character.</summary>
internal static class Runes
{
    /// <summary>Whether Unicode keeps the value out of every text (the last two of each plane, and U+FDD0 to U+FDEF).</summary>
    public static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
